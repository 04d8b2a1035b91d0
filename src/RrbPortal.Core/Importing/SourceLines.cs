using RrbPortal.Core.Checking;
using RrbPortal.Core.Reading;

namespace RrbPortal.Core.Importing;

/// <summary>Finds the line of a source on which a finding's words stand.</summary>
internal static class SourceLines
{
    /// <param name="finding">A finding of the draft; its item's number is the item's place in the note, from 1.</param>
    /// <returns>The first line with the finding's words: in its item, else anywhere; else the item's heading, else the first line with text.</returns>
    public static int Of(Finding finding, NoteFacts facts, SourceText source)
    {
        var items = facts.Items.SelectMany(item => item.WithSubItems()).ToList();
        var item = finding.ItemId is { } id && id <= items.Count ? items[id - 1] : null;
        var ofItem = item?.Blocks.SelectMany(block => block.Lines).Prepend(item.HeadingLine).Order().ToList() ?? [];
        var words = FirstWords(finding.Passage.Length > 0 ? finding.Passage : finding.Context);
        var all = Enumerable.Range(1, source.Lines.Count);
        if (words.Length > 0 && ofItem.Concat(all).FirstOrDefault(line => Plain(source.Lines[line - 1]).Contains(words, StringComparison.Ordinal)) is > 0 and var found)
        {
            return found;
        }

        return item?.HeadingLine ?? all.FirstOrDefault(line => !string.IsNullOrWhiteSpace(source.Lines[line - 1]), 1);
    }

    /// <summary>As much of a passage as surely stands on one line, without marks: a paragraph may run over several.</summary>
    private static string FirstWords(string passage)
    {
        var line = Plain(passage.TrimStart().Split('\n')[0]);
        return line.Length <= 40 ? line : line[..(line.LastIndexOf(' ', 39) is > 0 and var space ? space : 40)];
    }

    private static string Plain(string text)
        => string.Join(' ', text.Replace("*", "", StringComparison.Ordinal).Replace("\\", "", StringComparison.Ordinal).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).TrimStart('-', '#', ' ');
}
