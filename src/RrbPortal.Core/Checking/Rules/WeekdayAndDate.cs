using System.Globalization;

namespace RrbPortal.Core.Checking.Rules;

/// <summary>A weekday that is not that of its date, and dates that no calendar has. The nearest dates are named; none is picked.</summary>
internal sealed class WeekdayAndDate : INoteRule
{
    private const string Code = "weekday-and-date";

    public string Name => Code;

    public IEnumerable<Finding> Look(WorkingNote note, CheckContext context)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return TitleAndPublication(note, context).Concat(
            from text in note.PublicTexts()
            from printed in PrintedDate.AllIn(text.Text)
            let wrong = WrongIn(printed, note)
            where wrong is not null

            // The words of a decision, an action or the next meeting mostly stand in an item's text already.
            where seen.Add(printed.AsPrinted) || IsOfItem(text)
            select text.Find(Code, Severity.Warns, printed.AsPrinted, wrong.Message, wrong.Remedy) with
            {
                Effect = wrong.Days.Count > 0 ? FindingEffect.ReplaceText : FindingEffect.None,
                Offers = [.. wrong.Days.Select(day => printed.InStyle(day)).Select(words => new Offer(words, words))],
            });
    }

    private static bool IsOfItem(PlacedText text) => text.Place.Contains(", paragraph ", StringComparison.Ordinal);

    /// <summary>What is wrong with a date: in words, and the days that may be meant, nearest first.</summary>
    private sealed record Wrong(string Message, string Remedy, IReadOnlyList<DateOnly> Days);

    private static Wrong? WrongIn(PrintedDate printed, WorkingNote note)
    {
        if (printed.IsImpossible)
        {
            return new Wrong($"\u201c{printed.AsPrinted}\u201d: there is no such day.", "Find out which day is meant.", []);
        }

        if (printed.Weekday is not { } weekday)
        {
            return null;
        }

        if (printed.DateOr(note.NextMeetingDate) is { } day)
        {
            return day.DayOfWeek == weekday ? null : Disagreeing(printed, weekday, day, $"{Dates.Short(day)} is a {day.DayOfWeek}");
        }

        // Without a year, the years around the meeting are tried; a weekday that fits none of them is wrong in all.
        if (note.Date is not { } held)
        {
            return null;
        }

        var days = Enumerable.Range(held.Year - 1, 3).Where(year => printed.Day <= DateTime.DaysInMonth(year, printed.Month)).Select(year => new DateOnly(year, printed.Month, printed.Day)).ToList();
        return days.Count == 0 || days.Exists(day => day.DayOfWeek == weekday)
            ? null
            : Disagreeing(printed, weekday, days.MinBy(day => Math.Abs(day.DayNumber - held.DayNumber)), $"it is no {weekday} in {days[0].Year}, {string.Join(" or ", days.Skip(1).Select(day => day.Year.ToString(CultureInfo.InvariantCulture)))}");
    }

    private static Wrong Disagreeing(PrintedDate printed, DayOfWeek weekday, DateOnly day, string said)
    {
        var days = Nearest(day, weekday);
        return new Wrong(
            $"\u201c{printed.AsPrinted}\u201d: {said}.",
            $"Find out which is meant. The nearest are {Dates.Long(days[0])} and {Dates.Long(days[1])}, or {Dates.Long(day)}.",
            days);
    }

    /// <summary>The days of that weekday on both sides, the nearer first; then the day itself.</summary>
    private static DateOnly[] Nearest(DateOnly day, DayOfWeek weekday)
    {
        var back = ((int)day.DayOfWeek - (int)weekday + 7) % 7;
        var (before, after) = (day.AddDays(-back), day.AddDays(7 - back));
        return back <= 7 - back ? [before, after, day] : [after, before, day];
    }

    /// <summary>The date of the meeting and of the publication as the file prints them; a record keeps the day alone.</summary>
    private static IEnumerable<Finding> TitleAndPublication(WorkingNote note, CheckContext context)
    {
        if (context.Source?.Facts is not { } facts)
        {
            yield break;
        }

        if (facts is { WeekdayPrinted: { } weekday, Date: { } date, DateAsPrinted: { } printed } && weekday != date.DayOfWeek)
        {
            var days = Nearest(date, weekday);
            yield return new Finding(
                Code, Severity.Warns, "Date", $"\u201c{printed}\u201d: {Dates.Short(date)} is a {date.DayOfWeek}.",
                $"Find out which is meant. The nearest are {Dates.Long(days[0])} and {Dates.Long(days[1])}, or {Dates.Long(date)}.")
            {
                Passage = printed,
                Effect = FindingEffect.SetDate,
                Offers = [.. days.Select(day => new Offer(Dates.Long(day), day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)))],
            };
        }

        foreach (var published in PrintedDate.AllIn(facts.Publication?.DateAsPrinted ?? ""))
        {
            if (WrongIn(published, note) is { } wrong)
            {
                yield return new Finding(Code, Severity.Warns, "Publication date", wrong.Message, wrong.Remedy) { Passage = published.AsPrinted };
            }
        }
    }
}
