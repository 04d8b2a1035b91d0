using System.Globalization;
using System.Text.RegularExpressions;

namespace RrbPortal.Core.Checking.Rules;

/// <summary>
/// Words that a reader of a later year cannot place: "tomorrow", "next month", "in October". Their meaning is reckoned
/// from the day of the meeting.
/// </summary>
internal sealed partial class RelativeTime : INoteRule
{
    private static readonly DateTimeFormatInfo Names = CultureInfo.GetCultureInfo("en-GB").DateTimeFormat;

    public string Name => "relative-time";

    public IEnumerable<Finding> Look(WorkingNote note, CheckContext context)
        => note.Date is { } date
            ? note.Sentences().SelectMany(sentence => Days(sentence, date).Concat(Months(sentence, date)))
            : [];

    private static IEnumerable<Finding> Days(PlacedSentence sentence, DateOnly date)
        => from Match match in DayWords().Matches(sentence.Text)
           where IsOpen(sentence.Text, match) && !IsSpan(sentence.Text.AsSpan(0, match.Index))
           let meaning = MeaningOf(match.Value, date)
           select Found(sentence, match.Value, meaning, $"{match.Value} ({meaning})");

    private static IEnumerable<Finding> Months(PlacedSentence sentence, DateOnly date)
        => from Match match in MonthWords().Matches(sentence.Text)
           where IsOpen(sentence.Text, match) && !YearFollows().IsMatch(sentence.Text[(match.Index + match.Length)..])
           let month = DateTime.ParseExact(match.Groups["month"].Value, "MMMM", Names).Month
           let passage = match.Groups["words"].Value
           from year in Year(month, passage, sentence.Text[..match.Index], sentence.Text[(match.Index + match.Length)..], date)
           select Found(sentence, passage, $"{Names.GetMonthName(month)} {year}", string.Create(CultureInfo.InvariantCulture, $"{passage} {year}"));

    private static Finding Found(PlacedSentence sentence, string passage, string meaning, string replacement)
        => sentence.Find(
            "relative-time", Severity.Notes, passage,
            $"\u201c{passage}\u201d can be placed only on the day of the meeting; reckoned from it, it is {meaning}.",
            "Say when it is, if that is what was meant.") with
        {
            Effect = FindingEffect.ReplaceText,
            Offers = [new Offer(replacement, replacement)],
        };

    /// <summary>What follows says no more: no bracket with the date, no figures, no "'s".</summary>
    private static bool IsOpen(string text, Match match)
    {
        var after = text.AsSpan(match.Index + match.Length);
        return !(after is ['\'' or '\u2019' or '-', ..] || after.TrimStart(" ,") is ['(', ..] || (after.TrimStart(" ,") is [var first, ..] && char.IsAsciiDigit(first)));
    }

    /// <summary>"Over the next year" is a span, "the last week of June" a part of something: what follows "the" is left alone.</summary>
    private static bool IsSpan(ReadOnlySpan<char> before)
    {
        var word = before.TrimEnd();
        word = word[(word.LastIndexOf(' ') + 1)..];
        return word.Equals("the", StringComparison.OrdinalIgnoreCase) || word.Equals("financial", StringComparison.OrdinalIgnoreCase);
    }

    private static string MeaningOf(string words, DateOnly date)
    {
        var parts = words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var step = parts[0].ToUpperInvariant() switch { "NEXT" or "TOMORROW" => 1, "LAST" or "YESTERDAY" => -1, _ => 0 };
        return parts[^1].ToUpperInvariant() switch
        {
            "WEEK" => $"the week of {Dates.Short(date.AddDays((7 * step) - (((int)date.DayOfWeek + 6) % 7)))}",
            "MONTH" => date.AddMonths(step).ToString("MMMM yyyy", Names),
            "YEAR" => date.AddYears(step).ToString("yyyy", Names),
            _ => Dates.Short(date.AddDays(step)),
        };
    }

    /// <summary>The year of a month that is printed without one; none where neither the past nor the future is meant for certain.</summary>
    private static IEnumerable<int> Year(int month, string words, string before, string after, DateOnly date)
    {
        // "by October" and "until October" lie ahead, unless the sentence tells of what was.
        var past = Past().IsMatch(before);
        var future = Future().IsMatch(before) || Future().IsMatch(after) || Ahead().IsMatch(words);
        if (past && !future)
        {
            return [month <= date.Month ? date.Year : date.Year - 1];
        }

        return future && !past ? [month >= date.Month ? date.Year : date.Year + 1] : [];
    }

    [GeneratedRegex(@"\b(?:tomorrow|yesterday|(?:last|next|this) (?:week|month|year))\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex DayWords();

    [GeneratedRegex(@"\b(?<words>(?:(?:in|by|from|since|until|before|during|(?:to |by |at |before |until )?the (?:end|start|beginning|middle) of|end of|early|mid|late)[ -])(?<month>January|February|March|April|May|June|July|August|September|October|November|December))\b", RegexOptions.NonBacktracking)]
    private static partial Regex MonthWords();

    [GeneratedRegex(@"^(?:,? ?(?:and|or|to|until|[-–/]) ?(?:January|February|March|April|May|June|July|August|September|October|November|December)|,? (?:of )?(?:this|last|next) year|[^.;]{0,12}\b(?:19|20)\d\d\b| \d)", RegexOptions.NonBacktracking)]
    private static partial Regex YearFollows();

    [GeneratedRegex(@"\b(?:was|were|had|did|took|began|held|met|been|discussed|presented|launched|published|started|ended|went|came|commissioned|reported|ran|opened|closed|showed|said|told|rose|fell|found|reached|saw|led|made|gave|confirmed|completed)\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Past();

    [GeneratedRegex(@"\b(?:will|shall|is to|are to|to be|going to|looking to|planned|plans|expected|expects|due|intends?|aims?|hopes?|hoping|is being|are being|upcoming|scheduled|working towards)\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Future();

    [GeneratedRegex(@"^(?:by|until|before)\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Ahead();
}
