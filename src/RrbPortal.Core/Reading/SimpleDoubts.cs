namespace RrbPortal.Core.Reading;

/// <summary>What the reading itself makes doubtful. The register of findings knows many more rules.</summary>
internal static class SimpleDoubts
{
    public static IEnumerable<ReadingDoubt> Of(NoteFacts facts)
    {
        if (facts.Date is { } date && facts.WeekdayPrinted is { } weekday && weekday != date.DayOfWeek)
        {
            yield return new("weekday-disagrees", 1, $"\"{facts.DateAsPrinted}\" was a {date.DayOfWeek}.");
        }

        if (facts.NextMeeting is { Consistent: false } next)
        {
            yield return new("weekday-disagrees", next.Line, $"\"{next.AsPrinted}\" falls on a {next.WeekdayComputed}.");
        }

        if (facts.DeadContentsLinks > 0)
        {
            yield return new("contents-links-dead", 1, $"{facts.DeadContentsLinks} links of the contents list lead nowhere.");
        }

        foreach (var block in facts.Items.SelectMany(item => item.WithSubItems()).SelectMany(item => item.Blocks))
        {
            if (block is ParagraphBlock { DuplicateOfLine: { } first } paragraph)
            {
                yield return new("paragraph-twice", paragraph.Lines[0], $"The paragraph stands on line {first} already.");
            }

            if (block is ParagraphBlock { JoinedAfterPageBreak: true } or ListBlock { JoinedAfterPageBreak: true })
            {
                yield return new("joined-after-page-break", block.Lines[0], "Lines parted by a page end were joined.");
            }
        }

        foreach (var action in facts.Actions.Where(action => action.Due is not null && LacksYear(action.DueAsPrinted!)))
        {
            yield return new("year-understood", action.Line, $"\"{action.DueAsPrinted}\" prints no year; it is understood as {action.Due}.");
        }

        if (facts.NextMeeting is { Date: { } announced } meeting && LacksYear(meeting.AsPrinted))
        {
            yield return new("year-understood", meeting.Line, $"\"{meeting.AsPrinted}\" prints no year; it is understood as {announced:yyyy-MM-dd}.");
        }

        if (facts.Items.Count == 0)
        {
            yield return new("no-items", 1, "No headings of items were recognised; the text is left over.");
        }
    }

    private static bool LacksYear(string printed) =>
        DateReading.Find(printed) is { Count: > 0 } dates ? dates.All(date => date.Year is null) : DateReading.FindMonth(printed) is { Year: null };
}
