using System.Globalization;

namespace RrbPortal.Core.Pictures;

/// <summary>
/// The geometry of the actions over time, in pixels: one bar for each day that was counted, finished at the foot, then
/// open, then those that nobody recorded. The parts differ in pattern too.
/// </summary>
public sealed record ActionsPicture
{
    private const int Left = 48;
    private const int Top = 24;
    private const int Tall = 220;
    private const int Step = 30;
    private const int Bar = 20;
    private const int Dates = 96;
    private const int Least = 300;

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
        var scale = Scale.To(counts.Select(count => count.All).DefaultIfEmpty().Max());
        var width = Math.Max(Least, Left + (Step * counts.Count) + 16);
        var (finished, open, unknown, levels) = (new SvgPath(), new SvgPath(), new SvgPath(), new SvgPath());
        var labels = new List<PictureLabel>();
        for (var index = 0; index < counts.Count; index++)
        {
            var count = counts[index];
            var x = Left + (index * Step) + 5;
            Put(finished, x, scale, 0, count.Finished);
            Put(open, x, scale, count.Finished, count.Finished + count.Open);
            Put(unknown, x, scale, count.Finished + count.Open, count.All);
            labels.Add(new PictureLabel(x + (Bar / 2), Y(scale, count.All) - 6, count.Open.ToString(CultureInfo.InvariantCulture)));
        }

        foreach (var level in scale.Levels)
        {
            levels.MoveTo(Left, Y(scale, level)).LineTo(width - 8, Y(scale, level));
        }

        return new ActionsPicture
        {
            Width = width,
            Height = Top + Tall + Dates,
            Levels = levels.ToString(),
            LevelLabels = [.. scale.Levels.Select(level => new PictureLabel(Left - 8, Y(scale, level) + 5, level.ToString(CultureInfo.InvariantCulture)))],
            Finished = finished.ToString(),
            Open = open.ToString(),
            NotRecorded = unknown.ToString(),
            OpenLabels = labels,
            Days = [.. counts.Select((count, index) => new PictureLabel(Left + (index * Step) + (Bar / 2) + 10, Top + Tall + Dates - 4, PictureDates.Short(count.Day)))],
        };
    }

    private static void Put(SvgPath path, int x, Scale scale, int from, int to)
    {
        if (to > from)
        {
            path.Box(x, Y(scale, to), Bar, Y(scale, from) - Y(scale, to));
        }
    }

    private static int Y(Scale scale, int value) => Top + Tall - scale.Of(value, Tall);
}
