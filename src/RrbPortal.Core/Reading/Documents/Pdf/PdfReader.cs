namespace RrbPortal.Core.Reading.Documents.Pdf;

/// <summary>
/// Makes lines of the text that lies on the pages of a PDF: printed lines are joined to paragraphs where the page shows
/// that they are one, headings are known by the size of their type, and what repeats at the edges of the pages is marked.
/// </summary>
internal sealed class PdfReader
{
    private readonly List<string> lines = [];
    private readonly List<string?> origins = [];
    private readonly IReadOnlyList<PdfLine> printed;
    private readonly PdfMeasure measure;
    private readonly PdfHyphens hyphens;
    private readonly PdfTables tables;
    private readonly PdfEntries? entries;
    private List<double> bullets = [];
    private bool wide;

    private PdfReader(IReadOnlyList<IReadOnlyList<PdfLine>> pages, bool arePlaced)
    {
        printed = [.. pages.SelectMany(page => page)];
        var text = printed.Where(line => line.Margin is null).ToList();
        measure = PdfMeasure.Of(text);
        hyphens = new PdfHyphens(text);
        tables = new PdfTables(printed, measure);
        entries = arePlaced ? new PdfEntries(printed, measure) : null;
    }

    public static SourceDecoding Read(PdfText text, string fileName)
    {
        var (pages, arePlaced) = PdfPages.Of(text);
        var reader = new PdfReader(pages, arePlaced);
        reader.Write();
        var margins = reader.printed.Count(line => line.Margin is not null);
        return SourceText.FromText(string.Join('\n', reader.lines), fileName, SourceFormat.Pdf, reader.origins, Notices(margins, !arePlaced));
    }

    private static IReadOnlyList<string> Notices(int margins, bool isBlind) =>
    [
        "Printed lines were joined to paragraphs by their place on the page: compare them with the PDF.",
        .. margins > 0 ? new[] { $"{margins} {(margins == 1 ? "line that repeats" : "lines that repeat")} at the edges of the pages {(margins == 1 ? "is" : "are")} left over." } : [],
        .. isBlind ? new[] { "The sizes of the type could not be read, so headings are known by their words alone." } : [],
    ];

    private void Write()
    {
        PdfLine? before = null;
        for (var i = 0; i < printed.Count;)
        {
            if (before is not null && before.Page != printed[i].Page)
            {
                Put("\f", origin: null);
            }

            var count = Take(i, before);
            before = printed[i + count - 1];
            i += count;
        }
    }

    // How many printed lines were written.
    private int Take(int at, PdfLine? before)
    {
        var line = printed[at];
        if (line.Margin is { } margin)
        {
            Margin(line, margin);
            return 1;
        }

        if (tables.At(at) is { } table)
        {
            Table(tables.Rows(table));
            foreach (var between in table.Margins)
            {
                Margin(between, between.Margin!);
            }

            return table.Length;
        }

        if (PdfContents.Entry(line.Text) is { } entry)
        {
            Separate(before, line, bullet: null, isBlock: false);
            Put(entry.Title, Origin(line, line));
            Put(entry.Page, Origin(line, line));
            return 1;
        }

        var heading = measure.HeadingLevel(line);
        var bullet = heading == 0 ? Bullet(at) : null;
        var count = 1;
        var text = bullet?.Text ?? line.Text;
        while (at + count < printed.Count && GoesOn(at + count, line, bullet, text, heading))
        {
            text = hyphens.Join(text, printed[at + count].Text);
            count++;
        }

        var origin = Origin(line, printed[at + count - 1]);
        if (heading > 0)
        {
            Gap();
            Put($"{new string('#', heading)} {text}", origin);
            Put("", origin: null);
        }
        else if (bullet is not null)
        {
            Separate(before, line, bullet, isBlock: bullets.Count == 0);
            Put($"{new string(' ', 2 * Depth(bullet.Left))}- {text}", origin);
        }
        else
        {
            Separate(before, line, bullet, isBlock: bullets.Count > 0 || count > 1 || wide);
            Put(text, origin);
        }

        wide = heading == 0 && bullet is null && (count > 1 || text.Length > 70);
        if (bullet is null)
        {
            bullets = [];
        }

        return count;
    }

