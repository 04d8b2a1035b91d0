using System.Globalization;
using System.Text.RegularExpressions;

namespace RrbPortal.Core.Reading;

/// <summary>When something is due.</summary>
/// <remarks><c>Due</c>: ISO day, or ISO month; null where the words give neither. A year that is not printed is the next after the meeting.</remarks>
internal sealed partial record DuePhrase(string? Due, string AsPrinted)
{
    /// <remarks><c>meeting</c>: Date of the meeting: a day without a year is the next one after it.</remarks>
    public static DuePhrase? Find(string text, DateOnly? meeting)
    {
        var match = Introduced().Match(text);
        while (match.Success)
        {
            var phrase = text[match.Groups["w"].Index..];
            if (Read(phrase, meeting, match.Groups["i"].Success, match.Value.StartsWith("before", StringComparison.OrdinalIgnoreCase)) is { } due)
            {
                return due;
            }

            match = match.NextMatch();
        }

        // "… (April 2025)", "… – 14 March": a date that closes the text.
        return Closing().Match(text) is { Success: true } closing ? Read(closing.Groups["w"].Value, meeting, monthNeedsYear: true, before: false) : null;
    }

    /// <summary>The text before a date that closes it in brackets or behind a dash.</summary>
    public static string WithoutClosing(string text) =>
        Closing().Match(text) is { Success: true } closing && DateReading.Find(closing.Groups["w"].Value) is [var date] && Clear(closing.Groups["w"].Value[..date.Start]) ? text[..closing.Index].TrimEnd() : text;

    /// <summary>The content of a table's column of dates.</summary>
    public static DuePhrase? OfCell(string cell, DateOnly? meeting) => cell.Length == 0 ? null : Read(cell, meeting, monthNeedsYear: false, before: false) ?? new(null, cell);

    private static DuePhrase? Read(string phrase, DateOnly? meeting, bool monthNeedsYear, bool before)
    {
        var near = phrase.Length > 60 ? phrase[..60] : phrase;
        if (DateReading.Find(near) is [var date, ..] && Clear(near[..date.Start]))
        {
            var day = DateUnderstood.Of(date, meeting);
            return new(day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), near[..date.End].Trim().TrimEnd('.', ','));
        }

        if (DateReading.FindMonth(near) is { } month && Clear(near[..month.Start]) && (month.Year is not null || (!monthNeedsYear && meeting is not null)) && !(month.Year is null && month.AsPrinted is "may" or "march"))
        {
            var year = month.Year ?? (month.Month >= meeting!.Value.Month ? meeting.Value.Year : meeting.Value.Year + 1);
            var last = EndOf().IsMatch(near[..month.Start]);
            var due = last ? DateOnly.FromDateTime(new DateTime(year, month.Month, DateTime.DaysInMonth(year, month.Month), 0, 0, 0, DateTimeKind.Unspecified)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month.Month:00}");

            // "Before January" is not in January; the words stay.
            return new(before && !last ? null : due, near[..month.End].Trim().TrimEnd('.', ','));
        }

        var words = InWords().Match(near);
        return words.Success ? new(null, words.Value.Trim()) : null;
    }

    // Between "by" and the date there may be "the end of", "Friday", not a new thought.
    private static bool Clear(string between) => Between().IsMatch(between);

    [GeneratedRegex(@"\b(?:(?:by|before|due(?: date)?|deadline|no later than|ahead of|until|on or before|completed by|target date|timescale|when|for|on|week (?:commencing|beginning)|w/c)\b:?|(?<i>in)\b)\s*(?<w>\S)", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Introduced();

    [GeneratedRegex(@"^(?:\s|\b(?:the|end|of|early|mid|late|start|beginning|week|commencing|on|by|around|close|play|business|cop|noon|midday|mon|tues?|wed|thurs?|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday|latest)\b|[-,:])*$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Between();

    [GeneratedRegex(@"(?:[(\[]|\s[-–—]\s|;\s)(?<w>[^()\[\];–—]{4,40})[)\]]?\.?$", RegexOptions.NonBacktracking)]
    private static partial Regex Closing();

    [GeneratedRegex(@"\bend(?: of)?\s*$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex EndOf();

    [GeneratedRegex(@"^(?:the )?(?:next (?:board )?meeting|next board|next rrb|end of (?:the )?(?:week|month|year|quarter|financial year)|close of play|monday|tuesday|wednesday|thursday|friday|christmas|easter|summer|autumn|spring|winter)\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex InWords();
}
