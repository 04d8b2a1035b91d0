using RrbPortal.Core.Reading;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Checking.Rules;

/// <summary>Who is said to have been there and to have apologised, and bodies that were no more, or not yet.</summary>
internal sealed class AttendanceLists : INoteRule
{
    public string Name => "attendance-lists";

    public IEnumerable<Finding> Look(WorkingNote note, CheckContext context)
        => InBoth(note, context).Concat(note.Date is { } date ? OutOfTime(note, context, date) : []);

    private static IEnumerable<Finding> InBoth(WorkingNote note, CheckContext context)
    {
        var present = note.Attendance.Where(entry => entry.Presence is not (Presence.Apologies or Presence.Absent)).Select(entry => Who(entry, context)).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return from entry in note.Attendance.Index()
               where entry.Item.Presence is Presence.Apologies or Presence.Absent
               let who = Who(entry.Item, context)
               where who is not null && present.Contains(who)
               let printed = entry.Item.SourceText ?? entry.Item.Person ?? entry.Item.OrganisationAsPrinted ?? entry.Item.OrganisationName
               select new Finding(
                   "in-both-lists", Severity.Warns, $"Attendance, entry {entry.Index + 1}",
                   $"{printed} is among those present and among the apologies.", "Find out which is right, and remove the other entry.")
               { Passage = printed };
    }

    /// <summary>A person by name; an organisation only where the entry names no person: a body may send one of two.</summary>
    private static string? Who(WorkingAttendance entry, CheckContext context)
        => !string.IsNullOrWhiteSpace(entry.Person) ? $"person {Words.Key(entry.Person)}"
            : OrganisationName.Of(entry) is { } name ? OrganisationName.Canonical(name, context.Organisations)
            : null;

    private static IEnumerable<Finding> OutOfTime(WorkingNote note, CheckContext context, DateOnly date)
        => from entry in note.Attendance.Index()
           let name = OrganisationName.Of(entry.Item)
           where name is not null
           let body = OrganisationName.Find(name, context.Organisations)
           where body is not null && (body.Until < date || body.From > date)
           select new Finding(
               body.Until < date ? "ended-body" : "body-not-yet", Severity.Warns, $"Attendance, entry {entry.Index + 1}",
               body.Until < date ? Ended(body, date) : $"{body.Name} began on {Dates.Short(body.From!.Value)}, after this meeting of {Dates.Short(date)}.",
               "Find out which body is meant. If the source says so, leave it as it is, with a reason.")
           { Passage = name };

    private static string Ended(KnownOrganisation body, DateOnly date)
        => $"{body.Name} had ended on {Dates.Short(body.Until!.Value)}, before this meeting of {Dates.Short(date)}.{(body.Successor is { } successor ? $" What it did went to {successor}." : "")}";
}
