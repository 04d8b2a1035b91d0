using System.Globalization;

namespace RrbPortal.Core.Pictures;

/// <summary>What a picture of bars stands in, in pixels: lines across at whole numbers, a place for each bar, and a day under it.</summary>
/// <param name="bars">How many bars there are.</param>
internal sealed class BarFrame(Scale scale, int bars)
{
    public const int Bar = 20;

    private const int Left = 48;
    private const int Top = 24;
    private const int Tall = 220;
    private const int Step = 30;
    private const int Dates = 96;
    private const int Least = 300;

    public int Width { get; } = Math.Max(Least, Left + (Step * bars) + 16);

    public int Height => HeightOver(Dates);

    public IReadOnlyList<PictureLabel> LevelLabels
        => [.. scale.Levels.Select(level => new PictureLabel(Left - 8, Y(level) + 5, level.ToString(CultureInfo.InvariantCulture)))];

    /// <summary>Lines across, at the levels of the scale.</summary>
    public string Levels()
    {
        var levels = new SvgPath();
        foreach (var level in scale.Levels)
        {
            levels.MoveTo(Left, Y(level)).LineTo(Width - 8, Y(level));
        }

        return levels.ToString();
    }

    /// <summary>The left edge of a bar.</summary>
    public static int X(int index) => Left + (index * Step) + 5;

    /// <summary>The height of a value over the foot of the picture.</summary>
    public int Y(int value) => Top + Tall - scale.Of(value, Tall);

    /// <summary>Over the middle of a bar.</summary>
    public static PictureLabel Over(int index, int y, int number) => new(X(index) + (Bar / 2), y - 6, number.ToString(CultureInfo.InvariantCulture));

    /// <summary>A day under each bar, written upwards.</summary>
    public static IReadOnlyList<PictureLabel> Days(IEnumerable<DateOnly> days) => Under(days.Select(PictureDates.Short), Dates);

    /// <summary>Words under each bar, written upwards.</summary>
    /// <param name="room">How many pixels of height they take.</param>
    public static IReadOnlyList<PictureLabel> Under(IEnumerable<string> words, int room)
        => [.. words.Select((word, index) => new PictureLabel(Left + (index * Step) + (Bar / 2) + 10, HeightOver(room) - 4, word))];

    /// <summary>The height of the whole picture, with so much room for the words under the bars.</summary>
    public static int HeightOver(int room) => Top + Tall + room;
}
