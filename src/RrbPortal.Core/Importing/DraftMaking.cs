using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using RrbPortal.Core.Auditing;
using RrbPortal.Core.Common;
using RrbPortal.Data;
using RrbPortal.Data.System;

namespace RrbPortal.Core.Importing;

/// <summary>
/// Makes drafts of many files, a few seconds at a time and each with a save of its own: whoever asked sees how far it
/// is, and stops by not asking for more. A file of which none can be made says why, and the next one follows.
/// </summary>
public sealed partial class DraftMaking(PortalDbContext db, ImportService imports, AuditTrail audit, TimeProvider time, ILogger<DraftMaking> logger)
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
            switch (await ConfirmAsync(new DecideOnFile(file.Id, file.Version, UnlessItBlocks: input.FileIds is null), change, cancellationToken))
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

    /// <summary>A file that makes the portal fail is left with the others done.</summary>
    private async Task<Outcome> ConfirmAsync(DecideOnFile input, Change change, CancellationToken cancellationToken)
    {
        try
        {
            return await imports.ConfirmAsync(input, change, cancellationToken);
        }
        catch (Exception fault) when (fault is InvalidOperationException or RegexMatchTimeoutException or DbUpdateException)
        {
            LogFault(logger, input.FileId, fault);
            return new Outcome.Refused("", string.Create(CultureInfo.InvariantCulture, $"No draft could be made: the portal came upon something that it does not know. Tell whoever runs it the number {input.FileId}."));
        }
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

    [LoggerMessage(EventId = 3003, Level = LogLevel.Error, Message = "Making a draft of imported file {FileId} failed; the other files go on")]
    private static partial void LogFault(ILogger logger, int fileId, Exception fault);
}
