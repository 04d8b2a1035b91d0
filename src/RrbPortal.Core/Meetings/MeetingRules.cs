using RrbPortal.Core.Common;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Meetings;

/// <summary>What the facts of a meeting must hold to, as far as no database is needed to say so.</summary>
internal static class MeetingRules
{
    public const string IssueFirst = "Plan the meeting, then issue its agenda: that puts it into this state";

    public static Refusals Check(MeetingFacts facts) => new Refusals()
        .When(facts is { Start: { } start, End: { } end } && end <= start, nameof(MeetingFacts.End), "The end time must be after the start time")
        .When(
            facts.State is MeetingState.Cancelled or MeetingState.Postponed && facts.StateReason is null,
            nameof(MeetingFacts.StateReason),
            facts.State is MeetingState.Cancelled ? "Say why the meeting was cancelled" : "Say why the meeting was postponed")
        .Longer(nameof(MeetingFacts.Place), "place", facts.Place, Meeting.PlaceLength)
        .Longer(nameof(MeetingFacts.StateReason), "reason", facts.StateReason, Meeting.ReasonLength)
        .Longer(nameof(MeetingFacts.DocumentKind), "kind of document", facts.DocumentKind, Meeting.DocumentKindLength)
        .Longer(nameof(MeetingFacts.ChairRole), "role of the chair", facts.ChairRole, Meeting.RoleLength)
        .Longer(nameof(MeetingFacts.ChairOrganisation), "organisation of the chair", facts.ChairOrganisation, Organisation.NameLength)
        .Longer(nameof(MeetingFacts.ChairPerson), "name of the chair", facts.ChairPerson, Meeting.RoleLength)
        .Longer(nameof(MeetingFacts.NextMeetingAsPrinted), "text about the next meeting", facts.NextMeetingAsPrinted, Meeting.AsPrintedLength)
        .TooMuchText(nameof(MeetingFacts.InternalNotes), "internal notes", facts.InternalNotes)
        .TooMuchText(nameof(MeetingFacts.LeftOver), "text left over", facts.LeftOver);
}
