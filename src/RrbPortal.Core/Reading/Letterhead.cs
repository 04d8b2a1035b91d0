namespace RrbPortal.Core.Reading;

/// <summary>A letterhead in capitals that a converter ran into the title: "OFFICE FOR POLICING AND CRIMELondon Drugs Forum".</summary>
internal static class Letterhead
{
    private const int FewestWords = 3;

    /// <summary>The text behind the letterhead; all of it where it has none.</summary>
    public static string Off(string text)
    {
        var words = 0;
        for (var at = 0; at < text.Length;)
        {
            var end = text.IndexOf(' ', at) is >= 0 and var space ? space : text.Length;
            var glue = Glue(text.AsSpan(at, end - at));
            if (glue >= 0)
            {
                // "CRIMELondon": the last capital begins the next word. "MPs" and a title of one such word are none.
                return words + (glue > 0 ? 1 : 0) >= FewestWords && TitleLine.NamesBoard(text[(at + glue)..]) ? text[(at + glue)..] : text;
            }

            words += end > at ? 1 : 0;
            at = end + 1;
        }

        return text;
    }

    // Place of the first letter that is no letterhead: -1 in a word all in capitals, 0 in an ordinary word.
    private static int Glue(ReadOnlySpan<char> word)
    {
        var lower = word.IndexOfAnyInRange('a', 'z');
        return lower < 0 ? -1 : Math.Max(0, lower - 1);
    }
}
