using RrbPortal.Core.Reading;

namespace RrbPortal.Core.Checking.Rules;

/// <summary>A sentence or a list that a page end of the file cut in two, and that the reading joined: shown, so that somebody looks.</summary>
internal sealed class PageEndCuts : INoteRule
{
    public string Name => "page-end-cut";

    public IEnumerable<Finding> Look(WorkingNote note, CheckContext context)
        => context.Source is { } source
            ? source.Facts.Items.SelectMany(item => item.WithSubItems()).SelectMany(item => item.Blocks).SelectMany(block => Of(block, source.Text.Lines))
            : [];

    private static IEnumerable<Finding> Of(NoteBlock block, IReadOnlyList<string> lines) => block switch
    {
        ParagraphBlock { JoinedAfterPageBreak: true } paragraph => Gaps(paragraph.Lines).Select(gap => Sentence(gap, lines)),
        ListBlock { JoinedAfterPageBreak: true } list => list.Bullets.SelectMany(bullet => Gaps(bullet.Lines)).Select(gap => Sentence(gap, lines))
            .Concat(list.Bullets.Zip(list.Bullets.Skip(1), (one, next) => (one, Gap: (One: one.Lines[^1], Next: next.Lines[0])))
                .Where(pair => pair.Gap.Next - pair.Gap.One > 1 && !Words.EndComplete(Markup.Plain(pair.one.Text)))
                .Select(pair => List(pair.Gap, lines))),
        _ => [],
    };

    private static IEnumerable<(int One, int Next)> Gaps(IReadOnlyList<int> lines)
        => lines.Zip(lines.Skip(1)).Where(pair => pair.Second - pair.First > 1).Select(pair => (pair.First, pair.Second));

    private static Finding Sentence((int One, int Next) gap, IReadOnlyList<string> lines) => Cut(
        "sentence-cut", gap, lines, $"A sentence is cut in two, as by a page end, after line {gap.One}; it was joined with line {gap.Next}.");

    private static Finding List((int One, int Next) gap, IReadOnlyList<string> lines) => Cut(
        "list-cut", gap, lines, $"A list is cut in two, as by a page end, after line {gap.One}; it was joined with line {gap.Next}.");

    private static Finding Cut(string code, (int One, int Next) gap, IReadOnlyList<string> lines, string message)
        => new(code, Severity.Notes, $"Line {gap.One}", message, "See that nothing is missing between them.")
        {
            Passage = lines[gap.Next - 1].Trim(),
            Context = $"{lines[gap.One - 1].Trim()}\n{lines[gap.Next - 1].Trim()}",
            Line = gap.One,
        };
}
