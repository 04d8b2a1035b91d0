using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Findings;
using RrbPortal.Core.Organisations;
using RrbPortal.Data;
using RrbPortal.Data.System;

namespace RrbPortal.Core.Importing;

/// <summary>Brings together what a review of a file needs: its facts, the context of its board, the register, and the answers.</summary>
public sealed class DraftReviews(PortalDbContext db, OrganisationQueries organisations, CheckContexts contexts, BatchFacts facts)
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
        var context = await contexts.OfBoardAsync(board.Id, meetingId: null, cancellationToken);
        var register = new KnownRegister(await organisations.RegisteredAsync(cancellationToken));
        return (AnsweredDraft.Of(read, board, context, register, Given(file)), register);
    }

    internal static IReadOnlyList<GivenAnswer> Given(ImportFile file)
        => [.. file.Answers.OrderBy(answer => answer.Id).Select(answer => new GivenAnswer(
            answer.Id, answer.Code, answer.Key, answer.Passage, answer.Kind, answer.Value, answer.Reason, answer.ByName, answer.At))];
}
