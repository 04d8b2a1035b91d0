using RrbPortal.Core.Series;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Tests.Series;

public sealed class MeetingChainTests
{
    private static readonly DateOnly March = new(2024, 3, 14);
    private static readonly DateOnly June = new(2024, 6, 20);
    private static readonly DateOnly September = new(2024, 9, 19);
    private static readonly DateOnly Today = new(2024, 12, 2);

    [Fact]
    public void Chain_OfNotesAndAnnouncements_ShowsTheGap()
    {
        var chain = MeetingChain.Of([Note(March, next: June), Note(June, next: September)], [], Today);

        Assert.Equal([(September, RecordState.Announced, June), (June, RecordState.Note, March), (March, RecordState.Note, (DateOnly?)null)], chain.Select(meeting => (meeting.Date, meeting.State, meeting.AnnouncedIn)));
        Assert.True(chain[0].IsCounted);
        Assert.False(chain[0].IsGap);
    }

    [Fact]
    public void Gap_ThatTheNoteConfirms_IsSaid()
    {
        var chain = MeetingChain.Of([Note(June, next: September) with { IsGap = true }], [], Today);

        Assert.True(chain[0].IsGap);
    }

    [Fact]
    public void Announcement_NotAfterItsNote_MakesNoMeeting()
    {
        var chain = MeetingChain.Of([Note(June, next: March), Note(September, next: September)], [], Today);

        Assert.Equal([September, June], chain.Select(meeting => meeting.Date));
    }

    [Fact]
    public void Withdrawn_AnnouncesNothingAndHasNoTime()
    {
        var chain = MeetingChain.Of([Note(June, next: September) with { IsWithdrawn = true }], [], Today);

        var meeting = Assert.Single(chain);
        Assert.Equal((RecordState.Withdrawn, null, true), (meeting.State, meeting.Published, meeting.IsCounted));
    }

    [Fact]
    public void TwoRecordsOfOneDay_TheOneThatCanBeReadSpeaks()
    {
        var chain = MeetingChain.Of([Note(June) with { IsWithdrawn = true }, Note(June)], [], Today);

        Assert.Equal(RecordState.Note, Assert.Single(chain).State);
    }

    [Theory]
    [InlineData(MeetingState.Planned, true)]
    [InlineData(MeetingState.Cancelled, false)]
    [InlineData(MeetingState.Postponed, false)]
    public void AgendaWithoutANote_CountsUnlessItWasCalledOff(MeetingState state, bool isCounted)
    {
        var chain = MeetingChain.Of([Note(June, next: September)], [new ChainAgenda(September, state)], Today);

        Assert.Equal((RecordState.Agenda, June, isCounted), (chain[0].State, chain[0].AnnouncedIn!.Value, chain[0].IsCounted));
    }

    [Fact]
    public void MeetingToCome_IsNotCounted()
    {
        var chain = MeetingChain.Of([Note(June, next: Today)], [], Today);

        Assert.Equal((false, false), (chain[0].IsOver, chain[0].IsCounted));
    }

    [Fact]
    public void Time_IsCountedInWorkingDaysOfLondon()
    {
        // A Thursday; the first instant of the next Thursday in London, which is still Wednesday in UTC.
        var note = Note(June) with { FirstPublishedAt = new DateTimeOffset(2024, 6, 26, 23, 0, 0, TimeSpan.Zero) };

        var meeting = Assert.Single(MeetingChain.Of([note], [], Today));

        Assert.Equal((new DateOnly(2024, 6, 27), 5), (meeting.Published!.Value, meeting.WorkingDays!.Value));
    }

    private static ChainNote Note(DateOnly date, DateOnly? next = null)
        => new(date, IsWithdrawn: false, new DateTimeOffset(date, new TimeOnly(12, 0), TimeSpan.Zero).AddDays(7), next, IsGap: false);
}
