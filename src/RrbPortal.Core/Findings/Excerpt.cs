namespace RrbPortal.Core.Findings;

/// <summary>The beginning of a text, for a line of a list.</summary>
public static class Excerpt
{
    /// <returns>The text on one line, cut at a word with "…" behind it where it is longer than <paramref name="length"/>.</returns>
    public static string Of(string text, int length)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= length)
        {
            return line;
        }

        var cut = line.LastIndexOf(' ', length - 1);
        var end = cut > length / 2 ? cut : length - 1;

        // Half of a pair of surrogates cannot be stored.
        return string.Concat(line.AsSpan(0, char.IsHighSurrogate(line[end - 1]) ? end - 1 : end), "…");
    }
}
