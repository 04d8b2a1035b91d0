using System.Globalization;

namespace RrbPortal.Core.Pictures;

/// <summary>How many of something fall into a year.</summary>
public sealed record YearCount(int Year, int Count)
{
    /// <summary>The most years that are counted; whatever lies further back is left out.</summary>
    public const int Most = 60;

    /// <summary>One for each year from the first to the last, those without any too; oldest first.</summary>
    public static IReadOnlyList<YearCount> Of(IEnumerable<int> years)
    {
        var counts = years.CountBy(year => year).ToDictionary();
        if (counts.Count == 0)
        {
            return [];
        }

        var last = counts.Keys.Max();
        var first = Math.Max(counts.Keys.Min(), last - Most + 1);
        return [.. Enumerable.Range(first, last - first + 1).Select(year => new YearCount(year, counts.GetValueOrDefault(year)))];
    }
}

/// <summary>The geometry of a time line, in pixels: a bar for each year.</summary>
public sealed record YearsPicture
{
    private const int RoomForYears = 48;

    public required int Width { get; init; }

    public required int Height { get; init; }

    public required string Levels { get; init; }

    public required IReadOnlyList<PictureLabel> LevelLabels { get; init; }

    public required string Bars { get; init; }

    /// <summary>How many, above each bar.</summary>
    public required IReadOnlyList<PictureLabel> Counts { get; init; }

    /// <summary>Written upwards.</summary>
    public required IReadOnlyList<PictureLabel> Years { get; init; }

    public static YearsPicture Of(IReadOnlyList<YearCount> years)
    {
        var frame = new BarFrame(Scale.To(years.Select(year => year.Count).DefaultIfEmpty().Max()), years.Count);
        var bars = new SvgPath();
        foreach (var (index, year) in years.Index().Where(entry => entry.Item.Count > 0))
        {
            var y = frame.Y(year.Count);
            bars.Box(BarFrame.X(index), y, BarFrame.Bar, frame.Y(0) - y);
        }

        return new YearsPicture
        {
            Width = frame.Width,
            Height = BarFrame.HeightOver(RoomForYears),
            Levels = frame.Levels(),
            LevelLabels = frame.LevelLabels,
            Bars = bars.ToString(),
            Counts = [.. years.Select((year, index) => BarFrame.Over(index, frame.Y(year.Count), year.Count))],
            Years = BarFrame.Under(years.Select(year => year.Year.ToString(CultureInfo.InvariantCulture)), RoomForYears),
        };
    }
}
