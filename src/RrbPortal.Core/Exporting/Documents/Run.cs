using System.Text;
using System.Xml;

namespace RrbPortal.Core.Exporting.Documents;

/// <summary>How letters look.</summary>
[Flags]
public enum RunLook
{
    Plain = 0,
    Strong = 1,
    Emphasis = 2,
    Code = 4,
}

/// <summary>Text of one look, or (as <see cref="Break"/>) the end of a line within a paragraph.</summary>
public sealed record Run
{
    private Run(string text, RunLook look, string? link) => (Text, Look, Link) = (text, look, link);

    public static Run Break { get; } = new("\n", RunLook.Plain, null);

    /// <summary>Without characters that XML cannot hold.</summary>
    public string Text { get; }

    public RunLook Look { get; }

    /// <summary>The whole address that it leads to.</summary>
    public string? Link { get; }

    public bool IsBreak => ReferenceEquals(this, Break);

    public static Run Of(string text, RunLook look = RunLook.Plain, string? link = null) => new(Clean(text), look, link);

    /// <summary>The same words without one of their looks.</summary>
    public Run Without(RunLook look) => new(Text, Look & ~look, Link);

    /// <summary>The text of runs without their looks.</summary>
    public static string Plain(IEnumerable<Run> runs) => string.Concat(runs.Select(run => run.IsBreak ? " " : run.Text));

    /// <summary>White space is a blank here; lines end by <see cref="Break"/> alone.</summary>
    private static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (var index = 0; index < text.Length; index++)
        {
            if (char.IsHighSurrogate(text[index]) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]))
            {
                clean.Append(text[index]).Append(text[++index]);
            }
            else if (text[index] is '\r' or '\n' or '\t')
            {
                clean.Append(' ');
            }
            else if (XmlConvert.IsXmlChar(text[index]))
            {
                clean.Append(text[index]);
            }
        }

        return clean.ToString();
    }
}
