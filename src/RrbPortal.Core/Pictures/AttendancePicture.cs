using System.Globalization;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Pictures;

/// <summary>
/// The geometry of an attendance grid, in pixels. Each kind of presence has a shape of its own: a full square, a
/// triangle, a frame, a cross; so the picture can be read without its colours.
/// </summary>
public sealed record AttendancePicture
{
    private const int Cell = 24;
    private const int Names = 230;
    private const int Totals = 60;
    private const int Dates = 96;
    private const int LongestName = 30;

    public required int Width { get; init; }

    public required int Height { get; init; }

    public required string Grid { get; init; }

    public required string Present { get; init; }

    public required string Substitutes { get; init; }

    public required string Apologies { get; init; }

    public required string Absent { get; init; }

    public required IReadOnlyList<PictureLabel> Organisations { get; init; }

    /// <summary>To how many of the meetings each came.</summary>
    public required IReadOnlyList<PictureLabel> Times { get; init; }

    /// <summary>Written upwards.</summary>
    public required IReadOnlyList<PictureLabel> Meetings { get; init; }

    public static AttendancePicture Of(AttendanceGrid grid)
    {
        var (right, bottom) = (Names + (Cell * grid.Meetings.Count), Dates + (Cell * grid.Rows.Count));
        return new AttendancePicture
        {
            Width = right + Totals,
            Height = bottom + 8,
            Grid = Lines(grid, right, bottom),
            Present = Shapes(grid, Presence.Present, static (path, x, y) => path.Box(x + 4, y + 4, Cell - 8, Cell - 8)),
            Substitutes = Shapes(grid, Presence.Substitute, static (path, x, y) => path.MoveTo(x + 4, y + Cell - 4).LineTo(x + Cell - 4, y + Cell - 4).LineTo(x + (Cell / 2), y + 4).Close()),
            Apologies = Shapes(grid, Presence.Apologies, static (path, x, y) => path.Box(x + 6, y + 6, Cell - 12, Cell - 12)),
            Absent = Shapes(grid, Presence.Absent, static (path, x, y) => path.MoveTo(x + 6, y + 6).LineTo(x + Cell - 6, y + Cell - 6).MoveTo(x + Cell - 6, y + 6).LineTo(x + 6, y + Cell - 6)),
            Organisations = [.. grid.Rows.Select((row, index) => new PictureLabel(Names - 8, Baseline(index), Short(row.Organisation)))],
            Times = [.. grid.Rows.Select((row, index) => new PictureLabel(right + 8, Baseline(index), string.Create(CultureInfo.InvariantCulture, $"{row.Times} of {grid.Meetings.Count}")))],
            Meetings = [.. grid.Meetings.Select((meeting, index) => new PictureLabel(Names + (index * Cell) + (Cell / 2) + 5, Dates - 8, PictureDates.Short(meeting.Date)))],
        };
    }

    private static int Baseline(int row) => Dates + (row * Cell) + (Cell / 2) + 5;

    private static string Lines(AttendanceGrid grid, int right, int bottom)
    {
        var path = new SvgPath();
        for (var row = 0; row <= grid.Rows.Count; row++)
        {
            path.MoveTo(Names, Dates + (row * Cell)).LineTo(right, Dates + (row * Cell));
        }

        for (var column = 0; column <= grid.Meetings.Count; column++)
        {
            path.MoveTo(Names + (column * Cell), Dates).LineTo(Names + (column * Cell), bottom);
        }

        return path.ToString();
    }

    private static string Shapes(AttendanceGrid grid, Presence presence, Action<SvgPath, int, int> draw)
    {
        var path = new SvgPath();
        for (var row = 0; row < grid.Rows.Count; row++)
        {
            for (var column = 0; column < grid.Meetings.Count; column++)
            {
                if (grid.Rows[row].Cells[column] == presence)
                {
                    draw(path, Names + (column * Cell), Dates + (row * Cell));
                }
            }
        }

        return path.ToString();
    }

    /// <summary>A longer name stands whole in the table.</summary>
    private static string Short(string name) => name.Length <= LongestName ? name : $"{name[..(LongestName - 1)].TrimEnd()}…";
}
