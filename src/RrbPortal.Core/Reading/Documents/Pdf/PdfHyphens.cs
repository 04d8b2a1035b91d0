namespace RrbPortal.Core.Reading.Documents.Pdf;

/// <summary>Joins printed lines. A word that was parted at the end of a line is put together as the rest of the text spells it.</summary>
internal sealed class PdfHyphens(IReadOnlyList<PdfLine> text)
{
    private readonly HashSet<string> words = text.SelectMany(line => Words.Split(line.Text)).Select(Plain).ToHashSet(StringComparer.OrdinalIgnoreCase);

    public string Join(string above, string below)
    {
        if (above.EndsWith('\u00AD'))
        {
            return above[..^1] + below;
        }

        if (above.Length < 2 || above[^1] is not ('-' or '‐') || !char.IsLetter(above[^2]))
        {
            return above + " " + below;
        }

        // "multi-" and "agency": the hyphen stays, unless the word stands elsewhere without it.
        var begun = above[(above.LastIndexOf(' ') + 1)..];
        var whole = begun[..^1] + Words.Split(below)[0];
        return words.Contains(Plain(whole)) ? above[..^1] + below : above + below;
    }

    private static string Plain(string word) => word.Trim('.', ',', ';', ':', '(', ')', '‘', '’', '“', '”', '"', '\'', '!', '?');
}
