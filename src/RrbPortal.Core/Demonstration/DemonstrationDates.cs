using System.Globalization;
using System.Text.RegularExpressions;

namespace RrbPortal.Core.Demonstration;

/// <summary>
/// Puts dates into the texts of the demonstration, so that the board looks alive whenever it is loaded. A text holds
/// "{{dth MMMM yyyy + 8 weeks}}": a date in the format that its own style asks for ("dth" is 20th), so many weeks after
/// the meeting.
/// </summary>
internal static partial class DemonstrationDates
{
    /// <summary>The Thursday of the week that is so many weeks away.</summary>
    public static DateOnly Meeting(DateOnly today, int weeks)
        => today.AddDays((7 * weeks) + (int)DayOfWeek.Thursday - (int)today.DayOfWeek);

    public static string Fill(string text, DateOnly meeting)
        => Place().Replace(text, place =>
        {
            var weeks = place.Groups["weeks"] is { Success: true } later ? int.Parse(later.Value, CultureInfo.InvariantCulture) : 0;
            var date = meeting.AddDays(7 * weeks);
            return date.ToString(place.Groups["format"].Value.Replace("dth", $"d'{Suffix(date.Day)}'", StringComparison.Ordinal), CultureInfo.InvariantCulture);
        });

    private static string Suffix(int day) => day switch
    {
        1 or 21 or 31 => "st",
        2 or 22 => "nd",
        3 or 23 => "rd",
        _ => "th",
    };

    [GeneratedRegex(@"\{\{(?<format>[^{}+]+?)(?: \+ (?<weeks>\d+) weeks)?\}\}", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Place();
}
