using System.Globalization;
using RrbPortal.Core.Reading;

namespace RrbPortal.Core.Tests.Reading;

public class DateAndTimeReadingTests
{
    [Theory]
    [InlineData("20th June 2024", "2024-06-20")]
    [InlineData("1 September 2022", "2022-09-01")]
    [InlineData("Thursday 1 September 2022", "2022-09-01")]
    [InlineData("Thurs 1st Sept 2022", "2022-09-01")]
    [InlineData("the 3rd of May, 2023", "2023-05-03")]
    [InlineData("March 4th, 2024", "2024-03-04")]
    [InlineData("2025-01-16", "2025-01-16")]
    [InlineData("14/02/2025", "2025-02-14")]
    [InlineData("14.02.25", "2025-02-14")]
    [InlineData("20 th June 2024", "2024-06-20")]
    public void Find_PrintedForm_GivesTheDay(string text, string expected)
    {
        var date = Assert.Single(DateReading.Find($"held on {text}, 10:00"));

        Assert.Equal(DateOnly.ParseExact(expected, "yyyy-MM-dd", CultureInfo.InvariantCulture), date.Date);
    }

    [Theory]
    [InlineData("31 February 2024")]
    [InlineData("31/13/2024")]
    public void Find_DayThatDoesNotExist_HasNoDate(string text) => Assert.DoesNotContain(DateReading.Find(text), date => date.Date is not null);

    [Theory]
    [InlineData("14:00-16:00", "14:00", "16:00")]
    [InlineData("2pm – 4.30pm", "14:00", "16:30")]
    [InlineData("10.00am to 12.00pm", "10:00", "12:00")]
    [InlineData("10am - 12 noon", "10:00", "12:00")]
    [InlineData("2-4pm", "14:00", "16:00")]
    [InlineData("11-1pm", "11:00", "13:00")]
    [InlineData("10.00-12.00pm", "10:00", "12:00")]
    [InlineData("1400-1530", "14:00", "15:30")]
    [InlineData("from 9:30 until 11", "09:30", "11:00")]
    [InlineData("2.00 p.m. - 3.15 p.m.", "14:00", "15:15")]
    [InlineData("10:30", "10:30", null)]
    [InlineData("3pm", "15:00", null)]
    public void Find_PrintedTimes_StartAndEnd(string text, string start, string? end)
    {
        var times = TimeReading.Find(text);

        Assert.Equal(start, times?.Start.ToString("HH:mm", CultureInfo.InvariantCulture));
        Assert.Equal(end, times?.End?.ToString("HH:mm", CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("items 3 - 4")]
    [InlineData("no time")]
    [InlineData("99:99")]
    public void Find_NoTimes_Null(string text) => Assert.Null(TimeReading.Find(text));
}
