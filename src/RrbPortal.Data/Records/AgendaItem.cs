using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace RrbPortal.Data.Records;

/// <summary>Whether the public may read an item. Of a closed item the public learns that there was one, and no more.</summary>
public enum ItemAudience
{
    Open,
    Closed,
}

/// <summary>What an item is for, where the portal itself has something to do with it.</summary>
public enum ItemKind
{
    Standard,

    /// <summary>"Minutes of the previous meeting and matters arising": linked to the note before.</summary>
    PreviousMinutes,

    /// <summary>"Actions from previous meetings": filled with what is open.</summary>
    PreviousActions,

    AnyOtherBusiness,
}

/// <summary>An item of a meeting, or (with <see cref="ParentId"/>) a sub-item of one. Two levels, no more.</summary>
public sealed class AgendaItem : IVersioned
{
    public const int TitleLength = 300;
    public const int AnchorLength = 40;
    public const int ReasonLength = 500;
    public const int MostMinutes = 600;

    public int Id { get; set; }

    public int MeetingId { get; set; }

    public int? ParentId { get; set; }

    public AgendaItem? Parent { get; set; }

    /// <summary>The place among its siblings, from 1. The number that a reader sees follows from it.</summary>
    public int Position { get; set; }

    public required string Title { get; set; }

    public ItemKind Kind { get; set; }

    public ItemAudience Audience { get; set; }

    /// <summary>Whether the public may read the title of a closed item; otherwise it learns only that there was one.</summary>
    public bool ClosedTitleIsPublic { get; set; }

    /// <summary>The organisation that leads the item, as the agenda prints it. Public.</summary>
    public string? LeadOrganisation { get; set; }

    public int? LeadOrganisationId { get; set; }

    /// <summary>The person who presents it. Internal.</summary>
    public string? Presenter { get; set; }

    /// <summary>The minutes planned for it, its sub-items not counted; null where nobody said.</summary>
    public int? PlannedMinutes { get; set; }

    /// <summary>Why the item came after the agenda was issued; null for one that was in time. Public.</summary>
    public string? LateReason { get; set; }

    /// <summary>The public text, in Markdown.</summary>
    public string? PublicText { get; set; }

    /// <summary>Text for the board and its secretariat, in Markdown. It never becomes public.</summary>
    public string? InternalText { get; set; }

    /// <summary>
    /// The item's anchor in its public address, given at the first publication and kept for good,
    /// so that a link to an item outlives a change of order. Null until then.
    /// </summary>
    public string? Anchor { get; set; }

    public List<AgendaItemTheme> Themes { get; } = [];

    public int Version { get; set; }

    internal sealed class Storage : IEntityTypeConfiguration<AgendaItem>
    {
        public void Configure(EntityTypeBuilder<AgendaItem> builder)
        {
            builder.Property(item => item.Title).HasMaxLength(TitleLength);
            builder.Property(item => item.Anchor).HasMaxLength(AnchorLength);
            builder.Property(item => item.LeadOrganisation).HasMaxLength(Organisation.NameLength);
            builder.Property(item => item.Presenter).HasMaxLength(Meeting.RoleLength);
            builder.Property(item => item.LateReason).HasMaxLength(ReasonLength);
            builder.HasOne<Organisation>().WithMany().HasForeignKey(item => item.LeadOrganisationId);
            builder.HasOne<Meeting>().WithMany(meeting => meeting.Items).HasForeignKey(item => item.MeetingId);
            builder.HasOne(item => item.Parent).WithMany().HasForeignKey(item => item.ParentId);
        }
    }
}
