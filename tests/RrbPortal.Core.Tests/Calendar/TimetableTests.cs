using RrbPortal.Core.Calendar;

namespace RrbPortal.Core.Tests.Calendar;

public sealed class TimetableTests
{
    private static readonly TimeOnly Two = new(14, 0);

    [Fact]
    public void Of_MinutesForEachItem_GivesEachItsStart()
    {
        var timetable = Timetable.Of(Two, new TimeOnly(16, 0), [new(10, false), new(20, true), new(15, false), new(5, false)]);

        Assert.Equal([Two, new(14, 10), new(14, 30), new(14, 45)], timetable.Starts.Select(start => start!.Value));
        Assert.Equal((50, 0, 120, 0), (timetable.TotalMinutes, timetable.Unplanned, timetable.PlannedMinutes, timetable.OverBy));
    }

    [Fact]
    public void Of_ItemWithoutMinutes_LeavesTheStartsBehindItUnknown()
    {
        var timetable = Timetable.Of(Two, null, [new(10, false), new(null, false), new(15, false)]);

        Assert.Equal([Two, new TimeOnly(14, 10), null], timetable.Starts);
        Assert.Equal((1, null), (timetable.Unplanned, timetable.PlannedMinutes));
    }

    [Fact]
    public void Of_ItemWhoseSubItemsHaveTheMinutes_CountsTheirs()
    {
        var timetable = Timetable.Of(Two, null, [new(null, true), new(15, false), new(5, false)]);

        Assert.Equal([Two, Two, new TimeOnly(14, 15)], timetable.Starts);
        Assert.Equal(0, timetable.Unplanned);
    }

    [Fact]
    public void Of_MoreThanTheMeetingLasts_SaysByHowMuch()
        => Assert.Equal(10, Timetable.Of(Two, new TimeOnly(15, 0), [new(50, false), new(20, false)]).OverBy);

    [Fact]
    public void Of_PastMidnight_HasNoStart()
        => Assert.Equal([new TimeOnly(23, 0), null], Timetable.Of(new TimeOnly(23, 0), null, [new(60, false), new(5, false)]).Starts);

    [Fact]
    public void Of_NoStart_KnowsTheSumAlone()
    {
        var timetable = Timetable.Of(null, new TimeOnly(16, 0), [new(10, false)]);

        Assert.Equal([null], timetable.Starts);
        Assert.Equal((10, null, 0), (timetable.TotalMinutes, timetable.PlannedMinutes, timetable.OverBy));
    }
}
