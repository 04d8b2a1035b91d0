using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RrbPortal.Data.Records;

namespace RrbPortal.Data.System;

/// <summary>What a topic narrows the published notes to.</summary>
public enum TopicKind
{
    Everything,
    Board,
    Theme,
    Organisation,
}

/// <summary>When mails come.</summary>
public enum MailRhythm
{
    /// <summary>As soon as something is published.</summary>
    AtOnce,

    /// <summary>On Monday morning, if something was.</summary>
    Weekly,
}

/// <summary>
/// One thing that an address follows, or was asked to follow. It is followed once <see cref="ConfirmedAt"/> is set; a wish
/// (for the first time, or for another rhythm) waits beside that until it is confirmed or has run out.
/// </summary>
public sealed class FollowedTopic : IVersioned
{
    public const int SlugLength = Organisation.SlugLength;
    public const int HashLength = 64;

    public int Id { get; set; }

    public Guid SubscriptionId { get; set; }

    public Subscription? Subscription { get; set; }

    public TopicKind Kind { get; set; }

    /// <summary>The address part of the board, theme or organisation; empty for everything.</summary>
    public required string Slug { get; set; }

    public MailRhythm Rhythm { get; set; }

    /// <summary>Null until somebody who reads the mails of the address has said so.</summary>
    public DateTimeOffset? ConfirmedAt { get; set; }

    /// <summary>The wish that waits to be confirmed; null where none does.</summary>
    public DateTimeOffset? AskedAt { get; set; }

    public MailRhythm AskedRhythm { get; set; }

    /// <summary>SHA-256 of the token in the mail, lower-case hexadecimal; null before that mail is written.</summary>
    public string? TokenHash { get; set; }

    /// <summary>When the last mail that asks for confirmation was written.</summary>
    public DateTimeOffset? MailedAt { get; set; }

    /// <summary>Everything up to this publication was mailed, or did not concern it; see <see cref="Published.Publication.Sequence"/>.</summary>
    public int SentSequence { get; set; }

    /// <summary>The Monday of the last weekly round that was through with it.</summary>
    public DateOnly DigestedFor { get; set; }

    public int Version { get; set; }

    internal sealed class Storage : IEntityTypeConfiguration<FollowedTopic>
    {
        public void Configure(EntityTypeBuilder<FollowedTopic> builder)
        {
            builder.ToTable("FollowedTopics");
            builder.Property(topic => topic.Slug).HasMaxLength(SlugLength);
            builder.Property(topic => topic.TokenHash).HasMaxLength(HashLength);
            builder.HasIndex(topic => new { topic.SubscriptionId, topic.Kind, topic.Slug }).IsUnique();
            builder.HasIndex(topic => topic.TokenHash).IsUnique();
            builder.HasIndex(topic => new { topic.Rhythm, topic.SentSequence });
        }
    }
}
