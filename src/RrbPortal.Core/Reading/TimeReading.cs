using System.Globalization;
using System.Text.RegularExpressions;

namespace RrbPortal.Core.Reading;

/// <summary>Start and, where printed, end of a meeting.</summary>
internal sealed record PrintedTimes(int Index, int Length, TimeOnly Start, TimeOnly? End);

/// <summary>Finds "14:00-16:00", "2pm – 4.30pm", "10.00am to 12.00pm", "2-4pm", "1400-1600", "14h00", "10am to noon", "10:30".</summary>
internal static partial class TimeReading
{
    public static PrintedTimes? Find(string text)
    {
        foreach (Match match in Range().Matches(text))
        {
            if (Read(match) is { } times)
            {
                return times;
            }
        }

        foreach (Match match in Single().Matches(text))
        {
            if (Time(match.Groups["h"].Value, match.Groups["m"].Value, match.Groups["p"].Value) is { } start)
            {
                return new(match.Index, LengthOf(match, "h", "m", "p"), start, End: null);
            }
        }

        return null;
    }

    private static PrintedTimes? Read(Match match)
    {
        var (h1, m1, p1) = (match.Groups["h1"].Value, match.Groups["m1"].Value, match.Groups["p1"].Value);
        var (h2, m2, p2) = (match.Groups["h2"].Value, match.Groups["m2"].Value, match.Groups["p2"].Value);

        // Two bare figures ("3 - 4") are no times: at least minutes or am/pm must stand somewhere.
        if (m1.Length == 0 && p1.Length == 0 && p2.Length == 0 && !IsNoon(h1) && !IsNoon(h2))
        {
            return null;
        }

        var end = Time(h2, m2, p2);
        var start = Time(h1, m1, p1);

        // "2-4pm": the first takes the second's half of the day, where it then still comes before it ("11-1pm" does not).
        if (p1.Length == 0 && p2.Length > 0 && Time(h1, m1, p2) is { } shared && shared < end)
        {
            start = shared;
        }

        return start is { } from ? new(match.Index, LengthOf(match, "h2", "m2", "p2", "u2"), from, end) : null;
    }

    // Without the sign behind, which the pattern only looks at.
    private static int LengthOf(Match match, params ReadOnlySpan<string> groups)
    {
        var end = match.Index;
        foreach (var name in groups)
        {
            var group = match.Groups[name];
            end = group.Success ? Math.Max(end, group.Index + group.Length) : end;
        }

        return end - match.Index;
    }

    private static bool IsNoon(string word) => word.Length > 2;

    private static TimeOnly? Time(string hours, string minutes, string half)
    {
        if (IsNoon(hours))
        {
            return new TimeOnly(12, 0);
        }

        var hour = int.Parse(hours, CultureInfo.InvariantCulture);
        var minute = minutes.Length == 0 ? 0 : int.Parse(minutes, CultureInfo.InvariantCulture);
        if (half.StartsWith("p", StringComparison.OrdinalIgnoreCase) && hour < 12)
        {
            hour += 12;
        }
        else if (half.StartsWith("a", StringComparison.OrdinalIgnoreCase) && hour == 12)
        {
            hour = 0;
        }

        return hour < 24 && minute < 60 ? new TimeOnly(hour, minute) : null;
    }

    private const string Half = @"[ap]\.?m\b\.?|noon\b|midday\b";

    [GeneratedRegex(@"\b(?:(?<h1>\d{1,2}?)(?:\s?[:.h]?(?<m1>\d{2}))?\s?(?<p1>" + Half + @")?(?:\s?hrs)?|(?<h1>(?:12 )?(?:noon|midday)\b))\s*(?:[-–—]|\bto\b|\buntil\b|\btill\b)\s*(?:(?<h2>\d{1,2}?)(?:[:.h]?(?<m2>\d{2}))?\s?(?<p2>" + Half + @")?(?<u2>\s?hrs)?|(?<h2>(?:noon|midday)))(?:[^\d/]|$)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Range();

    [GeneratedRegex(@"\b(?<h>\d{1,2})(?:(?:[:.h](?<m>\d{2}))\s?(?<p>[ap]\.?m\b\.?)?|\s?(?<p>[ap]\.?m\b\.?))(?:[^\d/]|$)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Single();
}
