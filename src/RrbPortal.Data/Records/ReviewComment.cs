using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RrbPortal.Data.System;

namespace RrbPortal.Data.Records;

public enum ReviewCommentState
{
    Open,

    /// <summary>The proposed wording was put into the note.</summary>
    Accepted,

    /// <summary>The secretariat answered without taking the wording.</summary>
    Answered,

    /// <summary>Its writer took it back.</summary>
    Withdrawn,
}

/// <summary>
/// What a member says of a paragraph of a draft. It quotes the paragraph, so that it can be read and answered whatever
/// becomes of the text below it.
/// </summary>
public sealed class ReviewComment : IVersioned
{
    public const int TextLength = 4000;
    public const int PlaceLength = 60;

    public int Id { get; set; }

    public int ReviewRoundId { get; set; }

    public ReviewRound? Round { get; set; }

    public int? AgendaItemId { get; set; }

    public AgendaItem? AgendaItem { get; set; }

    /// <summary>What it is about, where that is no item: "decision-4", "action-2", "facts"; null for a paragraph of an item, or the whole note.</summary>
    public string? Place { get; set; }

    /// <summary>The paragraph in Markdown as it stood; null for a comment on a whole item or the whole note.</summary>
    public string? Paragraph { get; set; }

    public Guid? ByUserId { get; set; }

    public required string ByName { get; set; }

    public int? OrganisationId { get; set; }

    public Organisation? Organisation { get; set; }

    public DateTimeOffset At { get; set; }

    public required string Text { get; set; }

    /// <summary>The paragraph as the member would have it.</summary>
    public string? ProposedWording { get; set; }

    public ReviewCommentState State { get; set; }

    public string? Answer { get; set; }

    public DateTimeOffset? AnsweredAt { get; set; }

    public string? AnsweredByName { get; set; }

    public int Version { get; set; }

    internal sealed class Storage : IEntityTypeConfiguration<ReviewComment>
    {
        public void Configure(EntityTypeBuilder<ReviewComment> builder)
        {
            builder.Property(comment => comment.Place).HasMaxLength(PlaceLength);
            builder.Property(comment => comment.ByName).HasMaxLength(NoteStep.ByNameLength);
            builder.Property(comment => comment.Text).HasMaxLength(TextLength);
            builder.Property(comment => comment.Answer).HasMaxLength(TextLength);
            builder.Property(comment => comment.AnsweredByName).HasMaxLength(NoteStep.ByNameLength);
            builder.HasOne(comment => comment.AgendaItem).WithMany().HasForeignKey(comment => comment.AgendaItemId);
            builder.HasOne(comment => comment.Organisation).WithMany().HasForeignKey(comment => comment.OrganisationId);
        }
    }
}

/// <summary>A member's own note on a draft or an agenda. Nobody else reads it, the secretariat included.</summary>
public sealed class PrivateNote : IVersioned
{
    public const int TextLength = 8000;

    public int Id { get; set; }

    public Guid UserId { get; set; }

    public int MeetingId { get; set; }

    public int? AgendaItemId { get; set; }

    public required string Text { get; set; }

    public DateTimeOffset At { get; set; }

    public int Version { get; set; }

    internal sealed class Storage : IEntityTypeConfiguration<PrivateNote>
    {
        public void Configure(EntityTypeBuilder<PrivateNote> builder)
        {
            builder.Property(note => note.Text).HasMaxLength(TextLength);
            builder.HasIndex(note => new { note.UserId, note.MeetingId, note.AgendaItemId }).IsUnique();
            builder.HasOne<PortalUser>().WithMany().HasForeignKey(note => note.UserId);
            builder.HasOne<Meeting>().WithMany().HasForeignKey(note => note.MeetingId);
            builder.HasOne<AgendaItem>().WithMany().HasForeignKey(note => note.AgendaItemId);
        }
    }
}

/// <summary>When a person last looked at a draft, and at which paragraphs: what is new since then can be marked.</summary>
public sealed class DraftLook : IVersioned
{
    public int Id { get; set; }

    public Guid UserId { get; set; }

    public int MeetingId { get; set; }

    public DateTimeOffset At { get; set; }

    /// <summary>A hash of each paragraph that stood there, a line each.</summary>
    public required string Paragraphs { get; set; }

    public int Version { get; set; }

    internal sealed class Storage : IEntityTypeConfiguration<DraftLook>
    {
        public void Configure(EntityTypeBuilder<DraftLook> builder)
        {
            builder.HasIndex(look => new { look.UserId, look.MeetingId }).IsUnique();
            builder.HasOne<PortalUser>().WithMany().HasForeignKey(look => look.UserId);
            builder.HasOne<Meeting>().WithMany().HasForeignKey(look => look.MeetingId);
        }
    }
}
