using RrbPortal.Core.Rendering;

namespace RrbPortal.Core.Reviewing;

/// <summary>Puts a wording in the place of one paragraph, and touches nothing else of the text.</summary>
public static class ParagraphWording
{
    /// <returns>The new text; null unless the paragraph stands there exactly once.</returns>
    public static string? Replace(string? text, string paragraph, string wording)
    {
        var quoted = paragraph.ReplaceLineEndings("\n");
        var found = MarkdownRenderer.Blocks(text).Where(block => string.Equals(block.Source, quoted, StringComparison.Ordinal)).Take(2).ToList();
        if (found is not [var only])
        {
            return null;
        }

        var whole = text!.ReplaceLineEndings("\n");
        return string.Concat(whole.AsSpan(0, only.Start), wording.ReplaceLineEndings("\n"), whole.AsSpan(only.Start + only.Source.Length));
    }
}
