using RrbPortal.Core.Actions;
using RrbPortal.Core.Common;
using RrbPortal.Core.Notes;
using RrbPortal.Data.Records;
using RrbPortal.TestKit.TestData;

namespace RrbPortal.Core.Tests.Actions;

public sealed class CarriedActionsTests
{
    private static readonly DateOnly May = new(2024, 5, 16);
    private static readonly DateOnly Today = new(2024, 7, 1);

    private static readonly LaterMeeting[] Meetings =
    [
        new(1, May, MeetingState.Held),
        new(2, new DateOnly(2024, 6, 6), MeetingState.Cancelled),
        new(3, new DateOnly(2024, 6, 20), MeetingState.Held),
        new(4, new DateOnly(2024, 9, 19), MeetingState.Planned),
        new(5, new DateOnly(2024, 12, 5), MeetingState.Planned),
    ];

    [Fact]
    public void To_OpenAction_EveryLaterMeetingUpToTheNext()
        => Assert.Equal([3, 4], CarriedActions.To(May, finishedOn: null, Meetings, Today).Select(meeting => meeting.Id));

    [Fact]
    public void To_FinishedAtAMeeting_ThatMeetingAndNoLaterOne()
        => Assert.Equal([3], CarriedActions.To(May, new DateOnly(2024, 6, 20), Meetings, Today).Select(meeting => meeting.Id));

    [Fact]
    public void To_FinishedBetweenMeetings_IsNotCarriedToTheNext()
        => Assert.Equal([3], CarriedActions.To(May, new DateOnly(2024, 6, 21), Meetings, Today).Select(meeting => meeting.Id));

    [Fact]
    public void To_MeetingWithoutADate_IsCarriedNowhere()
        => Assert.Empty(CarriedActions.To(from: null, finishedOn: null, Meetings, Today));

    [Fact]
    public void FinishedOn_DoneThenClosed_IsTheFirstDay()
    {
        Standing[] updates = [new(2, new DateOnly(2024, 6, 20), ActionStatus.Closed, null), new(1, new DateOnly(2024, 6, 6), ActionStatus.Done, null), new(3, Today, null, Today)];

        Assert.Equal(new DateOnly(2024, 6, 6), CarriedActions.FinishedOn(ActionStatus.Open, May, updates));
    }

    [Fact]
    public void FinishedOn_TakenUpAgain_IsOpen()
    {
        Standing[] updates = [new(1, new DateOnly(2024, 6, 6), ActionStatus.Done, null), new(2, new DateOnly(2024, 6, 20), ActionStatus.Open, null)];

        Assert.Null(CarriedActions.FinishedOn(ActionStatus.Open, May, updates));
        Assert.Equal(May, CarriedActions.FinishedOn(ActionStatus.Done, May, []));
    }

    [Fact]
    public async Task OfMeeting_WhatWasNotFinishedBeforeIt_IsThereWithWhatWasReported()
    {
        await using var world = await ActionWorld.CreateAsync(may: may => may.Action("Done long ago.", more: action => action.Status = ActionStatus.Closed));
        await Given.Meeting(world.Board).On(2024, 5, 30).Action("Of a draft.", more: action => action.Status = ActionStatus.Open).SavedIn(world.Db);
        await world.UpdateAsync(update => update with { Status = ActionStatus.Done, Text = "All sent.", MeetingId = world.June.Id });
        var september = await Given.Meeting(world.Board).On(2024, 9, 19).Standing(MeetingState.Planned).SavedIn(world.Db);

        var june = await world.Portal.Of<PreviousActions>().OfMeetingAsync(world.June.Id, world.Secretary.Rights, default);
        var later = await world.Portal.Of<PreviousActions>().OfMeetingAsync(september.Id, world.Secretary.Rights, default);
        var stranger = await world.Portal.Of<PreviousActions>().OfMeetingAsync(world.June.Id, Given.ByMemberOf(world.Board).Rights, default);

        var action = Assert.Single(june);
        Assert.Equal(("RSB-12", "Send the figures.", "All sent."), (action.Name, action.Text, Assert.Single(action.Reports).Text));
        Assert.Empty(later);
        Assert.Empty(stranger);
    }

    [Theory]
    [InlineData(ActionStatus.Open, -1, true)]
    [InlineData(ActionStatus.Open, 0, false)]
    [InlineData(ActionStatus.Carried, -1, true)]
    [InlineData(ActionStatus.Done, -1, false)]
    [InlineData(ActionStatus.NotRecorded, -1, false)]
    public void IsOverdue_OnlyWhatIsSaidToBeOpen_FromTheDayAfter(ActionStatus status, int days, bool expected)
        => Assert.Equal(expected, ActionStates.IsOverdue(status, Today.AddDays(days), Today));
}
