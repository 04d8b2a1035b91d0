using System.Text;

namespace RrbPortal.Core.Writing;

/// <summary>A text as its paragraphs: what stands between blank lines, line for line as it was typed.</summary>
internal static class TextParagraphs
{
    public const string Gap = "\n\n";

    public static IReadOnlyList<string> Of(string? text)
    {
        var paragraphs = new List<string>();
        var paragraph = new StringBuilder();
        foreach (var line in (text ?? string.Empty).AsSpan().EnumerateLines())
        {
            if (!line.IsWhiteSpace())
            {
                paragraph.Append(paragraph.Length == 0 ? string.Empty : "\n").Append(line);
            }
            else if (paragraph.Length > 0)
            {
                paragraphs.Add(paragraph.ToString());
                paragraph.Clear();
            }
        }

        if (paragraph.Length > 0)
        {
            paragraphs.Add(paragraph.ToString());
        }

        return paragraphs;
    }

    /// <returns>Null where there is none.</returns>
    public static string? Joined(IEnumerable<string> paragraphs) => string.Join(Gap, paragraphs) is { Length: > 0 } text ? text : null;
}
