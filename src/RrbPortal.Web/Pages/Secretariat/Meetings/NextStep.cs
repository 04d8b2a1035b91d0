using RrbPortal.Core.Common;
using RrbPortal.Core.Meetings;
using RrbPortal.Core.Publishing;
using RrbPortal.Data.Records;

namespace RrbPortal.Web.Pages.Secretariat.Meetings;

/// <summary>What comes next with a meeting: how it stands, in a sentence, and the page to go to first.</summary>
/// <param name="Label">What the button says; null where the next step is a button of its own, or somebody else's.</param>
public sealed record NextStep(string Sentence, string? Label = null, string? Href = null)
{
    /// <param name="askedAt">When the chair was last asked to agree; null if never.</param>
    /// <param name="open">Comments of members that wait for an answer.</param>
    public static NextStep Of(MeetingOverview meeting, PublishingGate gate, DateTimeOffset? askedAt, int open, DateOnly today)
        => meeting.Head.NoteState switch
        {
            NoteState.Draft => OfDraft(meeting, today),
            NoteState.InReview => OfReview(meeting, askedAt, open),
            NoteState.Agreed when gate.Blocking.Any() => new("The note is agreed. It can be published when what is named below is mended.", "Look at what stops it", Links.Working(meeting.Head.Id, WorkingPage.Publish)),
            NoteState.Agreed => new("The note is agreed, and can be published.", "Publish", Links.Working(meeting.Head.Id, WorkingPage.Publish)),
            NoteState.Correcting => new("The public reads the published note until the correction is published.", "Publish the correction", Links.Working(meeting.Head.Id, WorkingPage.Publish)),
            NoteState.Published => new("The public reads this note."),
            _ => new("The public reads that the note was withdrawn, and why."),
        };

    /// <summary>Whether there is anything written yet that the checks can look at.</summary>
    public static bool HasTexts(MeetingOverview meeting) => meeting.Items.Any(item => item.HasPublicText || item.HasInternalText) || meeting.Decisions.Count > 0 || meeting.Actions.Count > 0;

    private static NextStep OfDraft(MeetingOverview meeting, DateOnly today)
    {
        var head = meeting.Head;
        if (head.State is MeetingState.Cancelled or MeetingState.Postponed)
        {
            return new($"The meeting is {(head.State is MeetingState.Cancelled ? "cancelled" : "postponed")}. Those who have the agenda are told when it is issued again.", "Open the agenda", Links.Agenda(head.Id));
        }

        if (HasTexts(meeting))
        {
            return new("Only the secretariat can read this draft. When it is written, send it for review, so that members can check it.", "Write the note", Links.Working(head.Id, WorkingPage.Note));
        }

        var isAhead = head.State is not MeetingState.Held && (head.Date is not { } date || date >= today);
        return head.State switch
        {
            MeetingState.Planned when isAhead => new("Make the agenda, and issue it to the members.", "Make the agenda", Links.Agenda(head.Id)),
            MeetingState.AgendaIssued when isAhead => new("Members have the agenda. When the meeting was held, write its note here.", "Write the note", Links.Working(head.Id, WorkingPage.Note)),
            _ => new("The note is not written yet.", "Write the note", Links.Working(head.Id, WorkingPage.Note)),
        };
    }

    private static NextStep OfReview(MeetingOverview meeting, DateTimeOffset? askedAt, int open)
    {
        var id = meeting.Head.Id;
        var sentAt = meeting.Steps.FirstOrDefault(step => step.To is NoteState.InReview)?.At;
        if (open > 0)
        {
            return new($"{(open == 1 ? "1 comment waits" : $"{open} comments wait")} for an answer.", "Answer the comments", Links.Working(id, WorkingPage.Review));
        }

        return askedAt is { } at && !(at < sentAt)
            ? new($"The chair was asked to agree the note on {LondonDates.InWords(at)}, and has not agreed it yet.")
            : new("Members of the board can read this note. When their comments are answered, the chair agrees it.", "Ask the chair to agree", Links.Working(id, WorkingPage.Ask));
    }
}
