using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using RrbPortal.Core.Auditing;
using RrbPortal.Core.Checking;
using RrbPortal.Core.Common;
using RrbPortal.Core.Reading.Documents;
using RrbPortal.Data;
using RrbPortal.Data.System;

namespace RrbPortal.Core.Importing;

/// <summary>What one step of reading came to.</summary>
public enum ReadingStep
{
    /// <summary>A file was read or refused, or somebody else was faster: there may be more.</summary>
    Done,

    /// <summary>There is nothing to read, or another process is at it.</summary>
    Idle,
}

/// <summary>
/// Reads received files one after the other, each with a save of its own. A file that cannot be read is refused with
/// the reason and the next one follows; several processes on one database never read the same file at a time.
/// </summary>
public sealed partial class FileReading(PortalDbContext db, DocumentReader documents, ReadingClaims claims, AuditTrail audit, TimeProvider time, ILogger<FileReading> logger)
{
    private const int Ahead = 20;

    /// <summary>So often reading a file may be broken off before the file is taken to be the cause.</summary>
    private const int MostTries = 3;

    /// <summary>Takes the next file that waits to be read, and reads it.</summary>
    public async Task<ReadingStep> ReadNextAsync(CancellationToken cancellationToken)
    {
        var next = await db.ImportFiles.AsNoTracking()
            .Where(file => file.State == ImportFileState.Received && file.Batch!.State == ImportBatchState.Reading)
            .OrderBy(file => file.Id)
            .Take(Ahead)
            .Select(file => new { file.Id, file.Version })
            .ToListAsync(cancellationToken);
        if (next.FirstOrDefault(file => claims.MayTake(file.Id, file.Version)) is not { } free)
        {
            await CloseAsync(cancellationToken);
            return ReadingStep.Idle;
        }

        try
        {
            await ReadAsync(free.Id, free.Version, cancellationToken);
            claims.Forget(free.Id);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Another process took the file, or somebody changed it: its version says so, and it is not ours.
        }

        db.ChangeTracker.Clear();
        if (next.Count == 1)
        {
            await CloseAsync(cancellationToken);
        }

        return ReadingStep.Done;
    }

    private async Task ReadAsync(int fileId, int version, CancellationToken cancellationToken)
    {
        var row = await db.ImportFiles.Include(file => file.Batch).SingleAsync(file => file.Id == fileId, cancellationToken);
        if (row.Version != version || row.State is not ImportFileState.Received)
        {
            return;
        }

        var tries = ReadingClaims.TriesBefore(row.Version);
        db.Entry(row).Property(file => file.Version).IsModified = true;
        await db.SaveChangesAsync(cancellationToken);

        if (tries >= MostTries)
        {
            FileRows.Refuse(row, $"{row.FileName} was left out: reading it was broken off {tries} times. Open it, save it again, and import the new file.");
        }
        else
        {
            var bytes = await db.ImportFileContents.AsNoTracking().Where(content => content.ImportFileId == fileId).Select(content => content.Bytes).SingleOrDefaultAsync(cancellationToken) ?? [];
            await UnderstandAsync(row, bytes, cancellationToken);
        }

        var batch = row.Batch!;
        audit.Record(db, new Change(batch.ByUserId, batch.ByName, Change.Web, Rights.None), "import.read", meeting: null, batch.BoardId);
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task UnderstandAsync(ImportFile row, byte[] bytes, CancellationToken cancellationToken)
    {
        try
        {
            var file = await IncomingFile.Of(row.FileName, bytes).ReadAsync(documents, cancellationToken);
            if (file.Text is { } text)
            {
                // What the reader or a rule cannot take apart would otherwise come up when somebody opens the preview.
                FileChecks.Of([text], new CheckContext(time.LondonToday()));
            }

            FileRows.Read(row, file);
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            LogFault(logger, row.Id, fault);
            FileRows.Refuse(row, $"{row.FileName} could not be read: the portal came upon something in it that it does not know. The file is kept; save it as plain text (.txt) and import that, or tell whoever runs the portal the number {row.Id}.");
        }
    }

    /// <summary>A batch without files to read is read. Two processes may find that at the same moment, and both be right.</summary>
    private async Task CloseAsync(CancellationToken cancellationToken)
    {
        var finished = await db.ImportBatches
            .Where(batch => batch.State != ImportBatchState.Read && batch.Files.All(file => file.State != ImportFileState.Received))
            .ToListAsync(cancellationToken);
        foreach (var batch in finished)
        {
            batch.State = ImportBatchState.Read;
        }

        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            // The other process has said it.
        }

        db.ChangeTracker.Clear();
    }

    [LoggerMessage(EventId = 3001, Level = LogLevel.Error, Message = "Imported file {FileId} made its reader fail; it was refused")]
    private static partial void LogFault(ILogger logger, int fileId, Exception fault);
}
