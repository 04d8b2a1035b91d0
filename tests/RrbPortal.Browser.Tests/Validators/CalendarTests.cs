namespace RrbPortal.Browser.Tests.Validators;

[Collection(Validation.Name)]
public sealed class CalendarTests(ServedDemonstration demonstration)
{
    [ValidatorFact]
    public async Task EachCalendar_IsReadByIcalJsAndNodeIcalAndKeepsTheRulesOfLines()
    {
        var calendars = await CalendarsAsync();

        var findings = await Validator.AskAsync("calendars.mjs", calendars);

        Findings.None(findings);
    }

    [ValidatorFact(Tools.Python)]
    public async Task EachCalendar_IsReadByIcalendar()
    {
        var calendars = await CalendarsAsync();

        var findings = await Validator.AskAsync("calendars.py", calendars);

        Findings.None(findings);
    }

    private async Task<IReadOnlyList<ServedDocument>> CalendarsAsync()
    {
        var calendars = await demonstration.PublicAsync(document => document.MediaType is "text/calendar");
        string[] kinds = ["/calendar.ics", "/boards/rrb/calendar.ics", "/boards/rrb/meetings/"];
        Assert.All(kinds, kind => Assert.Contains(calendars, calendar => calendar.Address.StartsWith(kind, StringComparison.Ordinal)));
        return calendars;
    }
}
