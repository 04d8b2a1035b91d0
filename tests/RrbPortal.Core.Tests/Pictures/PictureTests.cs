using System.Globalization;
using RrbPortal.Core.Calendar;
using RrbPortal.Core.Pictures;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Tests.Pictures;

/// <summary>What the pictures count, and where their shapes lie.</summary>
public sealed class PictureTests
{
    private static readonly PictureMeeting[] Meetings = [new(1, new DateOnly(2024, 5, 16)), new(2, new DateOnly(2024, 6, 20))];

    [Fact]
    public void Grid_SeveralEntriesOfOneBody_WhoeverCameCounts()
    {
        var grid = AttendanceGrid.Of(Meetings,
        [
            new Attended(1, "a", "Archive", Presence.Apologies),
            new Attended(1, "a", "Archive", Presence.Substitute),
            new Attended(2, "a", "Archive", Presence.Absent),
            new Attended(1, "t", "Trust", Presence.Present),
            new Attended(2, "t", "The Trust", Presence.Present),
        ]);

        Assert.Equal([("The Trust", 2), ("Archive", 1)], grid.Rows.Select(row => (row.Organisation, row.Times)));
        Assert.Equal([Presence.Substitute, Presence.Absent], grid.Rows[1].Cells);
    }

    [Fact]
    public void Attendance_ShapesAndWords_LieInsideThePicture()
    {
        var grid = AttendanceGrid.Of(Meetings, [new Attended(2, "a", new string('n', 80), Presence.Present), new Attended(1, "t", "Trust", Presence.Absent)]);

        var picture = AttendancePicture.Of(grid);

        Assert.Equal("M258 100L274 100L274 116L258 116Z", picture.Present);
        Assert.Equal("M236 126L248 138M248 126L236 138", picture.Absent);
        Assert.Empty(picture.Substitutes);
        Assert.All(picture.Organisations.Concat(picture.Times).Concat(picture.Meetings), label => Assert.True(label.X < picture.Width && label.Y < picture.Height));
        Assert.EndsWith("…", picture.Organisations[0].Text, StringComparison.Ordinal);
        Assert.Equal(["1 of 2", "0 of 2"], picture.Times.Select(label => label.Text));
    }

    [Fact]
    public void Counts_AnActionDoneAtTheNextMeeting_MovesFromOpenToFinished()
    {
        ActionLife[] actions =
        [
            new(Meetings[0].Date, ActionStatus.Open, [(Meetings[1].Date, ActionStatus.Done)]),
            new(Meetings[1].Date, ActionStatus.InProgress, []),
            new(Meetings[1].Date, ActionStatus.NotRecorded, []),
        ];

        var counts = ActionCounts.Of(Meetings, actions, new DateOnly(2024, 7, 1));

        Assert.Equal(
            [new ActionCount(Meetings[0].Date, 1, 0, 0), new ActionCount(Meetings[1].Date, 1, 1, 1), new ActionCount(new DateOnly(2024, 7, 1), 1, 1, 1)],
            counts);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(4, 4)]
    [InlineData(6, 6)]
    [InlineData(23, 25)]
    [InlineData(99, 100)]
    [InlineData(101, 150)]
    public void Scale_AnyNumber_EndsAtARoundOne(int most, int expected)
    {
        var scale = Scale.To(most);

        Assert.Equal(expected, scale.Most);
        Assert.InRange(scale.Levels.Count(), 2, 6);
        Assert.Equal(220, scale.Of(scale.Most, 220));
    }

    [Theory]
    [InlineData("2024-06-20", "2024-06-20", 0)]
    [InlineData("2024-06-20", "2024-06-24", 2)]
    [InlineData("2024-06-21", "2024-06-23", 0)]
    [InlineData("2024-12-20", "2025-01-03", 7)]
    public void WorkingDays_WeekendsAndBankHolidays_DoNotCount(string from, string to, int expected)
        => Assert.Equal(expected, WorkingDays.Between(DateOnly.Parse(from, CultureInfo.InvariantCulture), DateOnly.Parse(to, CultureInfo.InvariantCulture)));

    [Fact]
    public void Time_AgainstThePromise_IsKeptMissedOrStillPossible()
    {
        var meeting = new DateOnly(2024, 6, 20);
        var today = new DateOnly(2024, 6, 28);

        Assert.True(PublishingTime.Of(meeting, meeting.AddDays(11), 7, today).IsKept);
        Assert.False(PublishingTime.Of(meeting, meeting.AddDays(12), 7, today).IsKept);
        Assert.Null(PublishingTime.Of(meeting, null, 7, today).IsKept);
        Assert.False(PublishingTime.Of(meeting, null, 5, today).IsKept);
        Assert.Null(PublishingTime.Of(meeting, meeting.AddDays(90), null, today).IsKept);
    }

    [Fact]
    public void Publishing_YearsLate_IsCutAndSaysItsNumber()
    {
        var meeting = new DateOnly(2020, 6, 18);
        var times = new[] { PublishingTime.Of(meeting, new DateOnly(2024, 6, 20), 7, new DateOnly(2024, 7, 1)), PublishingTime.Of(meeting, meeting.AddDays(5), 7, new DateOnly(2024, 7, 1)) };

        var picture = PublishingPicture.Of(times);

        Assert.NotEmpty(picture.Cuts);
        Assert.NotEmpty(picture.Late);
        Assert.NotEmpty(picture.InTime);
        Assert.Empty(picture.NotYet);
        Assert.True(int.Parse(picture.DayLabels[0].Text, CultureInfo.InvariantCulture) > 900);
        Assert.All(picture.DayLabels, label => Assert.InRange(label.Y, 10, picture.Height));
        Assert.InRange(picture.PromiseY!.Value, 24, 244);
    }

    [Fact]
    public void Pictures_OfNothing_AreEmptyAndHaveASize()
    {
        var attendance = AttendancePicture.Of(AttendanceGrid.Of([], []));
        var actions = ActionsPicture.Of([]);
        var publishing = PublishingPicture.Of([]);

        Assert.All(new[] { attendance.Width, attendance.Height, actions.Width, publishing.Height }, size => Assert.True(size > 0));
        Assert.Equal((string.Empty, string.Empty, null), (attendance.Present, actions.Open, publishing.PromiseY));
    }
}
