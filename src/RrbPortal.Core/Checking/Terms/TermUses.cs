using RrbPortal.Core.Reading;

namespace RrbPortal.Core.Checking.Terms;

/// <summary>One occurrence of an abbreviation.</summary>
/// <param name="Order">Its place in the note, from 0.</param>
internal sealed record TermUse(string Letters, ReadableText Text, TextWord Word, int Order, TextKind Kind);

internal enum TextKind
{
    Attendance,
    Title,
    Paragraph,
}

/// <summary>The abbreviations of a note: where they stand and where they are explained.</summary>
internal sealed class TermUses
{
    /// <summary>A note has a few dozen abbreviations; a text of thousands is none that phrases are looked up for.</summary>
    private const int MostPhrases = 200;

    private readonly List<ReadableText> texts = [];
    private readonly List<TermUse> uses = [];
    private readonly HashSet<string> others;
    private ILookup<char, (ReadableText Text, int Word)>? capitalised;
    private int phrasesLookedFor;
    private readonly List<(Definition Definition, int Order)> definitions = [];

    public TermUses(WorkingNote note, IEnumerable<string> notTerms)
    {
        others = [.. notTerms, .. note.Actions.Select(action => action.Reference).OfType<string>()];
        foreach (var text in PublishedTexts.Attendance(note))
        {
            Take(text, TextKind.Attendance);
        }

        foreach (var text in PublishedTexts.Items(note))
        {
            Take(text, text.Placed.Place.EndsWith("title", StringComparison.Ordinal) ? TextKind.Title : TextKind.Paragraph);
        }
    }

    /// <summary>The uses of each abbreviation; letters that are counted through (AB1, AB2) are numbers of something.</summary>
    public ILookup<string, TermUse> ByLetters()
    {
        var counted = uses.Select(use => use.Letters).Distinct(StringComparer.Ordinal).Where(letters => char.IsDigit(letters[^1]))
            .GroupBy(letters => letters.TrimEnd("0123456789".ToCharArray()), StringComparer.Ordinal).Where(same => same.Count() > 1).SelectMany(same => same).ToHashSet(StringComparer.Ordinal);
        return uses.Where(use => !counted.Contains(use.Letters)).ToLookup(use => use.Letters, StringComparer.Ordinal);
    }

    public ILookup<string, (Definition Definition, int Order)> Explained() => definitions.ToLookup(found => found.Definition.Letters, StringComparer.Ordinal);

    /// <summary>Capitalised words of the note whose initials the letters are: "Restorative Justice".</summary>
    public string? PhraseFor(string letters)
        => letters.All(char.IsUpper) && phrasesLookedFor++ < MostPhrases ? Capitalised[letters[0]].Select(start => PhraseAt(start.Text, start.Word, letters)).FirstOrDefault(phrase => phrase is not null) : null;

    /// <summary>The words with a capital and small letters, by their capital: where a phrase can begin.</summary>
    private ILookup<char, (ReadableText Text, int Word)> Capitalised
        => capitalised ??= texts.SelectMany(text => text.Words.Index().Where(word => word.Item.StartsUpper && word.Item.Text.Any(char.IsLower)), (text, word) => (text, word.Index))
            .ToLookup(start => start.text.Words[start.Index].Text[0]);

    private static string? PhraseAt(ReadableText text, int first, string letters)
    {
        var taken = 0;
        for (var at = first; at < text.Words.Count && at < first + 10; at++)
        {
            var word = text.Words[at].Text;
            if (taken < letters.Length && word[0] == letters[taken] && word.Any(char.IsLower))
            {
                taken++;
            }
            else if (!Words.IsSmall(word))
            {
                break;
            }

            if (taken == letters.Length)
            {
                // "Criminal Justice" in "Criminal Justice Substance Misuse Group" is a piece of another name.
                if (text.Adjoin(at) && text.Words[at + 1].StartsUpper)
                {
                    break;
                }

                return text.Plain[text.Words[first].Start..text.Words[at].End];
            }

            if (!text.Adjoin(at) && !text.Plain.AsSpan(text.Words[at].End).StartsWith(" & ", StringComparison.Ordinal))
            {
                break;
            }
        }

        return null;
    }

    private void Take(ReadableText text, TextKind kind)
    {
        texts.Add(text);
        definitions.AddRange(Definitions.In(text).Select(definition => (definition, texts.Count - 1)));
        if (IsShouted(text, kind))
        {
            return;
        }

        foreach (var word in text.Words)
        {
            var start = word.Start;
            foreach (var part in word.Text.Split('-', '\u2011'))
            {
                if (part.Length >= 2 && char.IsUpper(part[0]) && KnownLetters.Abbreviation(part) is { } letters && !others.Contains(letters) && !text.IsInAddress(word.Start))
                {
                    uses.Add(new TermUse(letters, text, new TextWord(part, start), texts.Count - 1, kind));
                }

                start += part.Length + 1;
            }
        }
    }

    // A line in capitals ("ANY OTHER BUSINESS") abbreviates nothing; attendance in letters does.
    private static bool IsShouted(ReadableText text, TextKind kind)
        => kind is not TextKind.Attendance && text.Words.Any(word => word.Text.Length > 4) && text.Words.Count(word => word.Text.Length > 3) >= (kind is TextKind.Title ? 1 : 3) && text.Words.Where(word => word.Text.Length > 3).All(word => word.Text.All(c => char.IsUpper(c) || !char.IsLetter(c)));
}
