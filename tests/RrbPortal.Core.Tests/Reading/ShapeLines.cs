using System.Globalization;
using RrbPortal.Core.Reading;

namespace RrbPortal.Core.Tests.Reading;

/// <summary>What a note says, as short lines that a person can check against the note beside them.</summary>
internal static class ShapeLines
{
    public static IEnumerable<string> OfTitle(NoteFacts facts)
    {
        yield return Line("board", facts.Board.Name, facts.Board.Abbr);
        yield return Line("date", facts.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Time(facts.Start), Time(facts.End));
        if (facts.Place is not null)
        {
            yield return Line("place", facts.Place, facts.Mode);
        }

        if (facts.Theme is not null)
        {
            yield return Line("theme", facts.Theme.Label);
        }

        if (facts.Publication is { } publication)
        {
            yield return Line("publication", publication.Type, publication.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        }

        foreach (var line in OfChair(facts))
        {
            yield return line;
        }
    }

    public static IEnumerable<string> OfAttendance(NoteFacts facts) =>
        OfChair(facts)
            .Concat(facts.Attendees.Select(entry => Of(entry.Capacity is AttendanceCapacity.Member ? "present" : entry.Capacity.ToString().ToLowerInvariant(), entry)))
            .Concat(facts.Apologies.Select(entry => Of("apologies", entry)));

    public static IEnumerable<string> OfText(NoteFacts facts) =>
        facts.Decisions.Select(decision => Line("decision", decision.By, decision.Text))
            .Concat(facts.Actions.Select(Of))
            .Concat(facts.NextMeeting is { } next ? [Line("next", next.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "no date", next.Consistent is false ? "another weekday" : null)] : []);

    private static IEnumerable<string> OfChair(NoteFacts facts) =>
        facts.Chair is { } chair ? [Line("chair", chair.Person, Named("role", chair.Role), Named("of", chair.Organisation))] : [];

    private static string Of(string list, AttendanceEntry entry) => entry.Undecided
        ? Line(list, "undecided", entry.AsPrinted)
        : Line(list, entry.Person is null ? entry.Name : "person " + entry.Person, Named("initials", entry.Initials), Named("letters", entry.Abbr), Named("role", entry.Role), Named("of", entry.Organisation));

    private static string Of(PrintedAction action) => Line(
        "action",
        action.Strength.ToString().ToLowerInvariant() + (action.Explicit ? "" : "?"),
        action.Reference,
        Named("owner", action.Owner),
        Named("due", action.Due ?? action.DueAsPrinted),
        action.Status,
        action.Strength == ActionStrength.Stated ? action.Text : null);

    private static string? Named(string name, string? value) => value is null ? null : $"{name} {value}";

    private static string? Time(TimeOnly? time) => time?.ToString("HH:mm", CultureInfo.InvariantCulture);

    private static string Line(string what, params ReadOnlySpan<string?> parts)
    {
        var line = what + ":";
        var first = true;
        foreach (var part in parts)
        {
            if (part is not null)
            {
                line += (first ? " " : " | ") + part;
                first = false;
            }
        }

        return line;
    }
}
