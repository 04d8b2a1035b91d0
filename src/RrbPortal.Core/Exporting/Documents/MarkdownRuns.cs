using Markdig.Syntax.Inlines;
using RrbPortal.Core.Rendering;

namespace RrbPortal.Core.Exporting.Documents;

/// <summary>What stands in a line of Markdown, as runs. Links lead only where pages let them; of a picture stays its description.</summary>
internal sealed class MarkdownRuns(Func<string, string> absolute)
{
    public List<Run> Of(ContainerInline? container)
    {
        var runs = new List<Run>();
        Add(container, RunLook.Plain, link: null, runs);
        return runs.Exists(run => !string.IsNullOrWhiteSpace(run.Text)) ? runs : [];
    }

    private void Add(ContainerInline? container, RunLook look, string? link, List<Run> runs)
    {
        foreach (var inline in container ?? Enumerable.Empty<Inline>())
        {
            switch (inline)
            {
                case LiteralInline literal:
                    Add(literal.Content.ToString(), look, link, runs);
                    break;
                case HtmlEntityInline entity:
                    Add(entity.Transcoded.ToString(), look, link, runs);
                    break;
                case CodeInline code:
                    Add(code.Content, look | RunLook.Code, link, runs);
                    break;
                case LineBreakInline { IsHard: true }:
                    runs.Add(Run.Break);
                    break;
                case LineBreakInline:
                    Add(" ", look, link, runs);
                    break;
                case AutolinkInline auto:
                    Add(auto.Url, look, Target(auto.IsEmail ? "mailto:" + auto.Url : auto.Url) ?? link, runs);
                    break;
                case LinkInline { IsImage: false } target:
                    Add(target, look, Target(target.GetDynamicUrl?.Invoke() ?? target.Url) ?? link, runs);
                    break;
                case EmphasisInline emphasis:
                    Add(emphasis, look | (emphasis.DelimiterCount > 1 ? RunLook.Strong : RunLook.Emphasis), link, runs);
                    break;
                case ContainerInline other:
                    Add(other, look, link, runs);
                    break;
                default:
                    break;
            }
        }
    }

    private string? Target(string? address) => SafeAddress.Allows(address) ? absolute(address!) : null;

    /// <summary>Neighbours of one look are one run.</summary>
    private static void Add(string text, RunLook look, string? link, List<Run> runs)
    {
        if (runs is [.., { IsBreak: false } last] && last.Look == look && string.Equals(last.Link, link, StringComparison.Ordinal))
        {
            runs[^1] = Run.Of(last.Text + text, look, link);
        }
        else
        {
            runs.Add(Run.Of(text, look, link));
        }
    }
}
