namespace RrbPortal.Core.Pictures;

/// <summary>
/// The geometry of the time to publish, in pixels: a bar for each meeting, and a line at the promise. In time is full,
/// late is hatched, not published yet is a frame.
/// </summary>
public sealed record PublishingPicture
{
    /// <summary>A note that was published years later would press all others into the ground: bars are cut at so many times the promise.</summary>
    private const int MostPromises = 6;

    public required int Width { get; init; }

    public required int Height { get; init; }

    public required string Levels { get; init; }

    public required IReadOnlyList<PictureLabel> LevelLabels { get; init; }

    public required string InTime { get; init; }

    public required string Late { get; init; }

    public required string NotYet { get; init; }

    /// <summary>Where bars are longer than the picture is tall: they are cut there.</summary>
    public required string Cuts { get; init; }

    /// <summary>The height of the promise; null without one.</summary>
    public required int? PromiseY { get; init; }

    public required IReadOnlyList<PictureLabel> DayLabels { get; init; }

    /// <summary>Written upwards.</summary>
    public required IReadOnlyList<PictureLabel> Meetings { get; init; }

    public static PublishingPicture Of(IReadOnlyList<PublishingTime> times)
    {
        var promise = times.Select(time => time.Promise).FirstOrDefault();
        var longest = times.Select(time => time.Days).DefaultIfEmpty().Max();
        var scale = Scale.To(Math.Max(promise ?? 0, Math.Min(longest, MostPromises * Math.Max(promise ?? 7, 5))));
        var frame = new BarFrame(scale, times.Count);
        var (inTime, late, notYet, cuts) = (new SvgPath(), new SvgPath(), new SvgPath(), new SvgPath());
        var labels = new List<PictureLabel>();
        foreach (var (index, time) in times.Index())
        {
            var (x, y) = (BarFrame.X(index), frame.Y(Math.Min(time.Days, scale.Most)));
            (time.Published is null ? notYet : time.IsKept is false ? late : inTime).Box(x, y, BarFrame.Bar, frame.Y(0) - y);
            labels.Add(BarFrame.Over(index, y, time.Days));
            if (time.Days > scale.Most)
            {
                cuts.MoveTo(x - 3, y + 22).LineTo(x + BarFrame.Bar + 3, y + 14);
            }
        }

        return new PublishingPicture
        {
            Width = frame.Width,
            Height = frame.Height,
            Levels = frame.Levels(),
            LevelLabels = frame.LevelLabels,
            InTime = inTime.ToString(),
            Late = late.ToString(),
            NotYet = notYet.ToString(),
            Cuts = cuts.ToString(),
            PromiseY = promise is { } days ? frame.Y(days) : null,
            DayLabels = labels,
            Meetings = BarFrame.Days(times.Select(time => time.Meeting)),
        };
    }
}
