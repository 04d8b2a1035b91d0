using System.Globalization;

namespace RrbPortal.Core.Exporting.Documents;

/// <summary>Short ways to the blocks that a note is made of.</summary>
internal static class Text
{
    public static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    public static Block.Heading Heading(int level, string text) => new(level, [Run.Of(text)]);

    public static Block.Paragraph Paragraph(string text) => new([Run.Of(text)]);

    /// <summary>A label and what it says, or that it was not recorded.</summary>
    public static Block.Paragraph Fact(string label, string? value, string? link = null)
        => new([Run.Of($"{label}:", RunLook.Strong), Run.Of(" "), Run.Of(value ?? NoteDocuments.NotRecorded, link: link)]);

    public static Block.Listing Bullets(IEnumerable<string> lines) => new(First: null, [.. lines.Select(line => (IReadOnlyList<Block>)[Paragraph(line)])]);

    /// <summary>A table of plain words; an empty cell for null.</summary>
    public static Block.Table Table(IEnumerable<string> head, IEnumerable<IEnumerable<string?>> rows)
        => new([.. head.Select(Cell)], [.. rows.Select(row => (IReadOnlyList<IReadOnlyList<Run>>)[.. row.Select(Cell)])]);

    private static IReadOnlyList<Run> Cell(string? text) => string.IsNullOrWhiteSpace(text) ? [] : [Run.Of(text)];
}
