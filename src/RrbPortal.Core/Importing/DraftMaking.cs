using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Auditing;
using RrbPortal.Core.Common;
using RrbPortal.Data;
using RrbPortal.Data.System;

namespace RrbPortal.Core.Importing;

/// <summary>
/// Makes drafts of many files, a few seconds at a time and each with a save of its own: whoever asked sees how far it
/// is, and stops by not asking for more. A file of which none can be made says why, and the next one follows.
/// </summary>
public sealed class DraftMaking(PortalDbContext db, ImportService imports, AuditTrail audit, TimeProvider time)
{
    /// <summary>A person waits so long for an answer without wondering.</summary>
    public static readonly TimeSpan Slice = TimeSpan.FromSeconds(5);

    /// <returns>Null where there is no such batch, or not for this person.</returns>
    public async Task<DraftsMade?> MakeAsync(MakeDrafts input, Change change, CancellationToken cancellationToken)
    {
        var board = await db.ImportBatches.AsNoTracking().Where(batch => batch.Id == input.BatchId).Select(batch => (int?)batch.BoardId).SingleOrDefaultAsync(cancellationToken);
        if (board is not { } boardId || !change.Rights.MayEdit(boardId))
        {
            return null;
        }

        var files = await db.ImportFiles.AsNoTracking()
            .Where(file => file.ImportBatchId == input.BatchId && file.State == ImportFileState.Waiting && file.Id > input.After)
            .OrderBy(file => file.Id)
            .Select(file => new { file.Id, file.Version })
            .ToListAsync(cancellationToken);
        var wanted = files.Where(file => input.FileIds?.Contains(file.Id) is not false).ToList();
        var start = time.GetTimestamp();
        var (made, left) = (0, 0);
        foreach (var (place, file) in wanted.Index())
        {
            switch (await imports.ConfirmAsync(new DecideOnFile(file.Id, file.Version, UnlessItBlocks: input.FileIds is null), change, cancellationToken))
            {
                case Outcome.Done:
                    made++;
                    break;
                case Outcome.Refused refused:
                    left++;
                    await SayAsync(file.Id, refused.Reasons[0].Reason, change, boardId, cancellationToken);
                    break;
            }

            if (time.GetElapsedTime(start) >= Slice && place < wanted.Count - 1)
            {
                return new DraftsMade(made, left, file.Id);
            }
        }

        return new DraftsMade(made, left, Next: null);
    }

    /// <summary>The reason stands beside the file for whoever looks at the batch; a file that somebody changes at the same moment has no need of it.</summary>
    private async Task SayAsync(int fileId, string reason, Change change, int boardId, CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        var row = await db.ImportFiles.SingleAsync(file => file.Id == fileId, cancellationToken);
        if (row.State is ImportFileState.Waiting && row.Problem != reason)
        {
            row.Problem = reason.Length <= ImportFile.ProblemLength ? reason : reason[..ImportFile.ProblemLength];
            audit.Record(db, change, "import.left", meeting: null, boardId);
            try
            {
                await db.SaveChangesAsync(cancellationToken);
            }
            catch (DbUpdateConcurrencyException)
            {
                db.ChangeTracker.Clear();
            }
        }
    }
}
