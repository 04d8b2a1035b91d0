using RrbPortal.Core.Checking;
using RrbPortal.Core.Reading;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Importing;

/// <summary>What the register of findings says of a draft that is not made yet.</summary>
internal static class DraftChecks
{
    public static IReadOnlyList<Finding> Of(NoteFacts facts, SourceText source, Board board, CheckContext context)
    {
        var draft = DraftBuilder.Build(facts, source, board.Id);
        draft.Board = board;

        // Items name each other by numbers that the database has not given yet; any that differ will do.
        for (var place = 0; place < draft.Items.Count; place++)
        {
            draft.Items[place].Id = place + 1;
        }

        foreach (var item in draft.Items)
        {
            item.ParentId = item.Parent?.Id;
        }

        foreach (var decision in draft.Decisions)
        {
            decision.AgendaItemId = decision.AgendaItem?.Id;
        }

        foreach (var action in draft.Actions)
        {
            action.AgendaItemId = action.AgendaItem?.Id;
        }

        var findings = NoteChecks.Of(WorkingNotes.Of(draft), context with { Source = new ReadSource(facts, source) });
        return [.. findings.Select(finding => finding with { Line = finding.Line ?? SourceLines.Of(finding, facts, source) })];
    }
}
