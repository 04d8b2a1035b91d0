namespace RrbPortal.Core.Reading;

/// <summary>Cuts a text into sentences. Errs on the side of longer ones.</summary>
internal static class Sentences
{
    private static readonly HashSet<string> Abbreviations = new(StringComparer.OrdinalIgnoreCase)
    {
        "e.g", "i.e", "etc", "mr", "mrs", "ms", "dr", "no", "st", "vs", "cllr", "prof", "approx", "incl", "a.m", "p.m", "am", "pm", "ref",
    };

    public static IEnumerable<string> Of(string text)
    {
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is not ('.' or '?' or '!') || !EndsHere(text, i))
            {
                continue;
            }

            var end = i + 1;
            while (end < text.Length && text[end] is '"' or '”' or '’' or '\'' or ')' or '*' or ']')
            {
                end++;
            }

            yield return text[start..end].Trim();
            start = end;
            i = end - 1;
        }

        if (text.AsSpan(start).Trim().Length > 0)
        {
            yield return text[start..].Trim();
        }
    }

    private static bool EndsHere(string text, int at)
    {
        var next = at + 1;
        while (next < text.Length && text[next] is '"' or '”' or '’' or '\'' or ')' or '*' or ']')
        {
            next++;
        }

        if (next >= text.Length)
        {
            return true;
        }

        if (!char.IsWhiteSpace(text[next]))
        {
            return false;
        }

        while (next < text.Length && (char.IsWhiteSpace(text[next]) || text[next] is '"' or '“' or '‘' or '\'' or '(' or '*' or '['))
        {
            next++;
        }

        if (next < text.Length && !char.IsUpper(text[next]) && !char.IsDigit(text[next]))
        {
            return false;
        }

        if (text[at] != '.')
        {
            return true;
        }

        var word = text.AsSpan(0, at);
        word = word[(word.LastIndexOfAny(' ', '(') + 1)..];
        return !Abbreviations.Contains(word.ToString()) && !(word.Length == 1 && char.IsUpper(word[0]));
    }
}
