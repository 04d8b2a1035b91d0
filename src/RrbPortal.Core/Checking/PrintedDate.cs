using System.Globalization;
using System.Text.RegularExpressions;

namespace RrbPortal.Core.Checking;

/// <summary>A date that a text prints together with its weekday: "Tuesday 22nd May 2022".</summary>
/// <param name="Year">Null where the text leaves it out.</param>
internal sealed partial record PrintedDate(string AsPrinted, DayOfWeek Weekday, int Day, int Month, int? Year)
{
    /// <summary>Whether no calendar has such a day.</summary>
    public bool IsImpossible => Day > DateTime.DaysInMonth(Year ?? 2000, Month) || Day == 0;

    public static IEnumerable<PrintedDate> AllIn(string text)
        => from Match match in Pattern().Matches(text)
           let year = match.Groups["year"]
           select new PrintedDate(
               match.Value,
               Weekdays.First(day => day.ToString().StartsWith(match.Groups["weekday"].Value[..3], StringComparison.OrdinalIgnoreCase)),
               int.Parse(match.Groups["day"].Value, CultureInfo.InvariantCulture),
               MonthOf(match.Groups["month"].Value),
               year.Success ? int.Parse(year.Value, CultureInfo.InvariantCulture) : null);

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

    private static DayOfWeek[] Weekdays => Enum.GetValues<DayOfWeek>();

    private static int MonthOf(string month)
        => int.TryParse(month, CultureInfo.InvariantCulture, out var number)
            ? number
            : 1 + Array.FindIndex(CultureInfo.InvariantCulture.DateTimeFormat.MonthNames, name => name.StartsWith(month[..3], StringComparison.OrdinalIgnoreCase));

    [GeneratedRegex(
        """
        \b(?<weekday>(mon|tues?|wed(nes)?|thu(rs?)?|fri|sat(ur)?|sun)(day)?)\b[,.]?\s+(the\s+)?
        ( (?<day>[0-3]?\d)(st|nd|rd|th)?\s+(of\s+)?(?<month>jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?|nov(ember)?|dec(ember)?)\b([,.]?\s+(?<year>(19|20)\d\d)\b)?
        | (?<day>[0-3]?\d)[/.](?<month>0?[1-9]|1[0-2])[/.](?<year>(19|20)\d\d)\b
        | (?<year>(19|20)\d\d)-(?<month>0[1-9]|1[0-2])-(?<day>[0-3]\d)\b )
        """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 2000)]
    private static partial Regex Pattern();
}
