using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Accounts;
using RrbPortal.Core.Findings;
using RrbPortal.Core.Organisations;
using RrbPortal.Core.Reading;
using RrbPortal.Core.Rendering;
using RrbPortal.Data;
using RrbPortal.Data.System;

namespace RrbPortal.Core.Importing;

/// <summary>What the import pages show.</summary>
public sealed class ImportQueries(PortalDbContext db, OrganisationQueries organisations, CheckContexts contexts)
{
    private const int MostBatches = 50;

    /// <summary>The latest batches of the boards that the person may edit, newest first.</summary>
    public async Task<IReadOnlyList<ImportBatchSummary>> BatchesAsync(Rights rights, CancellationToken cancellationToken)
    {
        var boards = rights.BoardsToEdit;
        return await db.ImportBatches.AsNoTracking()
            .Where(batch => boards == null || boards.Contains(batch.BoardId))
            .OrderByDescending(batch => batch.Id)
            .Take(MostBatches)
            .Select(batch => new ImportBatchSummary(
                batch.Id,
                batch.Board!.Name,
                batch.At,
                batch.ByName,
                batch.Files.Count,
                batch.Files.Count(file => file.State == ImportFileState.Waiting),
                batch.Files.Count(file => file.State == ImportFileState.Imported),
                batch.Files.Count(file => file.State == ImportFileState.Refused)))
            .ToListAsync(cancellationToken);
    }

    /// <summary>One batch; null if there is none, or not for this person.</summary>
    public async Task<ImportBatchPage?> BatchAsync(int batchId, Rights rights, CancellationToken cancellationToken)
    {
        var batch = await db.ImportBatches.AsNoTracking()
            .Where(batch => batch.Id == batchId)
            .Select(batch => new { batch.BoardId, BoardName = batch.Board!.Name, batch.At, batch.ByName })
            .SingleOrDefaultAsync(cancellationToken);
        if (batch is null || !rights.MayEdit(batch.BoardId))
        {
            return null;
        }

        var files = await db.ImportFiles.AsNoTracking()
            .Where(file => file.ImportBatchId == batchId)
            .OrderBy(file => file.Id)
            .Select(file => new ImportFileLine(file.Id, file.Version, file.FileName, file.State, file.Problem, file.MeetingId))
            .ToListAsync(cancellationToken);
        return new ImportBatchPage(batchId, batch.BoardName, batch.At, batch.ByName, files);
    }

    /// <summary>What was understood of one file; null if there is none, or not for this person.</summary>
    public async Task<ImportPreview?> PreviewAsync(int fileId, Rights rights, CancellationToken cancellationToken)
    {
        var file = await db.ImportFiles.AsNoTracking().Include(file => file.Batch!.Board).SingleOrDefaultAsync(file => file.Id == fileId, cancellationToken);
        if (file is null || !rights.MayEdit(file.Batch!.BoardId))
        {
            return null;
        }

        var line = new ImportFileLine(file.Id, file.Version, file.FileName, file.State, file.Problem, file.MeetingId);
        var board = file.Batch.Board!;
        if (file.SourceText is null)
        {
            return new ImportPreview(line, file.ImportBatchId, board.Name, Understood: null, SameMeetingId: null);
        }

        var known = await organisations.KnownAsync(cancellationToken);
        var facts = await BatchReading.FactsAsync(db, file, known, cancellationToken);
        var source = BatchReading.Text(file.SourceText, file.FileName);
        var understood = new UnderstoodNote(
            source,
            facts,
            [.. facts.Items.SelectMany(Understood)],
            UnclaimedLines.AndLeftOver(facts, source),
            DraftChecks.Of(facts, source, board, await contexts.OfBoardAsync(board.Id, meetingId: null, cancellationToken)));
        return new ImportPreview(line, file.ImportBatchId, board.Name, understood, await SameMeetingAsync(facts, file, cancellationToken));
    }

    /// <summary>The file that a meeting was made of; null if there is none, or not for this person.</summary>
    public async Task<int?> FileOfMeetingAsync(int meetingId, Rights rights, CancellationToken cancellationToken)
    {
        var file = await db.ImportFiles.AsNoTracking()
            .Where(file => file.MeetingId == meetingId && file.SourceText != null)
            .OrderByDescending(file => file.Id)
            .Select(file => new { file.Id, file.Batch!.BoardId })
            .FirstOrDefaultAsync(cancellationToken);
        return file is not null && rights.MayEdit(file.BoardId) ? file.Id : null;
    }

    private static IEnumerable<UnderstoodItem> Understood(NoteItem item)
        => item.WithSubItems().Select((part, place) => new UnderstoodItem(
            place == 0 ? 1 : 2,
            part.PrintedNumber ?? part.Number,
            part.Title,
            part.HeadingLine,
            MarkdownRenderer.Render(ItemMarkdown.Of(part))));

    private async Task<int?> SameMeetingAsync(NoteFacts facts, ImportFile file, CancellationToken cancellationToken)
        => facts.Date is null || file.State is not ImportFileState.Waiting
            ? null
            : await db.Meetings.AsNoTracking()
                .Where(meeting => meeting.BoardId == file.Batch!.BoardId && meeting.Date == facts.Date)
                .Select(meeting => (int?)meeting.Id)
                .SingleOrDefaultAsync(cancellationToken);
}
