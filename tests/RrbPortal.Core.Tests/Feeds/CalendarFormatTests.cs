using System.Globalization;
using System.Text;
using RrbPortal.Core.Feeds;

namespace RrbPortal.Core.Tests.Feeds;

public sealed class CalendarFormatTests
{
    private static readonly CalendarEvent Meeting = new(
        "6a9a7a4e", 2, "Reducing Reoffending Board", EventStatus.Confirmed, "Reducing Reoffending Board", new DateOnly(2024, 6, 20), new TimeOnly(14, 0), new TimeOnly(16, 0),
        "City Hall; room 3, floor 2", "The agenda: https://example.org/a", new Uri("https://example.org/a"), new DateTimeOffset(2024, 6, 1, 9, 0, 0, TimeSpan.FromHours(1)));

    [Fact]
    public void Meeting_WithTimes_IsInLondonWithTheRulesOfItsSummerTime()
    {
        var lines = Lines(Meeting);

        Assert.Contains("DTSTART;TZID=Europe/London:20240620T140000", lines);
        Assert.Contains("DTEND;TZID=Europe/London:20240620T160000", lines);
        Assert.Contains("DTSTAMP:20240601T080000Z", lines);
        Assert.Contains("SEQUENCE:2", lines);
        Assert.Contains("STATUS:CONFIRMED", lines);
        Assert.Contains(@"LOCATION:City Hall\; room 3\, floor 2", lines);
        Assert.Equal(["BEGIN:VTIMEZONE", "BEGIN:VEVENT"], lines.Where(line => line is "BEGIN:VTIMEZONE" or "BEGIN:VEVENT"));
    }

    [Fact]
    public void Meeting_WithoutTimes_IsAnEventOfTheDayAndIsGivenNoEnd()
    {
        var lines = Lines(Meeting with { Start = null, End = null });

        Assert.Contains("DTSTART;VALUE=DATE:20240620", lines);
        Assert.DoesNotContain(lines, line => line.StartsWith("DTEND", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("16:00", null)]
    [InlineData("16:00", "14:00")]
    public void Meeting_WithoutAnEndThatCanBe_HasNone(string start, string? end)
    {
        var lines = Lines(Meeting with { Start = TimeOnly.Parse(start, CultureInfo.InvariantCulture), End = end is null ? null : TimeOnly.Parse(end, CultureInfo.InvariantCulture) });

        Assert.DoesNotContain(lines, line => line.StartsWith("DTEND", StringComparison.Ordinal));
    }

    [Fact]
    public void LongLines_AreFoldedAt75BytesAndNotInsideALetter()
    {
        var description = string.Concat(Enumerable.Repeat("Wörter – ", 40));

        var bytes = CalendarFormat.Write(new EventCalendar("Board", null, [Meeting with { Description = description }]));
        var text = Encoding.UTF8.GetString(bytes);

        Assert.All(text.Split("\r\n"), line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
        Assert.Contains($"DESCRIPTION:{description}", text.Replace("\r\n ", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void Text_WithLineEndsAndControls_CannotBeginALineOfItsOwn()
    {
        var lines = Lines(Meeting with { Summary = "Board\r\nATTENDEE:mailto:x@example.org\u0007\u0085END" });

        Assert.Contains(@"SUMMARY:Board\nATTENDEE:mailto:x@example.org \nEND", lines);
        Assert.DoesNotContain(lines, line => line.StartsWith("ATTENDEE", StringComparison.Ordinal));
    }

    private static string[] Lines(CalendarEvent meeting)
        => Encoding.UTF8.GetString(CalendarFormat.Write(new EventCalendar("Board", new Uri("https://example.org/calendar.ics"), [meeting])))
            .Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n");
}
