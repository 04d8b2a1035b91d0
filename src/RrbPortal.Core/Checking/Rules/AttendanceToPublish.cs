using RrbPortal.Data.Records;

namespace RrbPortal.Core.Checking.Rules;

/// <summary>An entry that the naming policy leaves nothing of would be lost in silence.</summary>
internal sealed class AttendanceToPublish : INoteRule
{
    public string Name => "attendance-without-organisation";

    public IEnumerable<Finding> Look(WorkingNote note, CheckContext context)
        => from entry in note.Attendance.Index()
           where !HasSomething(entry.Item, note.Board.NamingPolicy)
           select new Finding(
               "attendance-without-organisation", Severity.Blocks, $"Attendance, entry {entry.Index + 1}",
               "The entry names no organisation, and the board's naming policy lets nothing else of it be published.",
               "Enter the organisation, or remove the entry.")
           {
               MayBeDismissed = false,
               Passage = entry.Item.SourceText ?? entry.Item.Person ?? "",
           };

    private static bool HasSomething(WorkingAttendance entry, NamingPolicy policy)
        => !string.IsNullOrWhiteSpace(entry.OrganisationAsPrinted ?? entry.OrganisationName)
            || (policy is not NamingPolicy.OrganisationsOnly && !string.IsNullOrWhiteSpace(entry.Role))
            || (policy is NamingPolicy.FullNames && !string.IsNullOrWhiteSpace(entry.Person));
}
