namespace RrbPortal.Core.Checking;

/// <summary>Puts other words in the place of a finding's passage.</summary>
public static class PassageReplacement
{
    /// <summary>Replaces the first passage inside its context, and nothing else of the text.</summary>
    /// <param name="context">The paragraph around the passage; empty for "anywhere in the text".</param>
    /// <returns>The new text; null where the passage does not stand there.</returns>
    public static string? In(string? text, string context, string passage, string value)
    {
        if (string.IsNullOrEmpty(text) || passage.Length == 0)
        {
            return null;
        }

        // Texts that were typed may end their lines in another way than the finding quotes them.
        var whole = text.ReplaceLineEndings("\n");
        var around = context.ReplaceLineEndings("\n");
        var words = passage.ReplaceLineEndings("\n");
        var start = around.Length == 0 ? 0 : whole.IndexOf(around, StringComparison.Ordinal);
        if (start < 0)
        {
            return null;
        }

        var at = whole.IndexOf(words, start, around.Length == 0 ? whole.Length : around.Length, StringComparison.Ordinal);
        return at < 0 ? null : string.Concat(whole.AsSpan(0, at), value, whole.AsSpan(at + words.Length));
    }
}
