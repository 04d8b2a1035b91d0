using System.Text.RegularExpressions;

namespace RrbPortal.Core.Reading;

/// <summary>
/// The form in which the portal gives out published notes (<c>Exporting/Documents/NoteDocuments</c>): behind the items
/// stand the decisions, a table of actions, and what the file is. They repeat what the items say, so that here, and in no
/// other note, they alone are the decisions and actions.
/// </summary>
internal sealed partial class PublishedForm
{
    private readonly LineContext lines;
    private readonly int decisions;
    private readonly int actions;
    private readonly int end;

    private PublishedForm(LineContext lines, int decisions, int actions, int end) => (this.lines, this.decisions, this.actions, this.end) = (lines, decisions, actions, end);

    public static PublishedForm? Of(LineContext lines)
    {
        var about = Before(lines, lines.Count, Mark().IsMatch) is { } mark ? Before(lines, mark, plain => plain is "About this note") : null;
        return about is { } end
            && Before(lines, end, plain => plain is "Actions") is { } actions
            && Before(lines, actions, plain => plain is "Decisions") is { } decisions
            ? new PublishedForm(lines, decisions, actions, Before(lines, end, plain => plain is "Actions from previous meetings") is { } earlier && earlier > actions ? earlier : end)
            : null;
    }

    /// <summary>Whether a line stands behind the items.</summary>
    public bool Holds(int index) => index >= decisions;

    public IReadOnlyList<PrintedDecision> Decisions
        => [.. Enumerable.Range(decisions, actions - decisions).Select(index => (Line: lines[index].Number, Said: Decision().Match(lines[index].Plain))).Where(found => found.Said.Success).Select(found => Of(found.Said, found.Line))];

    /// <param name="meeting">The day of the meeting.</param>
    public IEnumerable<PrintedAction> Actions(DateOnly? meeting)
    {
        var rows = Rows(actions, end);

        // A browser prints the head of a table again on each page.
        return rows.Skip(1).Where(row => !row.Cells.SequenceEqual(rows[0].Cells, StringComparer.Ordinal)).SelectMany(row => ActionTable.Read(new TableBlock([row.Line], [rows[0], row], HasHead: true), Cell(row, rows[0].Cells.Count - 1), meeting));
    }

    private static PrintedDecision Of(Match said, int line)
    {
        var text = said.Groups["t"].Value.Trim();
        var facts = DecisionFacts().Match(text);
        return facts.Success && facts.Length > 2
            ? new(Given(facts.Groups["i"]), line, text[..facts.Index].TrimEnd(), Given(facts.Groups["b"]))
            : new(Item: null, line, text, By: null);

        static string? Given(Group group) => group.Length > 0 ? group.Value : null;
    }

    private List<TableRow> Rows(int from, int to)
        => [.. Enumerable.Range(from, to - from).Select(index => lines[index]).Where(line => line is { IsTableRow: true, IsTableRule: false }).Select(line => new TableRow(line.Number, line.Cells))];

    private static string? Cell(TableRow row, int index) => index < row.Cells.Count && Markup.Plain(row.Cells[index]) is { Length: > 0 } text ? text : null;

    private static int? Before(LineContext lines, int end, Func<string, bool> isIt)
    {
        for (var index = end - 1; index >= 0; index--)
        {
            if (isIt(lines[index].Plain))
            {
                return index;
            }
        }

        return null;
    }

    [GeneratedRegex(@"^Decision \d+:\s*(?<t>.+)$", RegexOptions.NonBacktracking)]
    private static partial Regex Decision();

    [GeneratedRegex(@"\((?:decided by (?<b>[^()]+?))?(?:(?:, )?item (?<i>[\d.a-z]+))?\)$", RegexOptions.NonBacktracking)]
    private static partial Regex DecisionFacts();

    [GeneratedRegex("^SHA-256 of the published content: [0-9a-f]{64}$", RegexOptions.NonBacktracking)]
    private static partial Regex Mark();
}
