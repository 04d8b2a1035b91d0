namespace RrbPortal.Core.Reading;

/// <summary>
/// The board's abbreviation where the title does not print it: bracketed behind the name anywhere in the note, or in a
/// heading, spelt by the name's initials. Prose alone is not enough: there the letters may be another body's.
/// </summary>
internal static class BoardLetters
{
    public static string? Find(SortedLines note, string? name)
    {
        if (name is null || Words.Count(name) < 2)
        {
            return null;
        }

        var words = Words.Split(name);
        for (var i = 0; i < note.Lines.Count; i++)
        {
            var plain = note.Lines[i].Plain;
            if (plain.IndexOf(name, StringComparison.OrdinalIgnoreCase) is >= 0 and var at && Behind(plain[(at + name.Length)..], words) is { } bracketed)
            {
                return bracketed;
            }
        }

        return Enumerable.Range(0, note.Lines.Count)
            .Where(index => note.Roles[index] is LineRole.Title or LineRole.ItemHeading or LineRole.SubItemHeading)
            .SelectMany(index => note.Lines[index].Plain.Split([' ', ',', '.', ':', '(', ')', '-', '–', '/', '\'', '’'], StringSplitOptions.RemoveEmptyEntries))
            .FirstOrDefault(word => word.Length >= 2 && word.All(char.IsUpper) && Initials.Spell(word, words));
    }

    private static string? Behind(string text, string[] words)
    {
        var bracket = text.TrimStart();
        var close = bracket.IndexOf(')', StringComparison.Ordinal);
        return bracket.StartsWith('(') && close is > 2 and < 14 && Initials.Spell(bracket[1..close], words) ? bracket[1..close] : null;
    }
}
