using System.Globalization;
using System.Text.RegularExpressions;

namespace RrbPortal.Core.Checking;

/// <summary>A date that a text prints: "Tuesday 22nd May 2022".</summary>
/// <param name="AsPrinted">The whole of it.</param>
/// <param name="Weekday">Null where the text leaves it out.</param>
/// <param name="Year">Null where the text leaves it out.</param>
internal sealed partial record PrintedDate(string AsPrinted, DayOfWeek? Weekday, int Day, int Month, int? Year)
{
    private static readonly DateTimeFormatInfo Names = CultureInfo.InvariantCulture.DateTimeFormat;

    private static readonly DayOfWeek[] Weekdays = Enum.GetValues<DayOfWeek>();

    /// <summary>Where in <see cref="AsPrinted"/> each part stands, to print another date in the same style.</summary>
    private IReadOnlyList<(string Part, int Start, int Length)> Parts { get; init; } = [];

    /// <summary>Whether no calendar has such a day.</summary>
    public bool IsImpossible => Day > DateTime.DaysInMonth(Year ?? 2000, Month) || Day == 0;

    public static IEnumerable<PrintedDate> AllIn(string text)
        => text.AsSpan().IndexOfAnyInRange('0', '9') < 0 ? [] : Pattern().Matches(text).Where(IsDate).Select(Of);

    /// <summary>The day; without a year, only if it is that of a date that is known from elsewhere.</summary>
    public DateOnly? DateOr(DateOnly? known)
    {
        if (IsImpossible)
        {
            return null;
        }

        return Year is { } year
            ? new DateOnly(year, Month, Day)
            : known is { } date && date.Day == Day && date.Month == Month ? date : null;
    }

    /// <summary>Another day in the style of this one: "Tuesday 24th May 2022".</summary>
    public string InStyle(DateOnly day)
    {
        var text = AsPrinted;
        var inFigures = Parts.Any(part => part.Part is "month" && char.IsAsciiDigit(AsPrinted[part.Start]));
        foreach (var (part, start, length) in Parts.OrderByDescending(part => part.Start))
        {
            text = string.Concat(text.AsSpan(0, start), Printed(part, text.Substring(start, length), day, inFigures), text.AsSpan(start + length));
        }

        return text;
    }

    private static string Printed(string part, string old, DateOnly day, bool inFigures) => part switch
    {
        "weekday" => Styled(Names.GetDayName(day.DayOfWeek), old),
        "month" when inFigures => Figures(day.Month, old, inFigures),
        "month" => Styled(Names.GetMonthName(day.Month), old),
        "year" => day.Year.ToString(CultureInfo.InvariantCulture),
        "suffix" => day.Day switch { 1 or 21 or 31 => "st", 2 or 22 => "nd", 3 or 23 => "rd", _ => "th" },
        _ => Figures(day.Day, old, inFigures),
    };

    // "14/02/2025" keeps its zeros, "14 February" has none.
    private static string Figures(int number, string old, bool inFigures) => number.ToString(old[0] == '0' || (inFigures && old.Length == 2) ? "00" : "0", CultureInfo.InvariantCulture);

    // Short names stay short ("Tues" becomes "Wed"), full ones full; "May" is both.
    private static string Styled(string name, string old)
        => old.Length < 5 && !old.EndsWith("day", StringComparison.OrdinalIgnoreCase) && old is not ("June" or "July" or "May") ? name[..3] : name;

    private static PrintedDate Of(Match match)
    {
        var year = match.Groups["year"];
        var weekday = match.Groups["weekday"];
        return new PrintedDate(
            match.Value,
            weekday.Success ? Weekdays.First(day => day.ToString().StartsWith(weekday.Value[..3], StringComparison.OrdinalIgnoreCase)) : null,
            int.Parse(match.Groups["day"].Value, CultureInfo.InvariantCulture),
            MonthOf(match.Groups["month"].Value),
            year.Success ? int.Parse(year.Value, CultureInfo.InvariantCulture) : null)
        {
            Parts = [.. match.Groups.Values.Where(group => group.Success && group.Name is not "0").Select(group => (group.Name, group.Index - match.Index, group.Length))],
        };
    }

    // Without weekday and year, "of the 32 may" and "the 31 march on" are no dates: the month has its capital, the day its bounds.
    private static bool IsDate(Match match)
        => match.Groups["weekday"].Success
            || match.Groups["year"].Success
            || (char.IsUpper(match.Groups["month"].Value[0]) && int.Parse(match.Groups["day"].Value, CultureInfo.InvariantCulture) is > 0 and <= 31);

    private static int MonthOf(string month)
        => int.TryParse(month, CultureInfo.InvariantCulture, out var number)
            ? number
            : 1 + Array.FindIndex(Names.MonthNames, name => name.StartsWith(month[..3], StringComparison.OrdinalIgnoreCase));

    [GeneratedRegex(
        """
        (\b(?<weekday>(mon|tues?|wed(nes)?|thu(rs?)?|fri|sat(ur)?|sun)(day)?)\b[,.]?\s+(the\s+)?)?
        ( \b(?<day>[0-3]?\d)(?<suffix>st|nd|rd|th)?\s+(of\s+)?(?<month>jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?|nov(ember)?|dec(ember)?)\b([,.]?\s+(?<year>(19|20)\d\d)\b)?
        | \b(?<day>[0-3]?\d)[/.](?<month>0?[1-9]|1[0-2])[/.](?<year>(19|20)\d\d)\b
        | \b(?<year>(19|20)\d\d)-(?<month>0[1-9]|1[0-2])-(?<day>[0-3]\d)\b )
        """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Pattern();
}
