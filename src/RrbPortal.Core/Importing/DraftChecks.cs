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
        return Of(draft, facts, source, context);
    }

    /// <summary>The findings of a draft that may have been changed since it was built; it has its numbers afterwards.</summary>
    public static IReadOnlyList<Finding> Of(Meeting draft, NoteFacts facts, SourceText source, CheckContext context)
    {
        DraftNumbers.Give(draft);
        var findings = NoteChecks.Of(WorkingNotes.OfNew(draft), context with { Source = new ReadSource(facts, source) });
        return [.. findings.Select(finding => finding with { Line = finding.Line ?? SourceLines.Of(finding, facts, source) })];
    }
}
