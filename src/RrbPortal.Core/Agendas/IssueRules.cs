using System.Globalization;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Agendas;

/// <summary>What an agenda has to have before it is issued, and what may be an oversight. Pure.</summary>
public static class IssueRules
{
    /// <summary>What stands in the way, in sentences for the reader.</summary>
    public static IReadOnlyList<string> Reasons(PlannedAgenda agenda, DateOnly today)
    {
        var reasons = new List<string>();
        if (agenda.NoteState is not NoteState.Draft)
        {
            reasons.Add("The note of this meeting is written already. An agenda is issued before that.");
        }
        else if (agenda.State is MeetingState.Held)
        {
            reasons.Add("This meeting was held. An agenda is issued before that.");
        }
        else if (agenda.State is MeetingState.Cancelled or MeetingState.Postponed && agenda.Versions.Count == 0)
        {
            reasons.Add("This meeting does not take place, and nobody was sent its agenda. There is nothing to tell.");
        }

        if (agenda.Date is not { } date)
        {
            reasons.Add("The meeting has no date. Enter it in the facts of the meeting.");
        }
        else if (date < today && agenda.State is MeetingState.Planned or MeetingState.AgendaIssued)
        {
            reasons.Add("The date of the meeting is past, so there is no agenda to issue any more. If it was held, say so in its facts and write the note; if the date is wrong, correct it there.");
        }

        if (agenda.Items.Count == 0)
        {
            reasons.Add("The agenda has no item. Add at least one.");
        }

        return reasons;
    }

    /// <summary>What may be an oversight, in sentences for the reader.</summary>
    public static IReadOnlyList<string> Warnings(PlannedAgenda agenda)
    {
        var warnings = new List<string>();
        if (agenda.Timetable.OverBy > 0)
        {
            warnings.Add(string.Create(
                CultureInfo.InvariantCulture,
                $"The items take {agenda.Timetable.TotalMinutes} minutes, {agenda.Timetable.OverBy} more than the meeting lasts."));
        }

        if (agenda.Timetable.Unplanned > 0)
        {
            warnings.Add(agenda.Timetable.Unplanned == 1
                ? "1 item has no minutes. The items after it have no start time."
                : string.Create(CultureInfo.InvariantCulture, $"{agenda.Timetable.Unplanned} items have no minutes. The items after the first of them have no start time."));
        }

        if (agenda.Start is null || agenda.End is null)
        {
            warnings.Add("The meeting has no start or no end time, so nobody can say whether the items fit into it.");
        }

        if (agenda.Items.Any(item => item.Kind is ItemKind.PreviousMinutes) && agenda.Previous is { IsForMembers: false })
        {
            warnings.Add("The note of the previous meeting is not with the members yet. Its matters arising are left out of what they read, until it is sent for review and the agenda is issued again.");
        }

        if (agenda.OpenActions.Count(action => !action.IsForMembers) is > 0 and var kept && agenda.Items.Any(item => item.Kind is ItemKind.PreviousActions))
        {
            warnings.Add(kept == 1
                ? "1 open action stands in a note that members do not read yet. It is left out."
                : string.Create(CultureInfo.InvariantCulture, $"{kept} open actions stand in notes that members do not read yet. They are left out."));
        }

        return warnings;
    }
}
