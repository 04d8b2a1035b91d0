using System.Text.RegularExpressions;
using RrbPortal.Core.Checking.Leftovers;
using RrbPortal.Core.Reading;

namespace RrbPortal.Core.Checking.Rules;

/// <summary>What converters and hurried hands leave in a text: formulas, stray signs, broken characters, glued words, slips of a small dictionary.</summary>
internal sealed partial class ConversionLeftovers : INoteRule
{
    private const int MostTitleLines = 12;

    public string Name => "conversion-leftovers";

    public IEnumerable<Finding> Look(WorkingNote note, CheckContext context)
        => Letterheads(context.Source).Concat(
            from text in PublishedTexts.Of(note)
            from left in Latex.In(text).Concat(StrayBullets.In(text)).Concat(BrokenCharacters.In(text)).Concat(GluedWords.In(text)).Concat(Slips.In(text))
            select text.Find(
                left.Code, Severity.Warns, left.Start, left.End, left.Message,
                left.Better.Count > 0 ? "Take the better wording, or write your own." : "Look at the source and mend it.",
                [.. left.Better.Select(better => new Offer(better, better))]));

    /// <summary>A letterhead in capitals that runs into the next line's words, or whose own words run together.</summary>
    private static IEnumerable<Finding> Letterheads(ReadSource? source)
        => source is null
            ? []
            : source.Facts.Ledger.LinesIn(LinePlace.TitleBlock).Concat(source.Facts.Ledger.LinesIn(LinePlace.LeftOver)).Order().Take(MostTitleLines)
                .Select(line => (Line: line, Text: source.Text.Lines[line - 1].Trim()))
                .Where(line => RunOn().IsMatch(line.Text))
                .Take(1)
                .Select(line => new Finding(
                    "letterhead-run-on", Severity.Notes, $"Line {line.Line}",
                    $"A letterhead runs together: “{(line.Text.Length > 80 ? line.Text[..80] + "…" : line.Text)}”.",
                    "See that the name of the board was read rightly. The letterhead itself is not published.")
                { Passage = line.Text, Line = line.Line });

    // "MOPACMAYOR OF LONDON", "… POLICING AND CRIMENote of Meeting", "OFFICE FOR POLICING AND CRIME Note of Meeting".
    [GeneratedRegex(@"\p{Lu}{2,}MAYOR OF |\b\p{Lu}{3,}\p{Lu}\p{Ll}{2,}|\bOFFICE FOR POLICING AND CRIME\W+\w*\p{Ll}", RegexOptions.NonBacktracking)]
    private static partial Regex RunOn();
}