    private PdfBullet? Bullet(int at) => PdfBullet.Of(printed[at]) ?? entries?.At(at);

    private bool GoesOn(int at, PdfLine first, PdfBullet? bullet, string text, int heading)
    {
        var (above, below) = (printed[at - 1], printed[at]);
        if (below.Margin is not null || !(heading > 0 ? measure.FollowsAsHeading(above, below) : measure.FollowsClosely(above, below)) || !PdfMeasure.IsSameSize(above, below) || Bullet(at) is not null || PdfContents.Entry(below.Text) is not null)
        {
            return false;
        }

        if (entries?.Continues(at) == true)
        {
            return true;
        }

        if (text.EndsWith('-') && char.IsLower(below.Text[0]) && measure.IsFull(above, below))
        {
            return true;
        }

        if (!measure.IsFull(above, below) || above.HasColumns || below.HasColumns)
        {
            return false;
        }

        if (heading > 0)
        {
            return true;
        }

        // The lines of an entry hang below its words; those of a paragraph below each other.
        var edge = bullet is not null ? bullet.TextLeft : above == first ? first.Place.Left : above.Place.Left;
        var apart = Math.Abs(below.Place.Left - edge);
        return apart <= measure.Size * 0.8
            || (bullet is not null && below.Place.Left > bullet.Left + (measure.Size * 0.3))
            || (above == first && bullet is null && (below.Place.Left < first.Place.Left || StartsWithNumber(first)) && apart <= measure.Size * 6);
    }

    private static bool StartsWithNumber(PdfLine line) => char.IsAsciiDigit(line.Text[0]) || line.Text[0] == '(';

    private int Depth(double left)
    {
        // A new edge is a new level; a known one goes back to its own.
        var depth = bullets.FindIndex(known => Math.Abs(known - left) < measure.Size * 0.6);
        if (depth < 0)
        {
            depth = bullets.Count(known => known < left);
            bullets.RemoveRange(depth, bullets.Count - depth);
            bullets.Add(left);
        }

        return depth;
    }

    private void Table(IEnumerable<(IReadOnlyList<string> Cells, PdfLine First, PdfLine Last)> rows)
    {
        Gap();
        var isHead = true;
        foreach (var (cells, first, last) in rows)
        {
            Put($"| {string.Join(" | ", cells.Select(cell => cell.Replace('|', '¦')))} |", Origin(first, last));
            if (isHead)
            {
                Put("|" + string.Concat(Enumerable.Repeat("---|", cells.Count)), origin: null);
                isHead = false;
            }
        }

        (bullets, wide) = ([], false);
        Put("", origin: null);
    }

    private void Margin(PdfLine line, string margin)
    {
        Gap();
        Put(line.Text, $"{margin}, page {line.Page}, line {line.Number}");
    }

    private void Separate(PdfLine? before, PdfLine line, PdfBullet? bullet, bool isBlock)
    {
        var isEntry = bullets.Count > 0 && bullet is not null;
        if (!isEntry && (isBlock || before is null || !measure.FollowsClosely(before, line)))
        {
            Gap();
        }
    }

    private static string Origin(PdfLine first, PdfLine last) =>
        first == last ? $"page {first.Page}, line {first.Number}"
        : first.Page == last.Page ? $"page {first.Page}, lines {first.Number} to {last.Number}"
        : $"page {first.Page}, line {first.Number} to page {last.Page}, line {last.Number}";

    private void Gap()
    {
        if (lines.Count > 0 && lines[^1].Trim().Length > 0)
        {
            Put("", origin: null);
        }
    }

    private void Put(string text, string? origin)
    {
        lines.Add(text);
        origins.Add(origin);
    }
}
