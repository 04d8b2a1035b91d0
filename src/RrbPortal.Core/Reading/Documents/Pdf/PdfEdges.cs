namespace RrbPortal.Core.Reading.Documents.Pdf;

/// <summary>Where the text of a PDF begins at its left, and what lies deeper for a reason that makes no list of it.</summary>
internal sealed class PdfEdges
{
    /// <summary>Paragraphs begin at the leftmost edge that carries at least this share of the text.</summary>
    private const double ShareOfText = 0.15;

    private readonly PdfMeasure measure;
    private readonly int main;
    private readonly HashSet<int> firstLines;
    private readonly HashSet<int> pages;

    public PdfEdges(IReadOnlyList<PdfLine> text, PdfMeasure measure)
    {
        this.measure = measure;
        var plain = text.Where(IsPlain).ToList();
        var edges = plain.GroupBy(line => Key(line.Place.Left)).Select(group => (Key: group.Key, Letters: group.Sum(line => line.Text.Length), group.First().Place.Left)).ToList();
        var enough = edges.Sum(edge => edge.Letters) * ShareOfText;
        main = edges.OrderByDescending(edge => edge.Letters).Select(edge => edge.Key).FirstOrDefault();
        Left = edges.Where(edge => edge.Letters >= enough).Select(edge => edge.Left).DefaultIfEmpty(measure.Left).Min();
        pages = [.. text.Where(line => IsAt(line, Left)).Select(line => line.Page)];
        firstLines = [.. plain.Zip(plain.Skip(1)).Where(pair => IsFirstOfParagraph(pair.First, pair.Second)).GroupBy(pair => Key(pair.First.Place.Left)).Where(group => group.Count() > 1).Select(group => group.Key)];
    }

    /// <summary>The left edge of the paragraphs.</summary>
    public double Left { get; }

    /// <summary>The line lies deeper than paragraphs do, by as much as lists do.</summary>
    public bool IsIndented(PdfLine line) =>
        line.Place.Left - Left >= measure.Size * 0.9 && line.Place.Left - Left <= measure.Size * 6.5 && !firstLines.Contains(Key(line.Place.Left));

    /// <summary>Most of the text begins where this line does.</summary>
    public bool IsMain(PdfLine line) => Key(line.Place.Left) == main;

    /// <summary>The page shows where its paragraphs begin: another page may have another margin.</summary>
    public bool IsKnownOn(int page) => pages.Contains(page);

    public bool IsAt(PdfLine line, double left) => Math.Abs(line.Place.Left - left) <= measure.Size * 0.25;

    private bool IsPlain(PdfLine line) => measure.HeadingLevel(line) == 0 && Math.Abs(line.Place.Size - measure.Size) <= measure.Size * 0.06;

    // Paragraphs whose first line is set in, and the others are not.
    private bool IsFirstOfParagraph(PdfLine above, PdfLine below) =>
        measure.FollowsClosely(above, below) && above.Place.Left - below.Place.Left >= measure.Size * 0.9 && IsAt(below, Left) && measure.IsFull(above, below);

    private int Key(double left) => (int)Math.Round(left / (measure.Size * 0.25));
}
