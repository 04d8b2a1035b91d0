using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Common;
using RrbPortal.Core.Reading;
using RrbPortal.Data;
using RrbPortal.Data.System;

namespace RrbPortal.Core.Importing;

/// <summary>What the import pages show.</summary>
public sealed class ImportQueries(PortalDbContext db, DraftReviews reviews, MeetingsOfFiles meetings)
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
                batch.State,
                batch.Files.Count,
                batch.Files.Count(file => file.State == ImportFileState.Received),
                batch.Files.Count(file => file.State == ImportFileState.Waiting),
                batch.Files.Count(file => file.State == ImportFileState.Imported || file.State == ImportFileState.BroughtIn),
                batch.Files.Count(file => file.State == ImportFileState.Refused)))
            .ToListAsync(cancellationToken);
    }

    /// <summary>One batch; null if there is none, or not for this person.</summary>
    public async Task<ImportBatchPage?> BatchAsync(int batchId, Rights rights, CancellationToken cancellationToken)
    {
        var batch = await db.ImportBatches.AsNoTracking()
            .Where(batch => batch.Id == batchId)
            .Select(batch => new { batch.BoardId, BoardName = batch.Board!.Name, batch.At, batch.ByName, batch.State })
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
        return new ImportBatchPage(batchId, batch.BoardName, batch.At, batch.ByName, batch.State, files);
    }

    /// <summary>What was understood of one file, a page of its lines; null if there is none, or not for this person.</summary>
    /// <param name="part">The page; the nearest that there is.</param>
    public async Task<ImportPreview?> PreviewAsync(int fileId, int part, Rights rights, CancellationToken cancellationToken)
    {
        var file = await reviews.FileAsync(fileId, tracked: false, cancellationToken);
        if (file is null || !rights.MayEdit(file.Batch!.BoardId))
        {
            return null;
        }

        var preview = new ImportPreview(
            new ImportFileLine(file.Id, file.Version, file.FileName, file.State, file.Problem, file.MeetingId),
            file.ImportBatchId,
            file.Batch.Board!.Name,
            Enum.TryParse<SourceFormat>(file.Format, out var format) ? format : null,
            file.Notices?.Split('\n') ?? [],
            await db.ImportFileContents.AnyAsync(content => content.ImportFileId == fileId, cancellationToken),
            Review: null,
            Meeting: null);
        if (file.SourceText is null)
        {
            return preview;
        }

        var read = await reviews.ReadAsync(file, cancellationToken);
        var (draft, register) = await reviews.DraftAsync(file, read, cancellationToken);
        var page = new ReviewPages(read, draft, register, ReviewPart.Of(part, read.Source.Lines.Count)).Page(DraftReviews.Given(file));
        return preview with
        {
            Review = page,

            // The draft is used up by it.
            Meeting = await meetings.OfAsync(file, draft.Meeting, read.Facts, cancellationToken),
        };
    }

    /// <summary>The bytes of a file as they came; null if there are none, or not for this person.</summary>
    public async Task<OriginalFile?> OriginalAsync(int fileId, Rights rights, CancellationToken cancellationToken)
    {
        var file = await db.ImportFiles.AsNoTracking()
            .Where(file => file.Id == fileId && file.Content != null)
            .Select(file => new { file.FileName, file.Batch!.BoardId })
            .SingleOrDefaultAsync(cancellationToken);
        return file is null || !rights.MayEdit(file.BoardId)
            ? null
            : new OriginalFile(file.FileName, await db.ImportFileContents.AsNoTracking().Where(content => content.ImportFileId == fileId).Select(content => content.Bytes).SingleAsync(cancellationToken));
    }

    /// <summary>The file that a meeting was made of; null if there is none, or not for this person.</summary>
    public async Task<int?> FileOfMeetingAsync(int meetingId, Rights rights, CancellationToken cancellationToken)
    {
        var file = await db.ImportFiles.AsNoTracking()
            .Where(file => file.MeetingId == meetingId && file.SourceText != null && (file.State == ImportFileState.Imported || file.State == ImportFileState.BroughtIn))
            .OrderByDescending(file => file.Id)
            .Select(file => new { file.Id, file.Batch!.BoardId })
            .FirstOrDefaultAsync(cancellationToken);
        return file is not null && rights.MayEdit(file.BoardId) ? file.Id : null;
    }
}
