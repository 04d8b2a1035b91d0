using System.Globalization;
using System.Text.RegularExpressions;

namespace RrbPortal.Core.Checking.Rules;

/// <summary>Figures of one item that cannot all be true; given as a table to look at, none of them called wrong.</summary>
internal sealed partial class FiguresDisagree : INoteRule
{
    private const string Percent = @"\s?(?:%|per cent\b|percent\b)";

    public string Name => "figures-disagree";

    public IEnumerable<Finding> Look(WorkingNote note, CheckContext context)
        => note.AllItems().SelectMany(item =>
        {
            var sentences = item.Paragraphs().SelectMany(paragraph => paragraph.Sentences(item.Number)).Where(sentence => sentence.Plain.AsSpan().IndexOfAnyInRange('0', '9') >= 0).ToList();
            return sentences.SelectMany((sentence, index) => Parts(sentence, index > 0 && sentences[index - 1].Paragraph == sentence.Paragraph ? sentences[index - 1] : null)
                    .Concat(Changes(sentence)).Concat(Shares(sentence)))
                .Concat(Costs(sentences))
                .Concat(SaidTwice(sentences));
        });

    /// <summary>"84 out of a total of 640": a part is no larger than its whole, and a share beside it is that share.</summary>
    private static IEnumerable<Finding> Parts(PlacedSentence sentence, PlacedSentence? before)
    {
        foreach (Match match in sentence.Plain.Contains("out of", StringComparison.Ordinal) ? OutOf().Matches(sentence.Plain) : Enumerable.Empty<Match>())
        {
            if (FigureReading.Value(match.Groups["part"].Value) is not { } part || FigureReading.Value(match.Groups["whole"].Value) is not { } whole || whole == 0)
            {
                continue;
            }

            if (part > whole)
            {
                yield return Disagree(sentence, $"the part is larger than the whole", [(match.Value, sentence)]);
                continue;
            }

            // "13% …. This would be equal to 84 out of 640": the sentence itself, or the one before that it refers to.
            var stated = Only(sentence) is { } own ? (Share: own, In: sentence) : !Shared().IsMatch(sentence.Plain) && IsReferring().IsMatch(sentence.Plain) && before is not null && Only(before) is { } other ? (Share: other, In: before) : default;
            if (stated.Share is { } share && FigureReading.Value(share) is { } percent && Math.Abs((part * 100 / whole) - percent) > FigureReading.Rounding(share) + 1m)
            {
                yield return Disagree(sentence, string.Create(CultureInfo.InvariantCulture, $"{match.Groups["part"].Value} of {match.Groups["whole"].Value} is {part * 100 / whole:0.#}%"), [($"{share}%", stated.In), (match.Value, sentence)]);
            }
        }
    }

    /// <summary>"rose by 20% from 200 to 250".</summary>
    private static IEnumerable<Finding> Changes(PlacedSentence sentence)
    {
        if (sentence.Plain.Contains(" from ", StringComparison.Ordinal) && Only(sentence) is { } share && Change().Match(sentence.Plain) is { Success: true } change && FigureReading.Value(change.Groups["a"].Value) is > 0 and { } from && FigureReading.Value(change.Groups["b"].Value) is { } to && !(IsYear(from) && IsYear(to))
            && FigureReading.Value(share) is { } percent && Math.Abs((Math.Abs(to - from) * 100 / from) - percent) > FigureReading.Rounding(share) + (percent / 20) + 0.5m)
        {
            yield return Disagree(sentence, string.Create(CultureInfo.InvariantCulture, $"from {change.Groups["a"].Value} to {change.Groups["b"].Value} is {Math.Abs(to - from) * 100 / from:0.#}%"), [($"{share}%", sentence), (change.Value, sentence)]);
        }
    }

    /// <summary>"60% were men and 50% women": shares of one whole that exclude each other come to no more than all of it.</summary>
    private static IEnumerable<Finding> Shares(PlacedSentence sentence)
    {
        foreach (var clause in HasShare(sentence) ? sentence.Plain.Split(';') : [])
        {
            var shares = Shared().Matches(clause).Select(match => (Words: match.Value, Value: FigureReading.Value(match.Groups["n"].Value) ?? 0)).ToList();
            var sum = shares.Sum(share => share.Value);
            if (sum > 101 && ((shares.Count == 2 && Pair().IsMatch(clause)) || (shares.Count >= 2 && Rest().IsMatch(clause))))
            {
                yield return Disagree(sentence, string.Create(CultureInfo.InvariantCulture, $"the shares come to {sum:0.#}%"), [.. shares.Select(share => (share.Words, sentence))]);
            }
        }
    }

    /// <summary>"£38,000 per prisoner", "640 prisoners", "an annual cost of £517 million": no more than all of them can cost.</summary>
    private static IEnumerable<Finding> Costs(List<PlacedSentence> sentences)
    {
        if (!sentences.Exists(sentence => sentence.Plain.Contains('£', StringComparison.Ordinal)))
        {
            yield break;
        }

        var each = sentences.SelectMany(sentence => PerHead().Matches(sentence.Plain).Select(match => (Match: match, Sentence: sentence))).ToList();
        var totals = sentences.SelectMany(sentence => Total().Matches(sentence.Plain).Select(match => (Match: match, Sentence: sentence))).ToList();
        foreach (var (head, inHead) in each.Take(3))
        {
            var whom = head.Groups["whom"].Value;
            var wholes = sentences.SelectMany(sentence => Population().Matches(sentence.Plain).Where(match => match.Groups["whom"].Value.StartsWith(whom, StringComparison.OrdinalIgnoreCase)).Select(match => (Match: match, Sentence: sentence))).ToList();
            if (wholes.Count != 1 || FigureReading.Value(head.Groups["n"].Value) is not { } one || FigureReading.Value(wholes[0].Match.Groups["n"].Value) is not { } count)
            {
                continue;
            }

            foreach (var (total, inTotal) in totals.Where(total => FigureReading.Value(total.Match.Groups["n"].Value) is { } all && all > 2 * one * count).Take(3))
            {
                yield return Disagree(inTotal, $"{head.Value} for {wholes[0].Match.Groups["n"].Value} comes to {FigureReading.Pounds(one * count)}", [(head.Value, inHead), (wholes[0].Match.Value, wholes[0].Sentence), (total.Value, inTotal)]);
            }
        }
    }

