namespace RrbPortal.Web.Pages;

/// <summary>The words of a note where a page says them in a sentence or as a label of its own.</summary>
public static class Wording
{
    private const string Article = "The ";

    /// <summary>"The chair" after other words: "the chair". Everything else stays as it stands.</summary>
    public static string InSentence(string words)
        => words.StartsWith(Article, StringComparison.Ordinal) ? $"the {words[Article.Length..]}" : words;

    /// <summary>"MEETING NOTE" and "Meeting Note" are "Meeting note"; abbreviations among other words stay.</summary>
    public static string SentenceCase(string words)
    {
        var isLoud = !words.Any(char.IsLower);
        var parts = words.Split(' ').Select(word => isLoud || !word.Skip(1).Any(char.IsUpper) ? word.ToLowerInvariant() : word);
        var sentence = string.Join(' ', parts);
        return sentence.Length == 0 ? sentence : char.ToUpperInvariant(sentence[0]) + sentence[1..];
    }
}
