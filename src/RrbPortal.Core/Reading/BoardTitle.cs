namespace RrbPortal.Core.Reading;

/// <summary>The name of a board in a line of the title block.</summary>
internal static class BoardTitle
{
    public static readonly char[] Separators = [' ', ',', ';', '|', '-', '–', '—', ':', '(', ')', '•', '/', '\t'];

    /// <summary>The name, if it has a word by which boards are known.</summary>
    public static string? NamedIn(string text) => In(text) is { } name && TitleLine.NamesBoard(name) ? name : null;

    // "of the X held on 5 May 2023 at City Hall", "X - 6th December 2022", "X |": the name without what surrounds it.
    public static string? In(string text)
    {
        var name = Letterhead.Off(text);
        if (DateReading.Find(name) is [var date, ..])
        {
            var before = Trimmed(name[..date.Start]);
            var after = Trimmed(name[date.End..]);
            name = TitleLine.NamesBoard(before) || after.Length == 0 ? before : after;
        }

        name = Trimmed(name.Trim());
        foreach (var opening in (string[])["of the meeting of the ", "of the ", "from the ", "for the ", "of a meeting of the ", "of ", "the ", "meeting of the "])
        {
            if (name.StartsWith(opening, StringComparison.OrdinalIgnoreCase))
            {
                name = name[opening.Length..];
            }
        }

        foreach (var ending in (string[])[" held on", " held", " on", " meeting held on", " meeting of", " meeting", " of", " from", " dated", " public", " draft", " -", " –"])
        {
            if (name.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            {
                name = name[..^ending.Length].TrimEnd(Separators.Except([')']).ToArray());
            }
        }

        return name.Count(char.IsLetter) >= 2 ? name : null;
    }

    private static string Trimmed(string text) => text.TrimStart(Separators.Except(['(']).ToArray()).TrimEnd(Separators.Except([')']).ToArray());

    /// <summary>Name and letters of "London Drugs Forum (LDF)".</summary>
    public static (string Name, string? Abbr) Parted(string name)
    {
        var open = name.LastIndexOf('(');
        var close = name.LastIndexOf(')');
        return open > 0 && close > open && Words.Count(name[(open + 1)..close]) == 1
            ? (name[..open].Trim(), name[(open + 1)..close].Trim())
            : (name, null);
    }
}
