namespace RrbPortal.Core.Reading.Documents;

/// <summary>
/// Takes paragraphs and tables as a reader meets them, and gives each its place. Tables may stand in each other; below a
/// certain depth what a cell holds goes to the cell around it, so that no depth is too deep.
/// </summary>
internal sealed class BlockBuilder(TextBudget budget)
{
    private const int DeepestTable = 8;

    private readonly List<DocumentBlock> blocks = [];
    private readonly Stack<OpenTable> tables = new();
    private int tooDeep;
    private int headRows;
    private int paragraphs;
    private int tableNumber;

    /// <summary>What the paragraphs stand in, where it is not the body: "footnote 1", "page header".</summary>
    public string? Part { get; set; }

    public IReadOnlyList<DocumentBlock> Blocks => blocks;

    public bool InTable => tables.Count > 0;

    public void Paragraph(IReadOnlyList<DocumentLine> lines, Func<DocumentParagraph, DocumentParagraph>? with = null)
    {
        if (lines.Count == 0)
        {
            Add(new EmptyParagraph());
            return;
        }

        if (Part is null && tables.Count == 0)
        {
            paragraphs++;
        }

        var paragraph = new DocumentParagraph(lines, Origin());
        Add(with is null ? paragraph : with(paragraph));
    }

    /// <summary>Blocks that were read elsewhere and stand here.</summary>
    public void Append(IEnumerable<DocumentBlock> read)
    {
        Here.AddRange(read);
    }

    public void PageEnd() => Add(new PageEnd());

    public void BeginTable()
    {
        if (tables.Count >= DeepestTable)
        {
            tooDeep++;
            return;
        }

        var table = new DocumentTable(++tableNumber);
        Add(table);
        tables.Push(new OpenTable(table));
    }

    /// <summary>The rows that follow are the table's head.</summary>
    public void HeadRowsBegin() => headRows++;

    public void HeadRowsEnd() => headRows = Math.Max(0, headRows - 1);

    public void BeginRow(bool isHead)
    {
        if (tooDeep == 0 && tables.TryPeek(out var open))
        {
            budget.Block();
            open.Row = new DocumentRow(isHead || headRows > 0);
            open.Cell = null;
            open.Table.Rows.Add(open.Row);
        }
    }

    public void BeginCell(int span)
    {
        if (tooDeep == 0 && tables.TryPeek(out var open))
        {
            budget.Block();
            open.Cell = new DocumentCell(Math.Clamp(span, 1, 60));
            (open.Row ??= NewRow(open.Table)).Cells.Add(open.Cell);
        }
    }

    /// <summary>The open cell covers several columns.</summary>
    public void Span(int columns)
    {
        if (tooDeep == 0 && tables.TryPeek(out var open) && open is { Row: { } row, Cell.Blocks.Count: 0 } && row.Cells.Count > 0)
        {
            open.Cell = new DocumentCell(Math.Clamp(columns, 1, 60));
            row.Cells[^1] = open.Cell;
        }
    }

    public void EndCell()
    {
        if (tooDeep == 0 && tables.TryPeek(out var open))
        {
            open.Cell = null;
        }
    }

    public void EndTable()
    {
        if (tooDeep > 0)
        {
            tooDeep--;
        }
        else if (tables.Count > 0)
        {
            tables.Pop();
        }
    }

    /// <summary>The text of a row that was struck out by a tracked change does not count.</summary>
    public void DropRow()
    {
        if (tooDeep == 0 && tables.TryPeek(out var open) && open.RowIsLast)
        {
            // Its cells go to a row that no table holds.
            open.Table.Rows.RemoveAt(open.Table.Rows.Count - 1);
        }
    }

    public void MarkRowAsHead()
    {
        if (tooDeep == 0 && tables.TryPeek(out var open) && open is { Row: { IsHead: false } row, RowIsLast: true })
        {
            var head = new DocumentRow(IsHead: true);
            head.Cells.AddRange(row.Cells);
            open.Table.Rows[^1] = head;
            open.Row = head;
        }
    }

    private static DocumentRow NewRow(DocumentTable table)
    {
        var row = new DocumentRow(IsHead: false);
        table.Rows.Add(row);
        return row;
    }

    private string Origin()
    {
        if (tables.TryPeek(out var open))
        {
            var place = $"table {open.Table.Number}, row {open.Table.Rows.Count}";
            return Part is null ? place : $"{Part}, {place}";
        }

        return Part ?? $"paragraph {paragraphs}";
    }

    private List<DocumentBlock> Here => tables.TryPeek(out var open) ? CellOf(open).Blocks : blocks;

    private void Add(DocumentBlock block)
    {
        budget.Block();
        Here.Add(block);
    }

    // Text between the cells of a broken table is text of the table all the same.
    private static DocumentCell CellOf(OpenTable open)
    {
        if (open.Cell is null)
        {
            open.Cell = new DocumentCell(1);
            (open.Row ??= NewRow(open.Table)).Cells.Add(open.Cell);
        }

        return open.Cell;
    }

    private sealed class OpenTable(DocumentTable table)
    {
        public DocumentTable Table => table;

        public DocumentRow? Row { get; set; }

        public DocumentCell? Cell { get; set; }

        /// <summary>The row in hand is in the table: it was not struck out.</summary>
        public bool RowIsLast => table.Rows.Count > 0 && ReferenceEquals(table.Rows[^1], Row);
    }
}
