using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Checking;
using RrbPortal.Core.Checking.Rules;
using RrbPortal.Core.Findings;
using RrbPortal.Core.Organisations;
using RrbPortal.Core.Reading;
using RrbPortal.Data;
using RrbPortal.Data.Records;
using RrbPortal.Data.System;

namespace RrbPortal.Core.Importing;

/// <summary>Brings together what a review of a file needs: its facts, the context of its board, the register, and the answers.</summary>
public sealed class DraftReviews(PortalDbContext db, OrganisationQueries organisations, CheckContexts contexts, BatchFacts facts, MeetingsOfFiles meetings)
{
    /// <summary>A file with its batch, its board and the answers to its doubts; null if there is none.</summary>
    internal async Task<ImportFile?> FileAsync(int fileId, bool tracked, CancellationToken cancellationToken)
    {
        var files = db.ImportFiles.Include(file => file.Batch!.Board).Include(file => file.Answers).AsSplitQuery();
        return await (tracked ? files : files.AsNoTrackingWithIdentityResolution()).SingleOrDefaultAsync(file => file.Id == fileId, cancellationToken);
    }

    internal Task<ReadFile> ReadAsync(ImportFile file, CancellationToken cancellationToken) => facts.OfAsync(db, organisations, file, cancellationToken);

    /// <param name="file">As <see cref="FileAsync"/> gives it, with a text.</param>
    internal async Task<(AnsweredDraft Draft, KnownRegister Register)> DraftAsync(ImportFile file, ReadFile read, CancellationToken cancellationToken)
    {
        var board = file.Batch!.Board!;
        // The meeting that the file is the note of is no part of its own series.
        var given = Given(file);
        var meetingId = await meetings.FindAsync(file, DateAnswered(given) ?? read.Facts.Date, cancellationToken);
        var meant = file is { State: ImportFileState.Waiting, MeetingId: { } id }
            ? await db.Meetings.AsNoTracking().Where(meeting => meeting.Id == id).Select(meeting => meeting.Date).SingleAsync(cancellationToken)
            : null;
        var context = await contexts.OfBoardAsync(board.Id, meetingId, cancellationToken);
        var register = new KnownRegister(await organisations.RegisteredAsync(cancellationToken));
        var series = context.Series.Concat(await WaitingAsync(file, read, board, cancellationToken)).OrderBy(meeting => meeting.Date);
        return (AnsweredDraft.Of(read, board, context with { Series = [.. series] }, register, given, meant), register);
    }

    /// <summary>
    /// The other notes of the batch that wait for a draft: what they say of their dates counts for the series as if they
    /// were records already. A note of another board is none of it.
    /// </summary>
    private async Task<IEnumerable<SeriesMeeting>> WaitingAsync(ImportFile file, ReadFile read, Board board, CancellationToken cancellationToken)
    {
        var waiting = await db.ImportFiles.AsNoTracking()
            .Where(other => other.ImportBatchId == file.ImportBatchId && other.State == ImportFileState.Waiting && other.Id != file.Id)
            .Select(other => other.Id)
            .ToListAsync(cancellationToken);
        return waiting.Select(id => read.Batch.GetValueOrDefault(id)?.Facts).OfType<NoteFacts>()
            .Where(other => BoardOfFile.MayBeOf(other.Board, board.Name, board.Abbreviation))
            .Select(FileChecks.MeetingOf);
    }

    private static DateOnly? DateAnswered(IReadOnlyList<GivenAnswer> given)
        => given.LastOrDefault(answer => answer.Code == AnsweredDraft.DateCode)?.Value is { } value ? AnswerEffects.DateOf(value) : null;

    internal static IReadOnlyList<GivenAnswer> Given(ImportFile file)
        => [.. file.Answers.OrderBy(answer => answer.Id).Select(answer => new GivenAnswer(
            answer.Id, answer.Code, answer.Key, answer.Passage, answer.Kind, answer.Value, answer.Reason, answer.ByName, answer.At))];
}
