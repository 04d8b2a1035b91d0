using RrbPortal.Core.Calendar;

namespace RrbPortal.Core.Checking.Rules;

/// <summary>Days that ask for a second look: a holiday, a time before an election, a publication that was not after the meeting.</summary>
internal sealed class DayOfMeeting : INoteRule
{
    public string Name => "day-of-meeting";

    public IEnumerable<Finding> Look(WorkingNote note, CheckContext context)
    {
        if (note.Date is { } date)
        {
            if (BankHolidays.Name(date) is { } holiday)
            {
                yield return new Finding("bank-holiday", Severity.Warns, "Date", $"The day of the meeting, {Dates.Long(date)}, was a bank holiday: {holiday}.", "Make sure that the date is right.");
            }
            else if (date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
            {
                yield return new Finding("weekend", Severity.Warns, "Date", $"The day of the meeting, {Dates.Short(date)}, was a {date.DayOfWeek}.", "Make sure that the date is right.");
            }

            if (PreElectionPeriod.Of(date) is { } period)
            {
                yield return new Finding(
                    "pre-election-meeting", Severity.Warns, "Date",
                    $"The meeting lay in the pre-election period of {period.Poll} ({Dates.Short(period.From)} to {Dates.Short(period.To)}).",
                    "Make sure that the note holds nothing that should not have been said then, and give the reason why it may be published.");
            }
        }

        if (PreElectionPeriod.Of(context.Today) is { } now)
        {
            yield return new Finding(
                "pre-election-publishing", Severity.Warns, "Publishing",
                $"Today lies in the pre-election period of {now.Poll}, which lasts until {Dates.Short(now.To)}.",
                "Publish after the poll, or give the reason why it may be published now.");
        }

        if (context.Source?.Facts.Publication is { Date: { } published } publication && published <= note.Date)
        {
            yield return new Finding(
                "publication-not-after-meeting", Severity.Warns, "Publication date",
                published == note.Date
                    ? $"The publication date, {Dates.Long(published)}, is the day of the meeting itself."
                    : $"The publication date, {Dates.Long(published)}, is before the meeting, {Dates.Long(note.Date.Value)}.",
                "Find out which of the two dates is wrong. The portal records by itself when a note is published.")
            {
                Passage = publication.DateAsPrinted ?? "",
                Line = LineOf(context.Source),
            };
        }
    }

    private static int? LineOf(ReadSource source)
        => source.Text.Lines.Index().FirstOrDefault(line => line.Item.Contains("publi", StringComparison.OrdinalIgnoreCase) && line.Item.AsSpan().IndexOfAnyInRange('0', '9') >= 0) is { Item: not null } found ? found.Index + 1 : null;
}
