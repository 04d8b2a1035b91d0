using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Auditing;
using RrbPortal.Core.Common;
using RrbPortal.Core.Organisations;
using RrbPortal.Core.Themes;
using RrbPortal.Data;
using RrbPortal.Data.Records;
using RrbPortal.Data.System;

namespace RrbPortal.Core.Importing;

/// <summary>
/// Takes files in and makes drafts of them, one save each: a file that fails leaves nothing behind, and the others go on.
/// It cannot publish.
/// </summary>
public sealed class ImportService(PortalDbContext db, OrganisationQueries organisations, ThemeShelf themes, AuditTrail audit, TimeProvider clock)
{
    /// <summary>
    /// Keeps the files with their text until somebody has looked at each. Files that cannot be read are kept by name
    /// with the reason; a text that is here already is marked as a duplicate.
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
        var hashes = input.Files.Where(file => file.Text is not null).Select(file => file.Sha256).Distinct(StringComparer.Ordinal).ToList();
        var here = await db.ImportFiles.AsNoTracking()
            .Where(file => file.Batch!.BoardId == input.BoardId
                && hashes.Contains(file.Sha256)
                && (file.State == ImportFileState.Imported || file.State == ImportFileState.Waiting))
            .OrderBy(file => file.Id)
            .Select(file => new { file.Sha256, file.FileName, file.State, file.MeetingId })
            .ToListAsync(cancellationToken);
        var seen = new Dictionary<string, (string FileName, ImportFileState State, int? MeetingId)>(StringComparer.Ordinal);
        foreach (var file in here)
        {
            seen.TryAdd(file.Sha256, (file.FileName, file.State, file.MeetingId));
        }

        foreach (var file in input.Files)
        {
            batch.Files.Add(Row(file, seen));
        }

        db.ImportBatches.Add(batch);
        audit.Record(db, change, "import.received", meeting: null, input.BoardId);
        await db.SaveChangesAsync(cancellationToken);
        return new Outcome.Done(batch.Id);
    }

    /// <summary>Makes the draft of a file whose preview was confirmed.</summary>
    /// <returns>The number of the new meeting.</returns>
    public async Task<Outcome> ConfirmAsync(DecideOnFile input, Change change, CancellationToken cancellationToken)
    {
        var file = await WaitingFileAsync(input, change, cancellationToken);
        if (file.Refusal is { } refusal)
        {
            return refusal;
        }

        var row = file.Row!;
        var known = await organisations.KnownAsync(cancellationToken);
        var facts = await BatchReading.FactsAsync(db, row, known, cancellationToken);
        var boardId = row.Batch!.BoardId;
        if (facts.Date is { } date && await db.Meetings.AnyAsync(meeting => meeting.BoardId == boardId && meeting.Date == date, cancellationToken))
        {
            return new Outcome.Refused("", $"There is a record of the meeting on {LondonDates.InWords(date)} already, so no second one was made from {row.FileName}.");
        }

        var meeting = DraftBuilder.Build(facts, BatchReading.Text(row.SourceText!, row.FileName), boardId);
        await RegisterKnowledge.LinkAsync(meeting, organisations, cancellationToken);
        foreach (var theme in await themes.OfAsync(DraftBuilder.Themes(facts), cancellationToken))
        {
            meeting.Themes.Add(new MeetingTheme { Theme = theme, Position = meeting.Themes.Count + 1 });
        }

        row.Meeting = meeting;
        row.State = ImportFileState.Imported;
        db.Meetings.Add(meeting);
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

    private static ImportFile Row(IncomingFile file, Dictionary<string, (string FileName, ImportFileState State, int? MeetingId)> seen)
    {
        var row = new ImportFile
        {
            FileName = file.Name,
            Sha256 = file.Sha256,
            State = ImportFileState.Waiting,
        };

        if (file.Text is null)
        {
            row.State = ImportFileState.Refused;
            row.Problem = file.Problem;
        }
        else if (seen.TryGetValue(file.Sha256, out var first))
        {
            row.State = ImportFileState.Duplicate;
            row.MeetingId = first.MeetingId;
            row.Problem = first.State is ImportFileState.Imported
                ? $"{file.Name} was imported before, as {first.FileName}."
                : $"{file.Name} is the same file as {first.FileName}, which waits for its preview to be confirmed.";
        }
        else
        {
            row.SourceText = string.Join('\n', file.Text.Lines);
            seen.Add(file.Sha256, (file.Name, ImportFileState.Waiting, null));
        }

        return row;
    }

    private async Task<(ImportFile? Row, Outcome? Refusal)> WaitingFileAsync(DecideOnFile input, Change change, CancellationToken cancellationToken)
    {
        var row = await db.ImportFiles.Include(file => file.Batch).SingleOrDefaultAsync(file => file.Id == input.FileId, cancellationToken);
        if (row is null || !change.Rights.MayEdit(row.Batch!.BoardId))
        {
            return (null, new Outcome.NotFound());
        }

        return row.State is ImportFileState.Waiting && row.Version == input.Version
            ? (row, null)
            : (null, new Outcome.Refused("", $"Somebody has decided on {row.FileName} already: {Said(row.State)}."));
    }

    private static string Said(ImportFileState state) => state switch
    {
        ImportFileState.Imported => "a draft was made of it",
        ImportFileState.Discarded => "no draft was wanted of it",
        ImportFileState.Refused => "it could not be read",
        ImportFileState.Duplicate => "it is a duplicate",
        _ => "it changed since you opened the preview. Look at it again",
    };

    private async Task<Outcome> SaveAsync(ImportFile row, Change change, string action, Func<int> id, Meeting? meeting, CancellationToken cancellationToken)
    {
        audit.Record(db, change, action, meeting, row.Batch!.BoardId);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            return new Outcome.Refused("", $"Somebody has decided on {row.FileName} at the same moment. Look at it again.");
        }

        return new Outcome.Done(id());
    }
}
