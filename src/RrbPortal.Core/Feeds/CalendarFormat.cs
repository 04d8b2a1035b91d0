using System.Globalization;
using System.Text;

namespace RrbPortal.Core.Feeds;

/// <summary>
/// Writes calendars as iCalendar (RFC 5545, with the names of RFC 7986): lines of at most 75 bytes, times in Europe/London
/// with the rules of its summer time. Pure: the same calendar is the same bytes.
/// </summary>
public static class CalendarFormat
{
    public const string MediaType = "text/calendar";

    private const int LongestLine = 75;
    private const string Zone = "Europe/London";

    // Since 1996 the clocks change on the last Sundays of March and October (Directive 2000/84/EC, and the Summer Time Order 2002).
    private static readonly string[] ZoneLines =
    [
        "BEGIN:VTIMEZONE", $"TZID:{Zone}",
        "BEGIN:DAYLIGHT", "TZNAME:BST", "TZOFFSETFROM:+0000", "TZOFFSETTO:+0100", "DTSTART:19960331T010000", "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "END:DAYLIGHT",
        "BEGIN:STANDARD", "TZNAME:GMT", "TZOFFSETFROM:+0100", "TZOFFSETTO:+0000", "DTSTART:19961027T020000", "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU", "END:STANDARD",
        "END:VTIMEZONE",
    ];

    /// <returns>The calendar in UTF-8.</returns>
    public static byte[] Write(EventCalendar calendar)
    {
        var text = new StringBuilder();
        Line(text, "BEGIN:VCALENDAR");
        Line(text, "VERSION:2.0");
        Line(text, "PRODID:-//RrbPortal//Board records//EN");
        Line(text, "CALSCALE:GREGORIAN");
        Line(text, $"NAME:{Escaped(calendar.Name)}");
        Line(text, $"X-WR-CALNAME:{Escaped(calendar.Name)}");
        if (calendar.Address is { } address)
        {
            Line(text, $"SOURCE;VALUE=URI:{address.AbsoluteUri}");
            Line(text, "REFRESH-INTERVAL;VALUE=DURATION:PT6H");
        }

        // Also where no event needs it: a calendar without any part is none (RFC 5545, 3.6).
        Array.ForEach(ZoneLines, line => Line(text, line));
        foreach (var meeting in calendar.Events)
        {
            Event(text, meeting);
        }

        Line(text, "END:VCALENDAR");
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static void Event(StringBuilder text, CalendarEvent meeting)
    {
        Line(text, "BEGIN:VEVENT");
        Line(text, $"UID:{Escaped(meeting.Uid)}");
        Line(text, $"DTSTAMP:{Utc(meeting.Stamp)}");
        Line(text, $"LAST-MODIFIED:{Utc(meeting.Stamp)}");
        Line(text, string.Create(CultureInfo.InvariantCulture, $"SEQUENCE:{meeting.Sequence}"));
        if (meeting.Start is { } start)
        {
            Line(text, $"DTSTART;TZID={Zone}:{Local(meeting.Date, start)}");
            if (meeting.End is { } end && end > start)
            {
                Line(text, $"DTEND;TZID={Zone}:{Local(meeting.Date, end)}");
            }
        }
        else
        {
            Line(text, $"DTSTART;VALUE=DATE:{meeting.Date:yyyyMMdd}");
        }

        Line(text, $"SUMMARY:{Escaped(meeting.Summary)}");
        if (meeting.Place is { } place)
        {
            Line(text, $"LOCATION:{Escaped(place)}");
        }

        Line(text, $"DESCRIPTION:{Escaped(meeting.Description)}");
        Line(text, $"URL:{meeting.Page.AbsoluteUri}");
        Line(text, $"STATUS:{meeting.Status.ToString().ToUpperInvariant()}");
        Line(text, "TRANSP:OPAQUE");
        Line(text, "END:VEVENT");
    }

    private static string Utc(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    private static string Local(DateOnly date, TimeOnly time) => date.ToDateTime(time).ToString("yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture);

    /// <summary>Text as RFC 5545, 3.3.11 wants it; control characters have no place in it.</summary>
    private static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var letter in text.ReplaceLineEndings("\n"))
        {
            _ = letter switch
            {
                '\\' or ';' or ',' => escaped.Append('\\').Append(letter),
                '\n' => escaped.Append("\\n"),
                _ when char.IsControl(letter) => escaped.Append(' '),
                _ => escaped.Append(letter),
            };
        }

        return escaped.ToString();
    }

    /// <summary>Folds a line where it would be longer than 75 bytes, and never inside a letter.</summary>
    private static void Line(StringBuilder text, string line)
    {
        var length = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (length + rune.Utf8SequenceLength > LongestLine)
            {
                text.Append("\r\n ");
                length = 1;
            }

            text.Append(rune);
            length += rune.Utf8SequenceLength;
        }

        text.Append("\r\n");
    }
}
