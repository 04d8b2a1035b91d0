namespace RrbPortal.Core.Search;

/// <summary>One thing that a reader looks for.</summary>
/// <param name="Text">Folded words with one blank between them; at least one letter or digit.</param>
internal sealed record SearchTerm(TermKind Kind, string Text);

internal enum TermKind
{
    Word,

    /// <summary>Words that follow each other.</summary>
    Phrase,

    /// <summary>The beginning of a word.</summary>
    Prefix,
}

/// <summary>
/// Reads what somebody typed: words, "phrases", and beginnings with a star. Whatever else they typed is no syntax, and
/// has no meaning.
/// </summary>
internal static class SearchTerms
{
    public const int ShortestPrefix = 2;

    public static IReadOnlyList<SearchTerm> Of(string typed)
    {
        var terms = new List<SearchTerm>();
        var parts = typed.Replace('\u201C', '"').Replace('\u201D', '"').Replace('\u201E', '"').Split('"');
        for (var index = 0; index < parts.Length; index++)
        {
            // Between two marks; a last mark without its partner begins nothing.
            if (index % 2 == 1 && index < parts.Length - 1)
            {
                Add(terms, parts[index], isPrefix: false);
                continue;
            }

            foreach (var word in parts[index].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            {
                Add(terms, word, isPrefix: word.EndsWith('*'));
            }
        }

        return [.. terms.Distinct()];
    }

    private static void Add(List<SearchTerm> terms, string text, bool isPrefix)
    {
        string[] words = [.. FoldedWords.In(text)];
        if (words.Length == 0)
        {
            return;
        }

        var kind = words.Length > 1 ? TermKind.Phrase : isPrefix && words[0].Length >= ShortestPrefix ? TermKind.Prefix : TermKind.Word;
        terms.Add(new SearchTerm(kind, string.Join(' ', words)));
    }
}
