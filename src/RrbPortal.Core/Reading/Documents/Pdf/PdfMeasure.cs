namespace RrbPortal.Core.Reading.Documents.Pdf;

/// <summary>What is usual in a PDF: the size of its text, the step from line to line, its edges.</summary>
internal sealed class PdfMeasure
{
    private readonly IReadOnlyList<double> headingSizes;

    private PdfMeasure(double size, double step, double left, double right, IReadOnlyList<double> headingSizes)
    {
        (Size, Step, Left, Right) = (size, step, left, right);
        this.headingSizes = headingSizes;
    }

    public double Size { get; }

    /// <summary>From a line to the next of the same paragraph.</summary>
    public double Step { get; }

    public double Left { get; }

    public double Right { get; }

    public static PdfMeasure Of(IReadOnlyList<PdfLine> lines)
    {
        if (lines.Count == 0)
        {
            return new PdfMeasure(1, 1, 0, 1, []);
        }

        var size = lines.GroupBy(line => Math.Round(line.Place.Size, 1)).OrderByDescending(group => group.Sum(line => line.Text.Length)).First().Key;
        var text = lines.Where(line => line.Place.Size < size * 1.06).ToList();
        var right = text.Max(line => line.Place.Right);
        var left = text.Min(line => line.Place.Left);
        var steps = lines.Zip(lines.Skip(1))
            .Where(pair => pair.First.Page == pair.Second.Page && IsSameSize(pair.First, pair.Second))
            .Select(pair => (IsWrapped: pair.First.Place.Right > left + ((right - left) * 0.85) && Math.Abs(pair.First.Place.Left - pair.Second.Place.Left) < size, Step: pair.Second.Place.Top - pair.First.Place.Top))
            .Where(pair => pair.Step > size * 0.6)
            .ToList();

        // The closest step that is no accident, of lines that were wrapped if there are any.
        var wrapped = steps.Where(pair => pair.IsWrapped).Select(pair => pair.Step).Order().ToList();
        var all = steps.ConvertAll(pair => pair.Step);
        all.Sort();
        var step = wrapped.Count > 2 ? wrapped[wrapped.Count / 4] : all.Count > 0 ? all[all.Count / 10] : size * 1.2;
        var larger = lines.Where(line => line.Place.Size > size * 1.06).ToList();
        var sizes = new List<double>();
        if (larger.Sum(line => line.Text.Length) * 3 < lines.Sum(line => line.Text.Length))
        {
            foreach (var one in larger.Select(line => line.Place.Size).OrderDescending())
            {
                if (sizes.Count == 0 || one < sizes[^1] * 0.97)
                {
                    sizes.Add(one);
                }
            }
        }

        return new PdfMeasure(size, step, left, right, sizes);
    }

    /// <summary>1 to 6 for a line in the type of a heading; 0 for text.</summary>
    public int HeadingLevel(PdfLine line)
    {
        for (var i = 0; i < headingSizes.Count; i++)
        {
            if (line.Place.Size >= headingSizes[i] * 0.97)
            {
                return line.Text.Any(char.IsLetter) ? Math.Min(i + 1, 6) : 0;
            }
        }

        return 0;
    }

    /// <summary>The second line follows the first as closely as in a paragraph.</summary>
    public bool FollowsClosely(PdfLine above, PdfLine below) =>
        above.Page == below.Page && below.Place.Top - above.Place.Top <= Step * 1.22 * Math.Max(1, above.Place.Size / Size);

    /// <summary>The lines of one heading: what is large is often led more widely than the text.</summary>
    public bool FollowsAsHeading(PdfLine above, PdfLine below) =>
        FollowsClosely(above, below) || (above.Page == below.Page && below.Place.Top - above.Place.Top <= above.Place.Size * 1.45);

    public static bool IsSameSize(PdfLine one, PdfLine other) => Math.Abs(one.Place.Size - other.Place.Size) <= Math.Max(one.Place.Size, other.Place.Size) * 0.05;

    /// <summary>The line went as far as it could: the first word of the next had no room beside it.</summary>
    public bool IsFull(PdfLine line, PdfLine next) => IsFull(line, next, Right);

    /// <summary>The same, where lines go as far as <paramref name="limit"/>.</summary>
    public static bool IsFull(PdfLine line, PdfLine next, double limit) =>
        line.Place.Right + (line.Place.Size * 0.2) + next.Words[0].Right - next.Words[0].Left > limit;
}
