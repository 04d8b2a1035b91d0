using System.Text;
using RrbPortal.Core.Exporting.Documents;

namespace RrbPortal.Core.Exporting.Formats;

/// <summary>Runs as a line of Markdown.</summary>
internal static class MarkdownText
{
    /// <param name="isCell">Where no line may end: in a table, in a heading.</param>
    public static string Of(IReadOnlyList<Run> runs, bool isCell = false)
    {
        var text = new StringBuilder();
        foreach (var run in runs)
        {
            text.Append(run.IsBreak ? isCell ? " " : "\\\n" : Of(run, isCell));
        }

        var line = text.ToString().Trim();
        return isCell ? line : Begin(line);
    }

    private static string Of(Run run, bool isCell)
    {
        var inner = run.Text.Trim();
        if (inner.Length == 0)
        {
            return run.Text;
        }

        var words = run.Look.HasFlag(RunLook.Code) ? Code(inner) : Escaped(inner, isCell);
        var marks = (run.Look.HasFlag(RunLook.Strong) ? "**" : null) + (run.Look.HasFlag(RunLook.Emphasis) ? "*" : null);
        words = $"{marks}{words}{marks}";
        if (run.Link is { } link)
        {
            words = $"[{words}](<{link.Replace("<", "%3C", StringComparison.Ordinal).Replace(">", "%3E", StringComparison.Ordinal)}>)";
        }

        // Marks must hug their words.
        var start = run.Text.Length - run.Text.TrimStart().Length;
        return run.Text[..start] + words + run.Text[(start + inner.Length)..];
    }

    private static string Code(string text)
    {
        var ticks = text.Contains('`', StringComparison.Ordinal) ? "``" : "`";
        return ticks.Length > 1 ? $"{ticks} {text} {ticks}" : $"{ticks}{text}{ticks}";
    }

    private static string Escaped(string text, bool isCell)
    {
        var escaped = new StringBuilder(text.Length + 8);
        for (var at = 0; at < text.Length; at++)
        {
            if (IsMarkup(text, at) || (isCell && text[at] == '|'))
            {
                escaped.Append('\\');
            }

            escaped.Append(text[at]);
        }

        return escaped.ToString();
    }

    /// <summary>Signs that mean nothing where they stand stay as they are, so that the text reads well without a program.</summary>
    private static bool IsMarkup(string text, int at)
    {
        var next = at + 1 < text.Length ? text[at + 1] : ' ';
        return text[at] switch
        {
            '*' or '`' or '[' or ']' => true,
            '_' => !(at > 0 && char.IsLetterOrDigit(text[at - 1]) && char.IsLetterOrDigit(next)),
            '\\' => char.IsPunctuation(next) || char.IsSymbol(next),
            '<' => char.IsLetter(next) || next is '/' or '!' or '?',
            '&' => char.IsLetter(next) || next is '#',
            _ => false,
        };
    }

    /// <summary>What is markup only where a line begins.</summary>
    private static string Begin(string line)
    {
        if (line.Length == 0)
        {
            return line;
        }

        if (line[0] is '#' or '-' or '+' or '=' or '~' or '>')
        {
            return $"\\{line}";
        }

        var digits = line.TakeWhile(char.IsAsciiDigit).Count();
        return digits is > 0 and < 10 && digits < line.Length && line[digits] is '.' or ')' ? $"{line[..digits]}\\{line[digits..]}" : line;
    }
}
