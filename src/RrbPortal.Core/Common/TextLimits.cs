using RrbPortal.Core.Rendering;

namespace RrbPortal.Core.Common;

/// <summary>
/// How much text one field takes: as much as rendering takes as Markdown. Longer texts can be built so that rendering
/// them takes minutes, so they are refused when they are saved.
/// </summary>
public static class TextLimits
{
    /// <summary>The longest text, in characters.</summary>
    public const int Text = TextBounds.TextLength;

    /// <summary>The longest line of a text, in characters.</summary>
    public const int Line = TextBounds.LineLength;

    /// <summary>Whether one line of the text is longer than <see cref="Line"/>.</summary>
    public static bool HasLongLine(string text)
    {
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            if (line.Length > Line)
            {
                return true;
            }
        }

        return false;
    }
}
