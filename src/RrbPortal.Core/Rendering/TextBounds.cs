using System.Buffers;

namespace RrbPortal.Core.Rendering;

/// <summary>
/// Tells, in one quick pass, the texts that Markdown can be parsed from in bounded time. The parser itself cannot be
/// stopped, and some short inputs keep it busy for seconds; no note that a board writes comes near these bounds.
/// </summary>
public static class TextBounds
{
    public const int TextLength = 200_000;
    public const int LineLength = 10_000;

    private const int MarksInParagraph = 600;
    private const int BarsInParagraph = 3000;
    private const int Indentation = 40;
    private const int ContainersInLine = 8;

    private static readonly SearchValues<char> Marks = SearchValues.Create("[]*_`<!~");
    private static readonly SearchValues<char> Bars = SearchValues.Create("|");

    public static bool Allow(string text)
    {
        if (text.Length > TextLength)
        {
            return false;
        }

        var (marks, bars) = (0, 0);
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            if (line.IsWhiteSpace())
            {
                (marks, bars) = (0, 0);
                continue;
            }

            marks += Count(Marks, line);
            bars += Count(Bars, line);
            if (line.Length > LineLength || marks > MarksInParagraph || bars > BarsInParagraph || IsDeep(line))
            {
                return false;
            }
        }

        return true;
    }

    private static int Count(SearchValues<char> marks, ReadOnlySpan<char> line)
    {
        var count = 0;
        for (var at = line.IndexOfAny(marks); at >= 0; at = line.IndexOfAny(marks))
        {
            count++;
            line = line[(at + 1)..];
        }

        return count;
    }

    /// <summary>Whether a line opens, or stands within, more lists and quotations than people write.</summary>
    private static bool IsDeep(ReadOnlySpan<char> line)
    {
        var columns = 0;
        var containers = 0;
        for (var at = 0; at < line.Length && columns <= Indentation && containers <= ContainersInLine; at++)
        {
            var spaceFollows = at + 1 == line.Length || line[at + 1] is ' ' or '\t';
            switch (line[at])
            {
                case ' ':
                    columns++;
                    break;
                case '\t':
                    columns += 4;
                    break;
                case '>':
                case '-' or '+' or '*' or '.' or ')' when spaceFollows:
                    containers++;
                    break;
                case '-' or '+' or '*' or '.' or ')' or (>= '0' and <= '9'):
                    break;
                default:
                    return false;
            }
        }

        return columns > Indentation || containers > ContainersInLine;
    }
}
