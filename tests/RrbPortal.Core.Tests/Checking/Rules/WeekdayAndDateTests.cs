using RrbPortal.Core.Checking;
using RrbPortal.Core.Checking.Rules;

namespace RrbPortal.Core.Tests.Checking.Rules;

public sealed class WeekdayAndDateTests
{
    private static readonly WeekdayAndDate Rule = new();

    [Theory]
    [InlineData("Tuesday 22nd May 2022", "Tuesday 24th May 2022", "Tuesday 17th May 2022", "Sunday 22nd May 2022")]
    [InlineData("Tues 22 May, 2022", "Tue 24 May, 2022", "Tue 17 May, 2022", "Sun 22 May, 2022")]
    [InlineData("Monday 3rd January 2024", "Monday 1st January 2024", "Monday 8th January 2024", "Wednesday 3rd January 2024")]
    [InlineData("Friday, 30 June 2022", "Friday, 1 July 2022", "Friday, 24 June 2022", "Thursday, 30 June 2022")]
    [InlineData("Thursday 01/01/2023", "Thursday 29/12/2022", "Thursday 05/01/2023", "Sunday 01/01/2023")]
    [InlineData("Friday 2024-02-14", "Friday 2024-02-16", "Friday 2024-02-09", "Wednesday 2024-02-14")]
    public void WeekdayWrong_OffersTheNearestDatesInTheStyleOfThePrint(string printed, params string[] offers)
    {
        var finding = Assert.Single(Checked.Look(Rule, $"The board meets on {printed}, as planned."));

        Assert.Equal((printed, FindingEffect.ReplaceText), (finding.Passage, finding.Effect));
        Assert.Equal(offers, finding.Offers.Select(offer => offer.Value));
    }

    [Theory]
    [InlineData("It is due by 31 June.", "31 June")]
    [InlineData("It is due by 31 September 2023.", "31 September 2023")]
    [InlineData("It is due on 29th February 2023.", "29th February 2023")]
    [InlineData("It is due on 31/04/2023.", "31/04/2023")]
    [InlineData("Friday 31 June 2024", "Friday 31 June 2024")]
    public void NoSuchDay_IsFoundAndNothingOffered(string text, string passage)
    {
        var finding = Assert.Single(Checked.Look(Rule, text));

        Assert.Equal((passage, FindingEffect.None), (finding.Passage, finding.Effect));
        Assert.Contains("there is no such day", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("It is due by 30 June, or on 29 February.")]
    [InlineData("Of the 32 may of us have read, 31 march on.")]
    [InlineData("On Thursday 22 June members will meet.")]
    [InlineData("Last Tuesday 21 June it rained.")]
    [InlineData("Sunday 22nd May 2022, Thursday 1 September 2022, Wednesday 30 November 2022")]
    [InlineData("Bus 38 Marches on; version 3.13.2024 and 2024-13-45 are no dates.")]
    public void RightOrNoDate_NothingFound(string text) => Assert.Empty(Checked.Look(Rule, text));

    [Fact]
    public void WeekdayFitsNoneOfTheYearsAround_IsFound()
        => Assert.Contains("in 2022, 2023 or 2024", Assert.Single(Checked.Look(Rule, "The visit is on Friday 22 June.")).Message, StringComparison.Ordinal);

    [Fact]
    public void SameWordsInTheItemAndAsNextMeeting_FoundOnce()
    {
        var note = Checked.Note("The next meeting is on Tuesday 22nd May 2022.") with { NextMeetingAsPrinted = "The next meeting is on Tuesday 22nd May 2022." };

        Assert.Equal("Item 1, paragraph 1", Assert.Single(Checked.Look(Rule, note)).Place);
    }

    [Fact]
    public void DateOfTheFileItself_OffersDates()
    {
        var finding = Checked.LookAtFile(Rule, "Note of Meeting\n\nExample Board\n\nTuesday 22 June 2023\n\nAttendees:\n\nMOPAC\nMPS\n\n1. Welcome\n\nMOPAC welcomed members to the meeting.\n")[0];

        Assert.Equal((FindingEffect.SetDate, "2023-06-20", 5), (finding.Effect, finding.Offers[0].Value, finding.Line));
    }

    [Fact]
    public void HostileText_EndsInTime() => Checked.AssertEndsInTime(Rule, "Monday the 1 of ", "31 31/", "Tue 22 May 2022 ", "99999");
}
