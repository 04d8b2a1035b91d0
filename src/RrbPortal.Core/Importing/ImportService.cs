using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Auditing;
using RrbPortal.Core.Checking;
using RrbPortal.Core.Common;
using RrbPortal.Core.Findings;
using RrbPortal.Core.Notes;
using RrbPortal.Core.Organisations;
using RrbPortal.Core.Themes;
using RrbPortal.Data;
using RrbPortal.Data.Providers;
using RrbPortal.Data.Records;
using RrbPortal.Data.System;

namespace RrbPortal.Core.Importing;

/// <summary>
/// Takes files in and makes drafts of them, one save each: a file that fails leaves nothing behind, and the others go on.
/// It cannot publish.
/// </summary>
public sealed class ImportService(
    PortalDbContext db, DraftReviews reviews, OrganisationQueries organisations, ThemeShelf themes, ImportSignal signal, AuditTrail audit, TimeProvider clock)
{
    /// <summary>
    /// Keeps the files with their bytes until somebody has looked at each. Files that are not read yet are read
    /// afterwards, one by one; those that cannot be are kept with the reason, and a file that is here already is marked
    /// as a duplicate.
    /// </summary>
    /// <returns>The number of the new batch.</returns>
    public async Task<Outcome> ReceiveAsync(ReceiveFiles input, Change change, CancellationToken cancellationToken)
    {
        if (!change.Rights.MayEdit(input.BoardId) || !await db.Boards.AnyAsync(board => board.Id == input.BoardId, cancellationToken))
        {
            return new Outcome.NotFound();
        }

        if (input.Files.Count == 0)
        {
            return new Outcome.Refused("Files", "Choose one file or more.");
        }

        var batch = new ImportBatch { BoardId = input.BoardId, At = clock.GetUtcNow(), ByUserId = change.UserId, ByName = change.UserName };
        var seen = await SeenAsync(input, cancellationToken);
        batch.Files.AddRange(input.Files.Select(file => FileRows.Of(file, seen)));
        batch.State = batch.Files.Exists(file => file.State is ImportFileState.Received) ? ImportBatchState.Reading : ImportBatchState.Read;
        db.ImportBatches.Add(batch);
        audit.Record(db, change, "import.received", meeting: null, input.BoardId);
        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
        signal.Raise();
        return new Outcome.Done(batch.Id);
    }

    /// <summary>Makes the draft of a file whose preview was confirmed.</summary>
    /// <returns>The number of the new meeting.</returns>
    public Task<Outcome> ConfirmAsync(DecideOnFile input, Change change, CancellationToken cancellationToken)
        => Attempts.RunAsync(db, () => TryConfirmAsync(input, change, cancellationToken));

    private async Task<Outcome> TryConfirmAsync(DecideOnFile input, Change change, CancellationToken cancellationToken)
    {
        var file = await WaitingFileAsync(input, change, cancellationToken);
        if (file.Refusal is { } refusal)
        {
            return refusal;
        }

        var row = file.Row!;
        if (row.MeetingId is not null && input.UnlessItBlocks)
        {
            return new Outcome.Refused("", $"{row.FileName} was brought in for a meeting that is here already. Look at the preview to put it in.");
        }

        var boardId = row.Batch!.BoardId;
        var read = await reviews.ReadAsync(row, cancellationToken);
        var (meeting, blocks, answered) = await DraftAsync(row, read, input.UnlessItBlocks, cancellationToken);
        if (blocks > 0)
        {
            return new Outcome.Refused("", $"No draft was made of {row.FileName}: {(blocks == 1 ? "one doubt needs" : $"{blocks} doubts need")} a decision before it could be published. Look at the preview.");
        }

        if (meeting.Date is { } date && await db.Meetings.AnyAsync(meeting => meeting.BoardId == boardId && meeting.Date == date, cancellationToken))
        {
            return new Outcome.Refused("", $"There is a record of the meeting on {LondonDates.InWords(date)} already, so no second one was made from {row.FileName}. Look at its preview to put it into that meeting.");
        }

        foreach (var theme in await themes.OfAsync(DraftBuilder.Themes(read.Facts), cancellationToken))
        {
            meeting.Themes.Add(new MeetingTheme { Theme = theme, Position = meeting.Themes.Count + 1 });
        }

        CarriedAnswers.To(meeting, row, answered);
        row.Meeting = meeting;
        row.State = ImportFileState.Imported;
        row.Problem = null;
        db.Meetings.Add(meeting);
        await ActionEntries.EnterAsync(db, boardId, cancellationToken);
        return await SaveAsync(row, change, "import.confirmed", () => meeting.Id, meeting, cancellationToken);
    }

    /// <summary>Says that no draft is wanted of a file. Its text stays with the batch.</summary>
    public async Task<Outcome> DiscardAsync(DecideOnFile input, Change change, CancellationToken cancellationToken)
    {
        var file = await WaitingFileAsync(input, change, cancellationToken);
        if (file.Refusal is { } refusal)
        {
            return refusal;
        }

        file.Row!.State = ImportFileState.Discarded;
        return await SaveAsync(file.Row, change, "import.discarded", () => file.Row.Id, meeting: null, cancellationToken);
    }

    /// <summary>The files of the board that are here, read or still to be read, by hash.</summary>
    private async Task<Dictionary<string, SeenFile>> SeenAsync(ReceiveFiles input, CancellationToken cancellationToken)
    {
        var hashes = input.Files.Select(file => file.Sha256).Where(hash => hash.Length > 0).Distinct(StringComparer.Ordinal).ToList();
        var here = await db.ImportFiles.AsNoTracking()
            .Where(file => file.Batch!.BoardId == input.BoardId
                && hashes.Contains(file.Sha256)
                && (file.State == ImportFileState.Imported || file.State == ImportFileState.BroughtIn || file.State == ImportFileState.Waiting || file.State == ImportFileState.Received))
            .OrderBy(file => file.Id)
            .Select(file => new { file.Sha256, file.FileName, file.State, file.MeetingId })
            .ToListAsync(cancellationToken);
        var seen = new Dictionary<string, SeenFile>(StringComparer.Ordinal);
        foreach (var file in here)
        {
            seen.TryAdd(file.Sha256, new SeenFile(file.FileName, file.State, file.MeetingId));
        }

        return seen;
    }

    /// <summary>The draft with everybody's answers in it, and how many open doubts block. Without answers and without the question, nothing is checked.</summary>
    private async Task<(Meeting Meeting, int Blocks, IReadOnlyList<AnsweredFinding> Answered)> DraftAsync(ImportFile row, ReadFile read, bool unlessItBlocks, CancellationToken cancellationToken)
    {
        if (row.Answers.Count == 0 && !unlessItBlocks)
        {
            var plain = DraftBuilder.Build(read.Facts, read.Source, row.Batch!.BoardId);
            await RegisterKnowledge.LinkAsync(plain, organisations, cancellationToken);
            return (plain, 0, []);
        }

        var (answered, _) = await reviews.DraftAsync(row, read, cancellationToken);
        DraftNumbers.Take(answered.Meeting);
        return (answered.Meeting, unlessItBlocks ? answered.Open.Count(finding => finding.Severity is Severity.Blocks) : 0, answered.Answered);
    }

    private async Task<(ImportFile? Row, Outcome? Refusal)> WaitingFileAsync(DecideOnFile input, Change change, CancellationToken cancellationToken)
    {
        var row = await reviews.FileAsync(input.FileId, tracked: true, cancellationToken);
        if (row is null || !change.Rights.MayEdit(row.Batch!.BoardId))
        {
            return (null, new Outcome.NotFound());
        }

        return row.State is ImportFileState.Waiting && row.Version == input.Version
            ? (row, null)
            : (null, new Outcome.Refused("", row.State is ImportFileState.Waiting
                ? $"Somebody has answered a doubt of {row.FileName} since you opened the preview. Look at it again."
                : $"Nothing can be decided on {row.FileName}: {FileRows.Said(row.State)}."));
    }

    private async Task<Outcome> SaveAsync(ImportFile row, Change change, string action, Func<int> id, Meeting? meeting, CancellationToken cancellationToken)
    {
        audit.Record(db, change, action, meeting, row.Batch!.BoardId);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException failure) when (!failure.Entries.Any(entry => entry.Entity is ActionCounter))
        {
            db.ChangeTracker.Clear();
            return new Outcome.Refused("", $"Somebody has decided on {row.FileName} at the same moment. Look at it again.");
        }

        catch (DbUpdateException failure) when (meeting is not null && KeyViolation.IsUnique(failure))
        {
            db.ChangeTracker.Clear();
            return new Outcome.Refused("", $"Somebody made a record of the same meeting, or of a theme of {row.FileName}, at the same moment. Try again.");
        }

        // Many files are decided on one after the other; what is saved need not be watched any more.
        var done = id();
        db.ChangeTracker.Clear();
        return new Outcome.Done(done);
    }
}
