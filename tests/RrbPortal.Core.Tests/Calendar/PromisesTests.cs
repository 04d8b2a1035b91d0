using RrbPortal.Core.Calendar;

namespace RrbPortal.Core.Tests.Calendar;

public sealed class PromisesTests
{
    [Theory]
    [InlineData("2024-06-20", 5, "2024-06-12")] // Thursday: 13, 14, 17, 18 and 19 June lie between
    [InlineData("2024-06-20", 1, "2024-06-18")]
    [InlineData("2024-06-20", 0, "2024-06-19")]
    [InlineData("2024-06-17", 0, "2024-06-14")] // Monday: nobody issues on a Sunday
    [InlineData("2024-04-04", 5, "2024-03-25")] // Good Friday and Easter Monday are no clear days
    [InlineData("2024-05-09", 5, "2024-04-30")] // nor is the Early May bank holiday
    [InlineData("2025-01-06", 5, "2024-12-24")] // Christmas: 27, 30, 31 December, 2 and 3 January
    [InlineData("2022-01-05", 5, "2021-12-23")] // Christmas Day on a Saturday: 27 and 28 December are its substitutes, and 3 January that of New Year's Day
    public void IssueAgendaBy_ClearDays_LeavesOutBothEndsWeekendsAndBankHolidays(string meeting, int clearDays, string last)
        => Assert.Equal(Day(last), Promises.IssueAgendaBy(Day(meeting), clearDays));

    [Theory]
    [InlineData("2024-06-20", 7, "2024-07-01")]
    [InlineData("2024-06-21", 1, "2024-06-24")]
    [InlineData("2024-06-22", 1, "2024-06-24")] // a Saturday
    [InlineData("2024-12-19", 7, "2025-01-02")] // 20, 23, 24, 27, 30, 31 December and 2 January
    [InlineData("2024-08-23", 1, "2024-08-27")] // the Summer bank holiday
    public void PublishNoteBy_WorkingDays_BeginTheDayAfter(string meeting, int workingDays, string last)
        => Assert.Equal(Day(last), Promises.PublishNoteBy(Day(meeting), workingDays));

    [Theory]
    [InlineData("2024-07-01", "2024-07-01", "due today")]
    [InlineData("2024-06-28", "2024-07-01", "1 working day left")]
    [InlineData("2024-06-27", "2024-07-01", "2 working days left")]
    [InlineData("2024-06-29", "2024-06-30", "no working day left")]
    [InlineData("2024-07-02", "2024-07-01", "1 working day late")]
    [InlineData("2024-07-04", "2024-07-01", "3 working days late")]
    [InlineData("2024-06-29", "2024-06-28", "late since the last working day")]
    public void Countdown_BeforeAndAfter_CountsWorkingDays(string today, string last, string words)
        => Assert.Equal(words, Promises.Countdown(Day(today), Day(last)));

    [Fact]
    public void WorkingDays_Backwards_IsNegative()
    {
        Assert.Equal(-3, WorkingDays.Between(Day("2024-07-04"), Day("2024-07-01")));
        Assert.Equal(0, WorkingDays.Between(Day("2024-07-04"), Day("2024-07-04")));
    }

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
