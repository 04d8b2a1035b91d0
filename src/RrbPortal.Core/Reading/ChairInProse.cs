using System.Text.RegularExpressions;

namespace RrbPortal.Core.Reading;

/// <summary>The chair where only a sentence of the first items names who it was: "The meeting was chaired by A Name (MOPAC)."</summary>
internal static partial class ChairInProse
{
    private const int ItemsLookedAt = 2;
    private const int LongestName = 14;

    public static PrintedChair? Read(IReadOnlyList<NoteItem> items, LineContext lines, KnownOrganisations known)
    {
        foreach (var (sentence, line) in Passage.In([.. items.Take(ItemsLookedAt)]).SelectMany(passage => passage.Sentences(lines)))
        {
            var value = TitleLabel.ChairIn(sentence)?.Value ?? (Took().Match(sentence) is { Success: true } took ? took.Groups["v"].Value : null);
            if (value is not null && Words.Count(value) <= LongestName && !Nobody().IsMatch(value) && ChairReading.Read(value, line, known) is { } chair)
            {
                return chair;
            }
        }

        return null;
    }

    [GeneratedRegex(@"^(?<v>[A-Z].*?),? (?:took the chair|was in the chair|chaired (?:the|this) meeting)\b", RegexOptions.NonBacktracking)]
    private static partial Regex Took();

    [GeneratedRegex(@"^(?:he|she|they|the (?:vice-?|deputy |co-)?chair|(?:vice-?|deputy |co-)?chair|members|it|who)\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Nobody();
}
