using RrbPortal.Core.Checking;
using RrbPortal.Core.Checking.Rules;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Tests.Checking.Rules;

public sealed class AnnouncedMeetingTests
{
    private static readonly AnnouncedMeeting Rule = new();

    private static readonly WorkingNote Note = Checked.Note("Text.") with { Date = new DateOnly(2022, 9, 1), NextMeetingDate = new DateOnly(2022, 11, 30) };

    [Fact]
    public void NextRecordOfAnotherYear_IsNotTheAnnouncedMeeting()
    {
        var finding = Assert.Single(Checked.Look(Rule, Note, In(Held(2023, 11, 30))));

        Assert.Equal("The next meeting was announced for 30 November 2022; the next record here is of 30 November 2023.", finding.Message);
        Assert.Equal(("announced-meeting-without-record", FindingEffect.ConfirmGap, "2022-11-30"), (finding.Code, finding.Effect, finding.Offers[0].Value));
    }

    [Fact]
    public void RecordADayLater_IsAnotherMeetingUntilSomebodySaysOtherwise()
        => Assert.Contains("1 December 2022", Assert.Single(Checked.Look(Rule, Note, In(Held(2022, 12, 1)))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(MeetingState.Held)]
    [InlineData(MeetingState.Cancelled)]
    [InlineData(MeetingState.Postponed)]
    public void AnnouncedMeetingHasARecord_NothingFound(MeetingState state)
        => Assert.Empty(Checked.Look(Rule, Note, In(Held(2022, 11, 30) with { State = state, HasNote = state is MeetingState.Held }, Held(2023, 11, 30))));

    [Fact]
    public void AnnouncedMeetingIsOnlyPlanned_IsFound()
        => Assert.Single(Checked.Look(Rule, Note, In(Held(2022, 11, 30) with { State = MeetingState.Planned, HasNote = false }, Held(2023, 11, 30))));

    [Fact]
    public void GapConfirmed_NothingFound()
        => Assert.Empty(Checked.Look(Rule, Note with { AnnouncedGapConfirmed = true }, In(Held(2023, 11, 30))));

    [Fact]
    public void SingleNote_NothingFound() => Assert.Empty(Checked.Look(Rule, Note, In()));

    [Theory]
    [InlineData(2023, 7, 20, false)]
    [InlineData(2023, 6, 1, false)]
    [InlineData(2023, 4, 1, true)]
    public void LatestNote_FoundOnlyLongAfterTheAnnouncedDay(int year, int month, int day, bool found)
    {
        var note = Checked.Note("Text.") with { Date = new DateOnly(2023, 3, 1), NextMeetingDate = new DateOnly(year, month, day) };

        Assert.Equal(found ? ["announced-meeting-without-record"] : [], Checked.Look(Rule, note, In(Held(2022, 1, 1))).Select(finding => finding.Code));
    }

    [Fact]
    public void WeekdayContradictsTheDate_TheDateAsPrintedCounts()
    {
        var note = Note with { NextMeetingDate = null, NextMeetingAsPrinted = "The next meeting will be on Tuesday 22nd November 2022." };

        Assert.Contains("22 November 2022", Assert.Single(Checked.Look(Rule, note, In(Held(2023, 1, 1)))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void NextMeetingInWordsAlone_NothingFound()
        => Assert.Empty(Checked.Look(Rule, Note with { NextMeetingDate = null, NextMeetingAsPrinted = "in the new year" }, In(Held(2023, 1, 1))));

    [Fact]
    public void TwoRecordsOfOneDay_AreFound()
        => Assert.Contains(Checked.Look(Rule, Note, In(Held(2022, 9, 1), Held(2022, 11, 30))), finding => finding.Code == "meeting-day-twice");

    private static CheckContext In(params SeriesMeeting[] series) => Checked.Context with { Series = series };

    private static SeriesMeeting Held(int year, int month, int day) => new() { Date = new DateOnly(year, month, day), State = MeetingState.Held, HasNote = true };
}
