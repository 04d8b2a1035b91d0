using System.Globalization;
using RrbPortal.Core.Auditing;
using RrbPortal.Core.Checking;
using RrbPortal.Core.Common;
using RrbPortal.Core.Findings;
using RrbPortal.Core.Organisations;
using RrbPortal.Data;
using RrbPortal.Data.System;

namespace RrbPortal.Core.Importing;

/// <summary>A person's answer to a doubt about a file under import.</summary>
/// <param name="Key">The fingerprint of the finding.</param>
/// <param name="Kind">Whether an offer was taken, something else was written, or it is no fault.</param>
/// <param name="Value">The offer's value, or the person's own.</param>
/// <param name="Reason">Why it is no fault.</param>
/// <param name="Remember">Whether the register of organisations is to know the printed name from now on.</param>
public sealed record AnswerDoubt(int FileId, string Key, FindingAnswerKind Kind, string? Value, string? Reason, bool Remember = false);

/// <summary>Takes an answer back.</summary>
public sealed record TakeBackAnswer(int FileId, int AnswerId);

/// <summary>Says when the meeting of a file was.</summary>
public sealed record SetMeetingDate(int FileId, DateOnly? Date);

/// <summary>
/// Answers to the doubts of a file under import. An answer is a row beside the file and changes no text: the draft is
/// built with the answers in it, so that each can be taken back until the draft is made.
/// </summary>
public sealed class DoubtAnswers(PortalDbContext db, DraftReviews reviews, FindingAnswers answers, OrganisationService organisations, AuditTrail audit)
{
    private const string Gone = "This doubt is not there any more: somebody has answered it, or its words have changed. Look at the list again.";

    public Task<Outcome> AnswerAsync(AnswerDoubt input, Change change, CancellationToken cancellationToken)
        => Attempts.RunAsync(db, () => TryAnswerAsync(input, change, cancellationToken));

    public Task<Outcome> TakeBackAsync(TakeBackAnswer input, Change change, CancellationToken cancellationToken)
        => Attempts.RunAsync(db, () => TryTakeBackAsync(input, change, cancellationToken));

    public Task<Outcome> SetDateAsync(SetMeetingDate input, Change change, CancellationToken cancellationToken)
        => Attempts.RunAsync(db, () => TrySetDateAsync(input, change, cancellationToken));

    private async Task<Outcome> TryAnswerAsync(AnswerDoubt input, Change change, CancellationToken cancellationToken)
    {
        var (file, refusal) = await WaitingAsync(input.FileId, change, cancellationToken);
        if (file is null)
        {
            return refusal!;
        }

        var (draft, register) = await reviews.DraftAsync(file, await reviews.ReadAsync(file, cancellationToken), cancellationToken);
        if (draft.Open.FirstOrDefault(finding => string.Equals(finding.Key, input.Key, StringComparison.Ordinal)) is not { } finding)
        {
            return new Outcome.Refused("", Gone);
        }

        var value = Words.Text(input.Value);
        var reason = Words.Text(input.Reason);
        var refusals = input.Kind is FindingAnswerKind.Dismissed
            ? AnswerChecks.Reason(finding, reason)
            : AnswerChecks.Value(finding, input.Kind, value, register);
        if (refusals.Outcome is { } refused)
        {
            return refused;
        }

        if (input is { Remember: true, Kind: FindingAnswerKind.Accepted } && finding.Effect is FindingEffect.LinkOrganisation)
        {
            return await RememberAsync(finding, int.Parse(value!, CultureInfo.InvariantCulture), change, cancellationToken);
        }

        var answer = answers.Answer(finding, change);
        answer.Kind = input.Kind;
        (answer.Value, answer.Reason) = input.Kind is FindingAnswerKind.Dismissed ? (null, reason) : (value, (string?)null);
        file.Answers.Add(answer);
        return await SaveAsync(file, change, $"doubt.{input.Kind.ToString().ToLowerInvariant()}", cancellationToken);
    }

    /// <summary>The register learns the name; that answers the doubt here and in every other file.</summary>
    private async Task<Outcome> RememberAsync(Finding finding, int organisation, Change change, CancellationToken cancellationToken)
        => await organisations.AddAliasAsync(new AddAlias(organisation, finding.Passage), change, cancellationToken) switch
        {
            Outcome.Refused refused => new Outcome.Refused("", refused.Reasons[0].Reason),
            var outcome => outcome,
        };

    private async Task<Outcome> TryTakeBackAsync(TakeBackAnswer input, Change change, CancellationToken cancellationToken)
    {
        var (file, refusal) = await WaitingAsync(input.FileId, change, cancellationToken);
        if (file is null)
        {
            return refusal!;
        }

        if (file.Answers.Find(answer => answer.Id == input.AnswerId) is not { } answer)
        {
            return new Outcome.Refused("", "This answer was taken back already.");
        }

        file.Answers.Remove(answer);
        db.FindingAnswers.Remove(answer);
        return await SaveAsync(file, change, "doubt.taken-back", cancellationToken);
    }

    private async Task<Outcome> TrySetDateAsync(SetMeetingDate input, Change change, CancellationToken cancellationToken)
    {
        var (file, refusal) = await WaitingAsync(input.FileId, change, cancellationToken);
        if (file is null)
        {
            return refusal!;
        }

        if (input.Date is not { } date)
        {
            return new Outcome.Refused(nameof(SetMeetingDate.Date), "Enter the date of the meeting");
        }

        foreach (var earlier in file.Answers.Where(answer => answer.Code == AnsweredDraft.DateCode).ToList())
        {
            file.Answers.Remove(earlier);
            db.FindingAnswers.Remove(earlier);
        }

        var answer = answers.Answer(new Finding(AnsweredDraft.DateCode, Severity.Notes, "Date", "The date of the meeting was entered.", ""), change);
        answer.Kind = FindingAnswerKind.Changed;
        answer.Value = date.ToString("O", CultureInfo.InvariantCulture);
        file.Answers.Add(answer);
        return await SaveAsync(file, change, "doubt.date-set", cancellationToken);
    }

    private async Task<(ImportFile? File, Outcome? Refusal)> WaitingAsync(int fileId, Change change, CancellationToken cancellationToken)
    {
        var file = await reviews.FileAsync(fileId, tracked: true, cancellationToken);
        if (file is null || !change.Rights.MayEdit(file.Batch!.BoardId))
        {
            return (null, new Outcome.NotFound());
        }

        return file.State is ImportFileState.Waiting
            ? (file, null)
            : (null, new Outcome.Refused("", $"{file.FileName} does not wait for answers any more."));
    }

    /// <summary>The file is another one to decide on now: whoever looks at it without the answer is told.</summary>
    private async Task<Outcome> SaveAsync(ImportFile file, Change change, string action, CancellationToken cancellationToken)
    {
        db.Entry(file).Property(row => row.Version).IsModified = true;
        audit.Record(db, change, action, meeting: null, file.Batch!.BoardId);
        await db.SaveChangesAsync(cancellationToken);
        return new Outcome.Done(file.Id);
    }
}
