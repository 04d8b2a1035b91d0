using System.Globalization;
using System.Text.RegularExpressions;

namespace RrbPortal.Core.Reading;

/// <summary>A date found in a text.</summary>
/// <remarks>
/// <para><c>Day</c>: Null when only a month is printed.</para>
/// <para><c>Year</c>: Null when no year is printed.</para>
/// </remarks>
internal sealed record PrintedDate(int Start, int Length, string AsPrinted, DayOfWeek? Weekday, int? Day, int Month, int? Year)
{
    public int End => Start + Length;

    /// <summary>The day, when day, month and year are printed and exist.</summary>
    public DateOnly? Date => Year is { } year && Day is { } day ? DateReading.Build(year, Month, day) : null;
}

/// <summary>Finds dates in the forms that notes print: "Thursday 1st September 2022", "2025-01-16", "14/02/2025", "April 2022".</summary>
internal static partial class DateReading
{
    private static readonly string[] MonthNames =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    private static readonly string[] Weekdays = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

    public static bool IsMonthName(string word) => MonthOf(word) > 0;

    /// <summary>Whole dates (a day is printed), in order of their place.</summary>
    public static IReadOnlyList<PrintedDate> Find(string text)
    {
        if (!text.Any(char.IsAsciiDigit))
        {
            return [];
        }

        var found = new List<PrintedDate>();
        Collect(found, DayFirst().Matches(text), FromWords);
        Collect(found, MonthFirst().Matches(text), FromWords);
        Collect(found, Iso().Matches(text), FromFigures);
        Collect(found, Slashed().Matches(text), FromFigures);
        return [.. found.OrderBy(date => date.Start)];
    }

    /// <summary>"April 2022", where no day stands before it.</summary>
    public static PrintedDate? FindMonth(string text)
    {
        var match = MonthOnly().Match(text);
        return match.Success
            ? new(match.Index, match.Length, match.Value.Trim(), Weekday: null, Day: null, MonthOf(match.Groups["m"].Value), Optional(match.Groups["y"]))
            : null;
    }

    public static DateOnly? Build(int year, int month, int day) =>
        year is >= 1900 and <= 2200 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    private static void Collect(List<PrintedDate> found, MatchCollection matches, Func<Match, PrintedDate?> read)
    {
        foreach (Match match in matches)
        {
            if (read(match) is { } date && !found.Exists(other => date.Start < other.End && other.Start < date.End))
            {
                found.Add(date);
            }
        }
    }

    private static PrintedDate? FromWords(Match match)
    {
        var month = MonthOf(match.Groups["m"].Value);
        var day = Optional(match.Groups["d"]);
        return month > 0 && day is >= 1 and <= 31
            ? new(match.Index, match.Length, match.Value.Trim(), WeekdayOf(match.Groups["w"].Value), day, month, Year(match.Groups["y"]))
            : null;
    }

    private static PrintedDate? FromFigures(Match match)
    {
        var date = Build(Year(match.Groups["y"]) ?? 0, Optional(match.Groups["m"]) ?? 0, Optional(match.Groups["d"]) ?? 0);
        return date is { } value
            ? new(match.Index, match.Length, match.Value.Trim(), WeekdayOf(match.Groups["w"].Value), value.Day, value.Month, value.Year)
            : null;
    }

    private static int? Optional(Group group) =>
        group.Success && int.TryParse(group.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;

    private static int? Year(Group group) => Optional(group) is { } year ? (group.Length == 2 ? 2000 + year : year) : null;

    private static int MonthOf(string word)
    {
        var clean = word.TrimEnd('.', ',');
        if (clean.Length < 3)
        {
            return 0;
        }

        var month = Array.FindIndex(MonthNames, name => name.StartsWith(clean, StringComparison.OrdinalIgnoreCase) || (clean.Equals("sept", StringComparison.OrdinalIgnoreCase) && name == "september"));
        return month + 1;
    }

    private static DayOfWeek? WeekdayOf(string word)
    {
        var day = word.Length < 3 ? -1 : Array.FindIndex(Weekdays, name => word.StartsWith(name, StringComparison.OrdinalIgnoreCase));
        return day < 0 ? null : (DayOfWeek)day;
    }

    private const string WeekdayPart = @"(?:\b(?<w>(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?)\.?,?\s+(?:the\s+)?)?";
    private const string MonthPart = @"(?<m>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";

    [GeneratedRegex(WeekdayPart + @"\b(?<d>\d{1,2})\s?(?:st|nd|rd|th)?\s*(?:of\s+)?" + MonthPart + @"\b\.?(?:,?\s*(?<y>\d{4})\b)?", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex DayFirst();

    [GeneratedRegex(WeekdayPart + @"\b" + MonthPart + @"\b\.?\s+(?<d>\d{1,2})(?:st|nd|rd|th)?\b(?:,?\s+(?<y>\d{4})\b)", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex MonthFirst();

    [GeneratedRegex(WeekdayPart + @"\b(?<y>\d{4})-(?<m>\d{2})-(?<d>\d{2})\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Iso();

    [GeneratedRegex(WeekdayPart + @"\b(?<d>\d{1,2})[/.\-](?<m>\d{1,2})[/.\-](?<y>\d{4}|\d{2})\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Slashed();

    [GeneratedRegex(@"\b" + MonthPart + @"\b\.?(?:,?\s+(?<y>\d{4})\b)?", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex MonthOnly();
}
