using RrbPortal.Core.Common;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Meetings;

/// <summary>The facts of a meeting that are edited together. Null is "not recorded".</summary>
public sealed record MeetingFacts
{
    public DateOnly? Date { get; init; }

    public TimeOnly? Start { get; init; }

    public TimeOnly? End { get; init; }

    public string? Place { get; init; }

    public MeetingMode? Mode { get; init; }

    public MeetingState State { get; init; }

    public string? StateReason { get; init; }

    public string? DocumentKind { get; init; }

    public string? ChairRole { get; init; }

    public string? ChairOrganisation { get; init; }

    public string? ChairPerson { get; init; }

    public DateOnly? NextMeetingDate { get; init; }

    public string? NextMeetingAsPrinted { get; init; }

    /// <summary>See <see cref="Meeting.AnnouncedGapConfirmed"/>.</summary>
    public bool AnnouncedGapConfirmed { get; init; }

    public bool NoDecisionsDeclared { get; init; }

    public string? InternalNotes { get; init; }

    public string? LeftOver { get; init; }

    /// <summary>The facts as a reader sees them, in the form's order.</summary>
    public IReadOnlyList<FieldValue> Fields() =>
    [
        Shown.Date(nameof(Date), "Date", Date),
        Shown.Time(nameof(Start), "Start time", Start),
        Shown.Time(nameof(End), "End time", End),
        Shown.Text(nameof(Place), "Place", Place),
        Shown.Text(nameof(Mode), "How people took part", Mode is { } mode ? Labels.Of(mode) : null),
        Shown.Text(nameof(State), "State of the meeting", Labels.Of(State)),
        Shown.Text(nameof(StateReason), "Reason", StateReason),
        Shown.Text(nameof(DocumentKind), "Kind of document", DocumentKind),
        Shown.Text(nameof(ChairRole), "Role of the chair", ChairRole),
        Shown.Text(nameof(ChairOrganisation), "Organisation of the chair", ChairOrganisation),
        Shown.Text(nameof(ChairPerson), "Name of the chair", ChairPerson),
        Shown.Date(nameof(NextMeetingDate), "Date of the next meeting", NextMeetingDate),
        Shown.Text(nameof(NextMeetingAsPrinted), "Next meeting, in the words of the note", NextMeetingAsPrinted),
        Shown.Flag(nameof(AnnouncedGapConfirmed), "The public is told that no record of the announced meeting is held", AnnouncedGapConfirmed),
        Shown.Flag(nameof(NoDecisionsDeclared), "The note says that no decisions were taken", NoDecisionsDeclared),
        Shown.Text(nameof(InternalNotes), "Internal notes", InternalNotes),
        Shown.Text(nameof(LeftOver), "Left over from the import", LeftOver),
    ];

    /// <summary>The same facts in the form in which they are kept.</summary>
    internal MeetingFacts Cleaned() => this with
    {
        Place = Words.Line(Place),
        StateReason = Words.Line(StateReason),
        DocumentKind = Words.Line(DocumentKind),
        ChairRole = Words.Line(ChairRole),
        ChairOrganisation = Words.Line(ChairOrganisation),
        ChairPerson = Words.Line(ChairPerson),
        NextMeetingAsPrinted = Words.Line(NextMeetingAsPrinted),
        InternalNotes = Words.Text(InternalNotes),
        LeftOver = Words.Text(LeftOver),
    };

    internal void WriteTo(Meeting meeting)
    {
        meeting.Date = Date;
        meeting.Start = Start;
        meeting.End = End;
        meeting.Place = Place;
        meeting.Mode = Mode;
        meeting.State = State;
        meeting.StateReason = StateReason;
        meeting.DocumentKind = DocumentKind;
        meeting.ChairRole = ChairRole;
        meeting.ChairOrganisation = ChairOrganisation;
        meeting.ChairPerson = ChairPerson;
        // What was confirmed of one announced day says nothing of another.
        var another = meeting.NextMeetingDate != NextMeetingDate || meeting.NextMeetingAsPrinted != NextMeetingAsPrinted;
        meeting.AnnouncedGapConfirmed = AnnouncedGapConfirmed && !(meeting.AnnouncedGapConfirmed && another);
        meeting.NextMeetingDate = NextMeetingDate;
        meeting.NextMeetingAsPrinted = NextMeetingAsPrinted;
        meeting.NoDecisionsDeclared = NoDecisionsDeclared;
        meeting.InternalNotes = InternalNotes;
        meeting.LeftOver = LeftOver;
    }

    internal static MeetingFacts Of(Meeting meeting) => new()
    {
        Date = meeting.Date,
        Start = meeting.Start,
        End = meeting.End,
        Place = meeting.Place,
        Mode = meeting.Mode,
        State = meeting.State,
        StateReason = meeting.StateReason,
        DocumentKind = meeting.DocumentKind,
        ChairRole = meeting.ChairRole,
        ChairOrganisation = meeting.ChairOrganisation,
        ChairPerson = meeting.ChairPerson,
        NextMeetingDate = meeting.NextMeetingDate,
        NextMeetingAsPrinted = meeting.NextMeetingAsPrinted,
        AnnouncedGapConfirmed = meeting.AnnouncedGapConfirmed,
        NoDecisionsDeclared = meeting.NoDecisionsDeclared,
        InternalNotes = meeting.InternalNotes,
        LeftOver = meeting.LeftOver,
    };
}
