using System.Globalization;

namespace RrbPortal.Core.Pictures;

/// <summary>
/// The geometry of the time to publish, in pixels: a bar for each meeting, and a line at the promise. In time is full,
/// late is hatched, not published yet is a frame.
/// </summary>
public sealed record PublishingPicture
{
    private const int Left = 48;
    private const int Top = 24;
    private const int Tall = 220;
    private const int Step = 30;
    private const int Bar = 20;
    private const int Dates = 96;
    private const int Least = 300;

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
        var width = Math.Max(Least, Left + (Step * times.Count) + 16);
        var (inTime, late, notYet, cuts, levels) = (new SvgPath(), new SvgPath(), new SvgPath(), new SvgPath(), new SvgPath());
        var labels = new List<PictureLabel>();
        foreach (var (index, time) in times.Index())
        {
            var x = Left + (index * Step) + 5;
            var tall = scale.Of(Math.Min(time.Days, scale.Most), Tall);
            var y = Top + Tall - tall;
            (time.Published is null ? notYet : time.IsKept is false ? late : inTime).Box(x, y, Bar, tall);
            labels.Add(new PictureLabel(x + (Bar / 2), y - 6, time.Days.ToString(CultureInfo.InvariantCulture)));
            if (time.Days > scale.Most)
            {
                cuts.MoveTo(x - 3, y + 22).LineTo(x + Bar + 3, y + 14);
            }
        }

        foreach (var level in scale.Levels)
        {
            levels.MoveTo(Left, Top + Tall - scale.Of(level, Tall)).LineTo(width - 8, Top + Tall - scale.Of(level, Tall));
        }

        return new PublishingPicture
        {
            Width = width,
            Height = Top + Tall + Dates,
            Levels = levels.ToString(),
            LevelLabels = [.. scale.Levels.Select(level => new PictureLabel(Left - 8, Top + Tall - scale.Of(level, Tall) + 5, level.ToString(CultureInfo.InvariantCulture)))],
            InTime = inTime.ToString(),
            Late = late.ToString(),
            NotYet = notYet.ToString(),
            Cuts = cuts.ToString(),
            PromiseY = promise is { } days ? Top + Tall - scale.Of(days, Tall) : null,
            DayLabels = labels,
            Meetings = [.. times.Select((time, index) => new PictureLabel(Left + (index * Step) + (Bar / 2) + 10, Top + Tall + Dates - 4, PictureDates.Short(time.Meeting)))],
        };
    }
}
