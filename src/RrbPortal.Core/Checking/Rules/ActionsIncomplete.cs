using System.Text.RegularExpressions;
using RrbPortal.Core.Reading;

namespace RrbPortal.Core.Checking.Rules;

/// <summary>Recorded actions that lack an owner or a date, or whose owner nobody knows.</summary>
internal sealed partial class ActionsIncomplete : INoteRule
{
    public string Name => "action-incomplete";

    public IEnumerable<Finding> Look(WorkingNote note, CheckContext context)
    {
        if (note.Actions.Count == 0)
        {
            yield break;
        }

        var reading = NamesThere.CandidatesOf(note, context);
        foreach (var (index, action) in note.Actions.Index())
        {
            var place = $"Action {index + 1}";
            if (action.Owners.Count == 0)
            {
                yield return About(action, "action-without-owner", Severity.Warns, place, "has no owner", "Enter the organisation that is to do it.") with { Line = context.LineOf(action) };
            }

            // What is done needs no date any more; words such as "to the March meeting" are one.
            if (action.DueDate is null && !Common.ActionStates.IsFinished(action.Status) && string.IsNullOrWhiteSpace(action.DueAsPrinted) && !SaysWhen().IsMatch(action.Text))
            {
                yield return About(action, "action-without-date", Severity.Notes, place, "has no date by which it is due", "If the source says it, add it.") with { Line = context.LineOf(action) };
            }

            foreach (var owner in action.Owners.Where(owner => !IsKnown(owner, note, reading)))
            {
                yield return About(action, "action-owner-unknown", Severity.Notes, place, $"has an owner, {owner}, that was not at the meeting and is not in the register", "Find out who is meant.") with { Passage = owner, Line = context.LineOf(action) };
            }
        }
    }

    private static Finding About(WorkingAction action, string code, Severity severity, string place, string said, string remedy)
        => new(code, severity, place, $"The action \u201c{Short(action.Text)}\u201d {said}.", remedy, action.ItemId) { Passage = action.Text, Context = action.Text };

    /// <summary>A body, a post or a person of the attendance, their initials, or the words of boards: "all", "the Chair".</summary>
    private static bool IsKnown(string owner, WorkingNote note, ActionCandidates reading)
        => reading.IsOwner(owner) || note.Attendance.Any(entry => Words.Key(entry.Role ?? "") == Words.Key(owner) || Words.Key(entry.SourceText ?? "").Contains(Words.Key(owner), StringComparison.Ordinal));

    [GeneratedRegex(@"\b(?:meetings?|january|february|march|april|june|july|august|september|october|november|december|spring|summer|autumn|winter|weekly|monthly|quarterly|annually|each|every|ongoing|week|month|quarter|year)\b|\b(?:in|by|from|until) May\b|\b\d{1,2}/\d{1,2}/\d{2,4}\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex SaysWhen();

    private static string Short(string text) => text.Length <= 80 ? text : string.Concat(text.AsSpan(0, 79), "…");
}
