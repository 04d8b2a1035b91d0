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
        var steps = lines.Zip(lines.Skip(1))
            .Where(pair => pair.First.Page == pair.Second.Page && Math.Abs(pair.First.Place.Size - pair.Second.Place.Size) < 0.05 * size)
            .Select(pair => pair.Second.Place.Top - pair.First.Place.Top)
            .Where(step => step > size * 0.5)
            .Order()
            .ToList();

        // The closest step that is no accident.
        var step = steps.Count == 0 ? size * 1.2 : steps[Math.Min(steps.Count - 1, steps.Count / 10)];
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

        return new PdfMeasure(size, step, text.Min(line => line.Place.Left), right, sizes);
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

    public static bool IsSameSize(PdfLine one, PdfLine other) => Math.Abs(one.Place.Size - other.Place.Size) <= Math.Max(one.Place.Size, other.Place.Size) * 0.05;

    /// <summary>The line went as far as it could: the next word had no room beside it.</summary>
    public bool IsFull(PdfLine line, string nextWord) =>
        line.Place.Right + ((nextWord.Length + 1) * line.CharacterWidth * 0.97) > Right;
}
