namespace RrbPortal.Core.Reading;

/// <summary>What helps to take a run-together line apart: names, and letters that the notes use.</summary>
internal sealed record NameEvidence(KnownOrganisations Known, LettersInUse Letters);

/// <summary>
/// Takes a line of names without separators apart. Evidence is a name known (to the board, to the other notes of the
/// import, to everybody), a phrase whose initials are letters used in the notes, or such letters themselves. It counts
/// only if nothing is left over, and longer names win.
/// </summary>
internal static class RunOnList
{
    private const int LongestPhrase = 10;

    // A known name costs 10, a phrase spelt by its initials 12, bare letters 13, letters that only
    // a line of letters vouches for 25: fewest and best known pieces win.
    private const int NameCost = 10;
    private const int PhraseCost = 12;
    private const int LettersCost = 13;
    private const int StrangeCost = 25;

    /// <summary>The pieces in order, as printed; null where the line cannot be taken apart without remainder.</summary>
    public static IReadOnlyList<string>? Split(string text, NameEvidence evidence)
    {
        var (known, letters) = evidence;
        var words = Words.Split(text);
        if (words.Length is < 2 or > 400)
        {
            return null;
        }

        var keys = Array.ConvertAll(words, Words.Key);
        var plain = Array.ConvertAll(words, word => word.Trim('*', '_', ',', ';'));
        var ofLetters = AreLetters(plain, known, letters);
        var cost = new int[words.Length + 1];
        var from = new int[words.Length + 1];
        Array.Fill(cost, int.MaxValue);
        cost[0] = 0;
        for (var end = 1; end <= words.Length; end++)
        {
            for (var start = Math.Max(0, end - Math.Max(LongestPhrase, known.LongestInWords)); start < end; start++)
            {
                if (cost[start] == int.MaxValue || Cost(keys, plain, start, end, known, letters, ofLetters) is not { } piece || cost[start] + piece >= cost[end])
                {
                    continue;
                }

                (cost[end], from[end]) = (cost[start] + piece, start);
            }
        }

        return cost[^1] == int.MaxValue ? null : Pieces(words, from);
    }

    private static int? Cost(string[] keys, string[] words, int start, int end, KnownOrganisations known, LettersInUse letters, bool ofLetters)
    {
        // Letters in brackets belong to the name before them: "Metropolitan Police Service (MPS) Clinks".
        if (words[start].StartsWith('('))
        {
            return null;
        }

        if (end - start > 1 && words[end - 1] is ['(', .., ')'])
        {
            var named = Initials.Spell(words[end - 1], words.AsSpan(start, end - start - 1)) && Words.StartUpper(words[start]);

            // Behind a person's initials that person's post follows, which nothing here can end.
            var person = RoleWords.ArePerson(string.Join(' ', words[start..(end - 1)]), known);
            return (person ? !named && known.Knows(words[end - 1]) : named) ? NameCost : person ? null : Cost(keys, words, start, end - 1, known, letters, ofLetters);
        }

        var key = string.Join(' ', keys[start..end].Where(part => part.Length > 0));
        if (known.KnowsKey(key))
        {
            return NameCost;
        }

        if (end - start == 1)
        {
            return letters.Hold(words[start]) ? LettersCost : ofLetters && IsLetters(words[start]) ? StrangeCost : null;
        }

        var first = words[start];
        var last = words[end - 1];
        if (end - start > LongestPhrase || !Words.StartUpper(first) || Words.IsSmall(first) || Words.IsSmall(last) || !Words.StartUpper(last))
        {
            return null;
        }

        // "MPS Probation Service" begins with the letters that it seems to spell: two names.
        return letters.BeginningWith(first[0]).Any(abbreviation => abbreviation != first && Initials.Spell(abbreviation, words.AsSpan(start, end - start))) ? PhraseCost : null;
    }

    // "MOPAC MPS CPS QZX VRU": most of the line is letters that somebody knows, so the others are letters of a body too.
    private static bool AreLetters(string[] words, KnownOrganisations known, LettersInUse letters)
    {
        var all = words.Where(IsLetters).ToList();
        var certain = all.Count(word => letters.Hold(word) || known.Knows(word));
        return all.Count * 2 > words.Length && certain >= 3 && certain * 4 >= all.Count * 3;
    }

    private static bool IsLetters(string word) => word.Length is >= 2 and <= 6 && word.All(char.IsLetter) && word.Count(char.IsUpper) >= word.Length - 1;

    private static List<string> Pieces(string[] words, int[] from)
    {
        var pieces = new List<string>();
        for (var end = words.Length; end > 0; end = from[end])
        {
            pieces.Add(string.Join(' ', words[from[end]..end]));
        }

        pieces.Reverse();
        return pieces;
    }
}
