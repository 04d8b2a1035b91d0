namespace RrbPortal.Core.Pictures;

/// <summary>
/// The geometry of the actions over time, in pixels: one bar for each day that was counted, finished at the foot, then
/// open, then those that nobody recorded. The parts differ in pattern too.
/// </summary>
public sealed record ActionsPicture
{
    public required int Width { get; init; }

    public required int Height { get; init; }

    /// <summary>Lines across, at whole numbers of actions.</summary>
    public required string Levels { get; init; }

    public required IReadOnlyList<PictureLabel> LevelLabels { get; init; }

    public required string Finished { get; init; }

    public required string Open { get; init; }

    public required string NotRecorded { get; init; }

    /// <summary>How many are open, above each bar.</summary>
    public required IReadOnlyList<PictureLabel> OpenLabels { get; init; }

    /// <summary>Written upwards.</summary>
    public required IReadOnlyList<PictureLabel> Days { get; init; }

    public static ActionsPicture Of(IReadOnlyList<ActionCount> counts)
    {
        var frame = new BarFrame(Scale.To(counts.Select(count => count.All).DefaultIfEmpty().Max()), counts.Count);
        var (finished, open, unknown) = (new SvgPath(), new SvgPath(), new SvgPath());
        foreach (var (index, count) in counts.Index())
        {
            Put(finished, frame, index, 0, count.Finished);
            Put(open, frame, index, count.Finished, count.Finished + count.Open);
            Put(unknown, frame, index, count.Finished + count.Open, count.All);
        }

        return new ActionsPicture
        {
            Width = frame.Width,
            Height = frame.Height,
            Levels = frame.Levels(),
            LevelLabels = frame.LevelLabels,
            Finished = finished.ToString(),
            Open = open.ToString(),
            NotRecorded = unknown.ToString(),
            OpenLabels = [.. counts.Select((count, index) => BarFrame.Over(index, frame.Y(count.All), count.Open))],
            Days = BarFrame.Days(counts.Select(count => count.Day)),
        };
    }

    private static void Put(SvgPath path, BarFrame frame, int index, int from, int to)
    {
        if (to > from)
        {
            path.Box(BarFrame.X(index), frame.Y(to), BarFrame.Bar, frame.Y(from) - frame.Y(to));
        }
    }
}
