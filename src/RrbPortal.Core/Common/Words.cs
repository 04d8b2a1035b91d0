using System.Text;

namespace RrbPortal.Core.Common;

/// <summary>Brings what was typed into the form in which it is kept. Nothing typed is null.</summary>
public static class Words
{
    /// <summary>One line: trimmed, each run of white space one space.</summary>
    public static string? Line(string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return null;
        }

        var line = new StringBuilder(typed.Length);
        foreach (var character in typed)
        {
            if (!char.IsWhiteSpace(character) && !char.IsControl(character))
            {
                line.Append(character);
            }
            else if (line.Length > 0 && line[^1] != ' ')
            {
                line.Append(' ');
            }
        }

        return line.ToString().TrimEnd() is { Length: > 0 } text ? text : null;
    }

    /// <summary>Several lines: ends of lines as "\n", no blank lines around, everything else as it was typed.</summary>
    public static string? Text(string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return null;
        }

        var text = typed.ReplaceLineEndings("\n").TrimEnd();
        var start = 0;
        for (var index = 0; index < text.Length && char.IsWhiteSpace(text[index]); index++)
        {
            if (text[index] == '\n')
            {
                start = index + 1;
            }
        }

        return text[start..];
    }

    /// <summary>A list typed one entry a line: each a <see cref="Line"/>, empty ones left out.</summary>
    public static IReadOnlyList<string> Lines(string? typed)
        => typed is null ? [] : [.. typed.ReplaceLineEndings("\n").Split('\n').Select(Line).OfType<string>()];
}
