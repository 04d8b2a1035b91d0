using RrbPortal.Data.Records;

namespace RrbPortal.Core.Common;

/// <summary>
/// How much text one field takes. Markdown of a few hundred kilobytes can be built so that rendering it takes
/// minutes, so what is too long is refused when it is saved.
/// </summary>
public static class TextLimits
{
    /// <summary>The longest text, in characters.</summary>
    public const int Text = Meeting.TextLength;

    /// <summary>The longest line of a text, in characters.</summary>
    public const int Line = 10_000;

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
