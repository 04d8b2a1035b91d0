using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RrbPortal.Data.Records;

namespace RrbPortal.Data.System;

public enum OutboxState
{
    Waiting,

    /// <summary>A process is handing it to the mail server now.</summary>
    Sending,

    Sent,

    /// <summary>
    /// A process ended while it handed the message over: nobody knows whether the server took it. It is not sent again
    /// by itself, since that could make two of one; an administrator decides.
    /// </summary>
    Uncertain,

    /// <summary>The server refused it for good, or it was tried too often.</summary>
    Failed,
}

/// <summary>A mail, written in the same save as the change that it tells of. Internal.</summary>
public sealed class OutboxMessage : IVersioned
{
    public const int KindLength = 60;
    public const int OccasionLength = 200;
    public const int AddressLength = 256;
    public const int SubjectLength = 300;
    public const int ProblemLength = 1000;
    public const int LeaveAddressLength = 600;

    public int Id { get; set; }

    /// <summary>The part before the @ of the mail's Message-ID (RFC 5322, 3.6.4): the same in every attempt.</summary>
    public Guid MessageKey { get; set; }

    /// <summary>Which template: "review-opened".</summary>
    public required string Kind { get; set; }

    /// <summary>
    /// What the mail is about and for whom, in a form that two mails for the same occasion share: the second one is not
    /// written. "review-reminder/12/2024-07-01/3f2a…".
    /// </summary>
    public required string Occasion { get; set; }

    public int? BoardId { get; set; }

    public int? MeetingId { get; set; }

    public required string ToAddress { get; set; }

    public required string ToName { get; set; }

    public required string Subject { get; set; }

    public required string TextBody { get; set; }

    public required string HtmlBody { get; set; }

    /// <summary>Whether the bodies hold something that opens a door; they are emptied once the mail is sent.</summary>
    public bool IsSecret { get; set; }

    /// <summary>
    /// The subscription that it is for; null for a mail to somebody with an account. Once that subscription is gone, the
    /// mail is neither sent nor kept.
    /// </summary>
    public Guid? SubscriptionId { get; set; }

    /// <summary>The whole address that ends the subscription at once (RFC 8058).</summary>
    public string? LeaveAddress { get; set; }

    /// <summary>The public keys of the published records that it names, with commas between them.</summary>
    public string? Records { get; set; }

    public DateTimeOffset WrittenAt { get; set; }

    public OutboxState State { get; set; }

    public int Attempts { get; set; }

    public DateTimeOffset NextAttemptAt { get; set; }

    /// <summary>When the process that is sending it began; long ago means that the process is gone.</summary>
    public DateTimeOffset? SendingSince { get; set; }

    public DateTimeOffset? SentAt { get; set; }

    public string? Problem { get; set; }

    public int Version { get; set; }

    internal sealed class Storage : IEntityTypeConfiguration<OutboxMessage>
    {
        public void Configure(EntityTypeBuilder<OutboxMessage> builder)
        {
            builder.ToTable("Outbox");
            builder.Property(message => message.Kind).HasMaxLength(KindLength);
            builder.Property(message => message.Occasion).HasMaxLength(OccasionLength);
            builder.Property(message => message.ToAddress).HasMaxLength(AddressLength);
            builder.Property(message => message.ToName).HasMaxLength(NoteStep.ByNameLength);
            builder.Property(message => message.Subject).HasMaxLength(SubjectLength);
            builder.Property(message => message.Problem).HasMaxLength(ProblemLength);
            builder.Property(message => message.LeaveAddress).HasMaxLength(LeaveAddressLength);
            builder.HasIndex(message => message.Occasion).IsUnique();
            builder.HasIndex(message => message.SubscriptionId);
            builder.HasIndex(message => new { message.State, message.NextAttemptAt });
            builder.HasOne<Board>().WithMany().HasForeignKey(message => message.BoardId);
            builder.HasOne<Meeting>().WithMany().HasForeignKey(message => message.MeetingId);
        }
    }
}
