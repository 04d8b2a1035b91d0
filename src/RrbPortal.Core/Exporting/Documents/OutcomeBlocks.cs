using RrbPortal.Core.Common;
using RrbPortal.Core.Publishing;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Exporting.Documents;

/// <summary>Decisions and actions behind the items.</summary>
internal static class OutcomeBlocks
{
    public static IEnumerable<Block> Of(PublicNote note)
    {
        yield return Text.Heading(2, "Decisions");
        if (note.Decisions.Count == 0)
        {
            yield return Text.Paragraph(note.NoDecisionsDeclared ? "The note states that no decisions were taken." : "No decisions were recorded.");
        }

        foreach (var (index, decision) in note.Decisions.Index())
        {
            yield return Text.Fact(Text.Invariant($"Decision {index + 1}"), Said(decision));
        }

        yield return Text.Heading(2, "Actions");
        yield return note.Actions.Count == 0
            ? Text.Paragraph("No actions were recorded.")
            : Text.Table(["Reference", "Action", "Owner", "Due", "Status", "Item"], note.Actions.Select(Row));

        if (note.ActionUpdates is { Count: > 0 } updates)
        {
            yield return Text.Heading(2, "Actions from previous meetings");
            yield return Text.Table(["Reference", "Action", "Owner", "Meeting", "Reported", "Now due", "Status"], updates.Select(Row));
        }
    }

    private static string Said(PublicDecision decision)
    {
        var facts = string.Join(", ", new[] { decision.DecidedBy is { } by ? $"decided by {by}" : null, decision.ItemNumber is { } item ? $"item {item}" : null }.OfType<string>());
        return facts.Length == 0 ? decision.Text : $"{decision.Text} ({facts})";
    }

    private static string?[] Row(PublicAction action) =>
    [
        action.Reference, action.Text, Owners(action.Owners), action.DueDate is { } due ? LondonDates.InWords(due) : action.DueAsPrinted, Status(action.Status), action.ItemNumber,
    ];

    private static string?[] Row(PublicActionUpdate update) =>
    [
        update.Reference, update.Action, Owners(update.Owners), LondonDates.InWords(update.From), update.Text, update.DueDate is { } due ? LondonDates.InWords(due) : null,
        update.Status is { } status ? Status(status) : null,
    ];

    private static string Owners(IReadOnlyList<string> owners) => string.Join("; ", owners);

    private static string? Status(ActionStatus status) => status is ActionStatus.NotRecorded ? null : Labels.Of(status);
}
