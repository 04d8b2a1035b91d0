using RrbPortal.Core.Reading;

namespace RrbPortal.Core.Checking.Rules;

/// <summary>Dates of a file that print no year, and were understood as the next such day after the meeting.</summary>
internal sealed class YearsUnderstood : INoteRule
{
    public string Name => "year-understood";

    public IEnumerable<Finding> Look(WorkingNote note, CheckContext context)
    {
        if (context.Source?.Facts is not { } facts)
        {
            yield break;
        }

        foreach (var action in facts.Actions.Where(action => action is { Explicit: true, Due: not null, DueAsPrinted: { } printed } && LacksYear(printed)))
        {
            yield return Understood(action.DueAsPrinted!, action.Due!, "Action", action.Line) with { Context = action.Text };
        }

        if (facts.NextMeeting is { Date: { } announced } next && LacksYear(next.AsPrinted))
        {
            yield return Understood(next.AsPrinted, Dates.Long(announced), "Next meeting", next.Line);
        }
    }

    private static Finding Understood(string printed, string meaning, string place, int line)
        => new("year-understood", Severity.Notes, place, $"\u201c{printed}\u201d prints no year; it is understood as {meaning}.", "Correct the date in the draft if another year is meant.") { Passage = printed, Line = line };

    private static bool LacksYear(string printed)
        => DateReading.Find(printed) is { Count: > 0 } dates ? dates.All(date => date.Year is null) : DateReading.FindMonth(printed) is { Year: null };
}
