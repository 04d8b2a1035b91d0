using System.Globalization;
using RrbPortal.Core.Calendar;
using RrbPortal.Core.Checking;
using RrbPortal.Core.Checking.Rules;

namespace RrbPortal.Core.Tests.Checking.Rules;

public sealed class DayOfMeetingTests
{
    private static readonly DayOfMeeting Rule = new();

    [Theory]
    [InlineData("2024-03-29", "Good Friday")]
    [InlineData("2025-04-21", "Easter Monday")]
    [InlineData("2022-01-03", "New Year's Day")]
    [InlineData("2021-12-27", "Christmas Day")]
    [InlineData("2021-12-28", "Boxing Day")]
    [InlineData("2022-12-27", "Christmas Day")]
    [InlineData("2022-12-26", "Boxing Day")]
    [InlineData("2020-12-28", "Boxing Day")]
    [InlineData("2020-12-25", "Christmas Day")]
    [InlineData("2022-06-02", "the Spring bank holiday")]
    [InlineData("2022-06-03", "the Platinum Jubilee")]
    [InlineData("2022-09-19", "the State Funeral of Queen Elizabeth II")]
    [InlineData("2023-05-08", "the Coronation of King Charles III")]
    [InlineData("2020-05-08", "the Early May bank holiday (VE Day)")]
    [InlineData("2011-04-29", "the royal wedding")]
    [InlineData("2026-08-31", "the Summer bank holiday")]
    public void BankHoliday_IsNamed(string date, string name)
    {
        Assert.Equal(name, BankHolidays.Name(Day(date)));
        Assert.Contains(name, Assert.Single(Look(date), finding => finding.Code == "bank-holiday").Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2020-05-04")]
    [InlineData("2022-05-30")]
    [InlineData("2012-05-28")]
    [InlineData("2023-04-11")]
    [InlineData("2024-12-24")]
    public void WorkingDay_IsNoHoliday(string date) => Assert.True(BankHolidays.IsWorkingDay(Day(date)));

    [Theory]
    [InlineData("2000-04-23")]
    [InlineData("2008-03-23")]
    [InlineData("2011-04-24")]
    [InlineData("2019-04-21")]
    [InlineData("2024-03-31")]
    [InlineData("2038-04-25")]
    public void Easter_IsThatOfTheCalendar(string sunday) => Assert.Equal(Day(sunday), BankHolidays.Easter(Day(sunday).Year));

    [Fact]
    public void Weekend_IsFound() => Assert.Contains("was a Sunday", Assert.Single(Look("2023-07-02")).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("2024-06-20", "the general election (25 May 2024 to 4 July 2024)")]
    [InlineData("2024-03-19", "the election of the Mayor of London and the London Assembly (19 March 2024 to 2 May 2024)")]
    [InlineData("2021-03-22", "the election of the Mayor of London and the London Assembly (22 March 2021 to 6 May 2021)")]
    [InlineData("2022-05-05", "the elections of the London boroughs")]
    [InlineData("2016-06-23", "the referendum on the European Union (27 May 2016 to 23 June 2016)")]
    public void PreElectionPeriod_IsNamedWithItsDays(string date, string said)
    {
        var finding = Assert.Single(Look(date));

        Assert.Equal("pre-election-meeting", finding.Code);
        Assert.True(finding.MayBeDismissed);
        Assert.Contains(said, finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2024-05-24")]
    [InlineData("2024-07-05")]
    [InlineData("2024-03-18")]
    [InlineData("2022-09-01")]
    public void OrdinaryDay_NothingFound(string date) => Assert.Empty(Look(date));

    [Fact]
    public void TodayInAPreElectionPeriod_IsFoundForOldNotes()
        => Assert.Equal("pre-election-publishing", Assert.Single(Checked.Look(Rule, Checked.Note("Text."), new CheckContext(new DateOnly(2024, 6, 27)))).Code);

    [Theory]
    [InlineData("20 June 2023", "is the day of the meeting itself")]
    [InlineData("19 June 2023", "is before the meeting")]
    [InlineData("21 June 2023", null)]
    [InlineData("", null)]
    public void PublicationDateOfTheFile_MustBeAfterTheMeeting(string published, string? said)
    {
        var findings = Checked.LookAtFile(Rule, $"# **Example Board meeting minutes - 20 June 2023**\n\n## **Key information**\n\nPublication type: General\n\nPublication date: {published}\n\n### **Attendees**\n\nMOPAC\n\nClinks\n\n## **1. Welcome**\n\nMOPAC welcomed members to the meeting.\n");

        Assert.Equal(said is null ? [] : ["publication-not-after-meeting"], findings.Select(finding => finding.Code));
        Assert.All(findings, finding => Assert.Contains(said!, finding.Message, StringComparison.Ordinal));
        Assert.All(findings, finding => Assert.Equal(7, finding.Line));
    }

    private static IReadOnlyList<Finding> Look(string date) => Checked.Look(Rule, Checked.Note("Text.") with { Date = Day(date) }, new CheckContext(new DateOnly(2026, 11, 22)));

    private static DateOnly Day(string date) => DateOnly.Parse(date, CultureInfo.InvariantCulture);
}
