using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Auditing;
using RrbPortal.Core.Common;
using RrbPortal.Data;
using RrbPortal.Data.Records;
using RrbPortal.Data.System;

namespace RrbPortal.Core.Importing;

/// <summary>Takes in a file, or a pasted text, that somebody has for one meeting. It is read afterwards, as any import is.</summary>
public sealed class MeetingFiles(PortalDbContext db, ImportSignal signal, AuditTrail audit, TimeProvider clock)
{
    /// <returns>The number of the file; of the one that waits already, where it is the same.</returns>
    public Task<Outcome> ReceiveAsync(ReceiveForMeeting input, Change change, CancellationToken cancellationToken)
        => Attempts.RunAsync(db, () => TryReceiveAsync(input, change, cancellationToken));

    /// <summary>Why nothing can be brought in for a meeting; null where it can.</summary>
    public static string? WhyNot(MeetingState state, NoteState note, DateOnly? date) => MeetingForFile.WhyNot(state, note, date);

    private async Task<Outcome> TryReceiveAsync(ReceiveForMeeting input, Change change, CancellationToken cancellationToken)
    {
        var meeting = await db.Meetings.AsNoTracking()
            .Where(meeting => meeting.Id == input.MeetingId)
            .Select(meeting => new { meeting.BoardId, meeting.Date, meeting.State, Note = (NoteState?)meeting.Note!.State })
            .SingleOrDefaultAsync(cancellationToken);
        if (meeting is null || !change.Rights.MayEdit(meeting.BoardId))
        {
            return new Outcome.NotFound();
        }

        if (MeetingForFile.WhyNot(meeting.State, meeting.Note ?? NoteState.Draft, meeting.Date) is { } closed)
        {
            return new Outcome.Refused("", closed);
        }

        if (input.File.Problem is { } problem)
        {
            return new Outcome.Refused(nameof(ReceiveForMeeting.File), problem);
        }

        return await HereAsync(input, meeting.BoardId, cancellationToken) is { } here
            ? await AgainAsync(here, input, change, cancellationToken)
            : await NewAsync(input, meeting.BoardId, change, cancellationToken);
    }

    /// <summary>The same file, where it is here and somebody wants it, or wanted it.</summary>
    private Task<ImportFile?> HereAsync(ReceiveForMeeting input, int boardId, CancellationToken cancellationToken)
        => db.ImportFiles
            .Where(file => file.Batch!.BoardId == boardId && file.Sha256 == input.File.Sha256
                && (file.State == ImportFileState.Imported || file.State == ImportFileState.BroughtIn || file.State == ImportFileState.Waiting || file.State == ImportFileState.Received))
            .OrderBy(file => file.Id)
            .FirstOrDefaultAsync(cancellationToken);

    private async Task<Outcome> AgainAsync(ImportFile here, ReceiveForMeeting input, Change change, CancellationToken cancellationToken)
    {
        if (here.State is ImportFileState.Imported or ImportFileState.BroughtIn)
        {
            return new Outcome.Refused(
                nameof(ReceiveForMeeting.File),
                here.State is ImportFileState.BroughtIn && here.MeetingId == input.MeetingId
                    ? $"The same text was put into this meeting already, as {here.FileName}."
                    : $"The same text was imported before, as {here.FileName}, and is the note of another record.");
        }

        if (here.MeetingId != input.MeetingId)
        {
            here.MeetingId = input.MeetingId;
            var boardId = await db.ImportBatches.Where(batch => batch.Id == here.ImportBatchId).Select(batch => batch.BoardId).SingleAsync(cancellationToken);
            audit.Record(db, change, "import.meant-for-meeting", meeting: null, boardId);
            await db.SaveChangesAsync(cancellationToken);
        }

        return new Outcome.Done(here.Id);
    }

    private async Task<Outcome> NewAsync(ReceiveForMeeting input, int boardId, Change change, CancellationToken cancellationToken)
    {
        var batch = new ImportBatch { BoardId = boardId, At = clock.GetUtcNow(), ByUserId = change.UserId, ByName = change.UserName };
        var file = FileRows.Of(input.File, []);
        file.MeetingId = input.MeetingId;
        batch.Files.Add(file);
        batch.State = file.State is ImportFileState.Received ? ImportBatchState.Reading : ImportBatchState.Read;
        db.ImportBatches.Add(batch);
        audit.Record(db, change, "import.received", meeting: null, boardId);
        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
        signal.Raise();
        return new Outcome.Done(file.Id);
    }
}
