using AngleSharp.Dom;

namespace RrbPortal.Core.Reading.Documents.Web;

/// <summary>Tells the mark of a note from other raised text.</summary>
internal static class WebPageMark
{
    private const int MostNodes = 20;
    private const int MostCharacters = 100;

    /// <returns>The digits of the mark; null where the element holds anything else. It looks at its first few nodes only.</returns>
    public static string? Of(IElement raised)
    {
        var text = "";
        var seen = 0;
        for (var node = Next(raised, raised); node is not null; node = Next(node, raised))
        {
            if (++seen > MostNodes || text.Length + ((node as IText)?.Length ?? 0) > MostCharacters)
            {
                return null;
            }

            text += (node as IText)?.Data;
        }

        var mark = text.Trim();
        return mark.Length is > 0 and <= 3 && mark.All(char.IsAsciiDigit) ? mark : null;
    }

    private static INode? Next(INode node, INode within)
    {
        if (node.FirstChild is { } child)
        {
            return child;
        }

        INode? up = node;
        while (up is not null && up != within && up.NextSibling is null)
        {
            up = up.Parent;
        }

        return up == within ? null : up?.NextSibling;
    }
}