    /// <summary>The same sentence twice, with other figures.</summary>
    private static IEnumerable<Finding> SaidTwice(List<PlacedSentence> sentences)
        => sentences
            .Where(sentence => sentence.Plain.Length is >= 30 and <= 400)
            .GroupBy(sentence => Digits().Replace(sentence.Plain, "0"), StringComparer.OrdinalIgnoreCase)
            .Where(same => same.Count() == 2 && same.First().Plain != same.Last().Plain)
            .Select(same => Disagree(same.Last(), "the same is said with two figures", [.. same.Select(sentence => (sentence.Plain, sentence))]));

    private static Finding Disagree(PlacedSentence at, string why, IReadOnlyList<(string Words, PlacedSentence In)> figures)
        => at.Find(
            "figures-disagree", Severity.Warns, at.Text,
            $"These figures cannot all be true: {string.Join("; ", figures.Select(figure => figure.Words == figure.In.Plain || figure.In == at ? $"\u201c{figure.Words}\u201d" : $"\u201c{figure.Words}\u201d (in \u201c{Short(figure.In.Plain)}\u201d)"))}. As they stand, {why}.",
            "Look at the source, or ask whoever gave them. None of them is changed here.");

    /// <summary>The one share that a sentence states; null for none, and for several.</summary>
    private static string? Only(PlacedSentence sentence)
        => HasShare(sentence) && Shared().Matches(sentence.Plain) is { Count: 1 } one ? one[0].Groups["n"].Value : null;

    private static bool HasShare(PlacedSentence sentence) => sentence.Plain.Contains('%', StringComparison.Ordinal) || sentence.Plain.Contains("cent", StringComparison.Ordinal);

    private static bool IsYear(decimal value) => value is >= 1900 and <= 2100 && value == decimal.Truncate(value);

    private static string Short(string text) => text.Length <= 120 ? text : string.Concat(text.AsSpan(0, 119), "…");

    [GeneratedRegex(@"\b(?<part>" + FigureReading.Number + @") (?:[\w’'-]+ ){0,5}?out of (?:a |the |its )?(?:total |whole )?(?:population |number )?(?:of )?(?<whole>" + FigureReading.Number + @")\b(?: [\w’'-]+)?", RegexOptions.NonBacktracking)]
    private static partial Regex OutOf();

    [GeneratedRegex(@"\b(?:This|That|These|It|which) (?:would be|is|was|are|were|would|comes to|equals|means)\b", RegexOptions.NonBacktracking)]
    private static partial Regex IsReferring();

    [GeneratedRegex(@"\b(?:increased?|rose|rise|grew|growth|up|decreased?|fell|fall|dropp?(?:ed)?|reduced|reduction|down)\b[^.;]{0,40}?\bfrom (?<a>" + FigureReading.Number + @") (?:[\w’'-]+ ){0,3}?to (?<b>" + FigureReading.Number + @")\b", RegexOptions.NonBacktracking)]
    private static partial Regex Change();

    [GeneratedRegex(@"\b(?<n>\d{1,3}(?:\.\d{1,3})?)" + Percent, RegexOptions.NonBacktracking)]
    private static partial Regex Shared();

    [GeneratedRegex(@"\b(?:the|a) (?:rest|remaining|remainder|other)\b[^.;]{0,30}\d(?:\.\d+)?" + Percent, RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Rest();

    [GeneratedRegex(@"\bmen\b.{0,60}\bwomen\b|\bwomen\b.{0,60}\bmen\b|\bmales?\b.{0,60}\bfemales?\b|\bfemales?\b.{0,60}\bmales?\b|\bin favour\b.{0,60}\bagainst\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Pair();

    [GeneratedRegex(@"£(?<n>(?:" + FigureReading.Number + ")" + FigureReading.Scale + @") (?:per|a|for each|for every|each) (?<whom>[a-z]{4,20})\b", RegexOptions.NonBacktracking)]
    private static partial Regex PerHead();

    [GeneratedRegex(@"\b(?:total (?:population |number )?of|population of|all) (?<n>" + FigureReading.Number + @") (?<whom>[a-z]{4,20})\b", RegexOptions.NonBacktracking)]
    private static partial Regex Population();

    [GeneratedRegex(@"\b(?:annual |yearly |total |overall )+(?:cost|expenditure|spend|spending|budget)s? (?:would be |is |was |were |are |came to )?(?:of )?£(?<n>(?:" + FigureReading.Number + ")" + FigureReading.Scale + ")", RegexOptions.NonBacktracking)]
    private static partial Regex Total();

    [GeneratedRegex(@"\d[\d,.]*", RegexOptions.NonBacktracking)]
    private static partial Regex Digits();
}
