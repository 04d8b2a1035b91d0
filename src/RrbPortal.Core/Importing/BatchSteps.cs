using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Auditing;
using RrbPortal.Core.Common;
using RrbPortal.Data;
using RrbPortal.Data.System;

namespace RrbPortal.Core.Importing;

/// <summary>Stops the reading of a batch, and takes it up again.</summary>
public sealed class BatchSteps(PortalDbContext db, ImportSignal signal, AuditTrail audit)
{
    private const int Looks = 12;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(80);

    /// <summary>Waits a moment for the files of a batch to be read: of one or two, a person sees at once what came out.</summary>
    public async Task SettleAsync(int batchId, CancellationToken cancellationToken)
    {
        for (var look = 0; look < Looks && await db.ImportBatches.AnyAsync(batch => batch.Id == batchId && batch.State == ImportBatchState.Reading, cancellationToken); look++)
        {
            await Task.Delay(Pause, cancellationToken);
        }
    }

    /// <summary>Waits a moment for one file to be read.</summary>
    /// <returns>Null once it is read; otherwise its batch, which shows how far reading is.</returns>
    public async Task<int?> SettleFileAsync(int fileId, CancellationToken cancellationToken)
    {
        int? unread = null;
        for (var look = 0; look < Looks; look++)
        {
            unread = await db.ImportFiles.AsNoTracking()
                .Where(file => file.Id == fileId && file.State == ImportFileState.Received)
                .Select(file => (int?)file.ImportBatchId)
                .SingleOrDefaultAsync(cancellationToken);
            if (unread is null)
            {
                return null;
            }

            await Task.Delay(Pause, cancellationToken);
        }

        return unread;
    }

    /// <summary>The file that is being read is read to its end; the others wait.</summary>
    public Task<Outcome> StopAsync(int batchId, Change change, CancellationToken cancellationToken)
        => StepAsync(batchId, ImportBatchState.Reading, ImportBatchState.Stopped, "import.stopped", change, cancellationToken);

    public async Task<Outcome> ResumeAsync(int batchId, Change change, CancellationToken cancellationToken)
    {
        var outcome = await StepAsync(batchId, ImportBatchState.Stopped, ImportBatchState.Reading, "import.resumed", change, cancellationToken);
        signal.Raise();
        return outcome;
    }

    /// <summary>A batch that is in another state by now is left as it is: somebody, or the reader, was faster.</summary>
    private Task<Outcome> StepAsync(
        int batchId, ImportBatchState from, ImportBatchState to, string action, Change change, CancellationToken cancellationToken)
        => Attempts.RunAsync(db, async () =>
        {
            var batch = await db.ImportBatches.SingleOrDefaultAsync(batch => batch.Id == batchId, cancellationToken);
            if (batch is null || !change.Rights.MayEdit(batch.BoardId))
            {
                return new Outcome.NotFound();
            }

            if (batch.State == from)
            {
                batch.State = to;
                audit.Record(db, change, action, meeting: null, batch.BoardId);
                await db.SaveChangesAsync(cancellationToken);
            }

            return new Outcome.Done(batchId);
        });
}
