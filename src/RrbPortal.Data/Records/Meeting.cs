using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace RrbPortal.Data.Records;

/// <summary>Where a meeting stands in the calendar.</summary>
public enum MeetingState
{
    Planned,
    AgendaIssued,
    Held,
    Cancelled,
    Postponed,
}

/// <summary>How people took part.</summary>
public enum MeetingMode
{
    InPerson,
    Online,
    Hybrid,
}

/// <summary>
/// The working copy of one meeting. An absent fact is null: it was not recorded, and is never filled by guessing.
/// Dates and times are those of London.
/// </summary>
public sealed class Meeting : IVersioned
{
    public const int PlaceLength = 200;
    public const int RoleLength = 200;
    public const int AsPrintedLength = 300;
    public const int ReasonLength = 500;
    public const int DocumentKindLength = 100;
    public const int TextLength = 200_000;

    public int Id { get; set; }

    /// <summary>The meeting's lasting name in public records; random, so that it tells nothing of what is not published.</summary>
    public Guid PublicKey { get; set; }

    public int BoardId { get; set; }

    public Board? Board { get; set; }

    public MeetingState State { get; set; }

    /// <summary>Why the meeting was cancelled or postponed.</summary>
    public string? StateReason { get; set; }

    public DateOnly? Date { get; set; }

    public TimeOnly? Start { get; set; }

    public TimeOnly? End { get; set; }

    public string? Place { get; set; }

    public MeetingMode? Mode { get; set; }

    /// <summary>What the note calls itself, for example "Public Note of Meeting".</summary>
    public string? DocumentKind { get; set; }

    public string? ChairRole { get; set; }

    public string? ChairOrganisation { get; set; }

    /// <summary>The person who chaired. Public only where the board's naming policy allows full names.</summary>
    public string? ChairPerson { get; set; }

    public DateOnly? NextMeetingDate { get; set; }

    /// <summary>The next meeting in the words of the note, where they say more, or other, than the date.</summary>
    public string? NextMeetingAsPrinted { get; set; }

    /// <summary>
    /// Whether somebody confirmed that no record is held of the meeting which this note announces. The public is then told.
    /// </summary>
    public bool AnnouncedGapConfirmed { get; set; }

    /// <summary>Whether the note says in so many words that no decision was taken. Silence is declared, not assumed.</summary>
    public bool NoDecisionsDeclared { get; set; }

    /// <summary>For the secretariat alone.</summary>
    public string? InternalNotes { get; set; }

    /// <summary>What an import could not place, word for word, until a person has placed or dropped it. Internal.</summary>
    public string? LeftOver { get; set; }

    public List<Attendance> Attendance { get; } = [];

    public List<AgendaItem> Items { get; } = [];

    public List<Decision> Decisions { get; } = [];

    public List<ActionItem> Actions { get; } = [];

    public List<MeetingTheme> Themes { get; } = [];

    public Note? Note { get; set; }

    public int Version { get; set; }

    internal sealed class Storage : IEntityTypeConfiguration<Meeting>
    {
        public void Configure(EntityTypeBuilder<Meeting> builder)
        {
            builder.Property(meeting => meeting.StateReason).HasMaxLength(ReasonLength);
            builder.Property(meeting => meeting.Place).HasMaxLength(PlaceLength);
            builder.Property(meeting => meeting.DocumentKind).HasMaxLength(DocumentKindLength);
            builder.Property(meeting => meeting.ChairRole).HasMaxLength(RoleLength);
            builder.Property(meeting => meeting.ChairOrganisation).HasMaxLength(Organisation.NameLength);
            builder.Property(meeting => meeting.ChairPerson).HasMaxLength(RoleLength);
            builder.Property(meeting => meeting.NextMeetingAsPrinted).HasMaxLength(AsPrintedLength);
            builder.HasIndex(meeting => meeting.PublicKey).IsUnique();
            builder.HasIndex(meeting => new { meeting.BoardId, meeting.Date }).IsUnique();
            builder.HasOne(meeting => meeting.Note).WithOne().HasForeignKey<Note>(note => note.MeetingId);
        }
    }
}
