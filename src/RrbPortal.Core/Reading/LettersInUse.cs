namespace RrbPortal.Core.Reading;

/// <summary>The abbreviations that the notes of one import use ("LHOCS", "RFEA", "LHOCs"): evidence for names printed in full.</summary>
internal sealed class LettersInUse
{
    private const int Most = 500;

    private readonly Dictionary<char, List<string>> byFirst = [];
    private readonly HashSet<string> all = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Collects from the text of items: in the attendance itself every name would be its own evidence.</summary>
    public static LettersInUse In(IEnumerable<SortedLines> notes)
    {
        var letters = new LettersInUse();
        foreach (var note in notes)
        {
            for (var i = 0; i < note.Lines.Count; i++)
            {
                var line = note.Lines[i];
                var isList = note.Roles[i] == LineRole.AttendanceEntry && Words.Count(line.Plain) > 6;
                if (!line.IsBlank && note.Roles[i] is not (LineRole.Title or LineRole.LeftOver or LineRole.None) && !isList)
                {
                    letters.Take(line.Plain);
                }
            }
        }

        return letters;
    }

    public bool Hold(string word) => word.Any(char.IsUpper) && all.Contains(word);

    public IEnumerable<string> BeginningWith(char first) => byFirst.TryGetValue(char.ToUpperInvariant(first), out var found) ? found : [];

    private void Take(string text)
    {
        foreach (var word in text.Split([' ', '/', ',', '.', ';', ':', '(', ')', '-', '–', '\'', '’', '"', '“', '”'], StringSplitOptions.RemoveEmptyEntries))
        {
            var capitals = word.Count(char.IsUpper);
            if (word.Length is < 3 or > 10 || capitals < 3 || capitals < word.Length - 2 || !word.All(char.IsLetter) || all.Count >= Most || !all.Add(word))
            {
                continue;
            }

            if (!byFirst.TryGetValue(char.ToUpperInvariant(word[0]), out var list))
            {
                byFirst[char.ToUpperInvariant(word[0])] = list = [];
            }

            list.Add(word);
        }
    }
}
