using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Auditing;
using RrbPortal.Core.Common;
using RrbPortal.Data;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Profiles;

/// <summary>Keeps the terms of reference of a board. Saving them makes nothing public.</summary>
public sealed class TermsService(PortalDbContext db, AuditTrail audit, TimeProvider time)
{
    public Task<Outcome> SaveAsync(SaveTerms input, Change change, CancellationToken ct)
        => Attempts.RunAsync(db, () => TrySaveAsync(input, change, ct));

    private async Task<Outcome> TrySaveAsync(SaveTerms input, Change change, CancellationToken ct)
    {
        if (!change.Rights.MayEdit(input.BoardId) || !await db.Boards.AnyAsync(board => board.Id == input.BoardId, ct))
        {
            return new Outcome.NotFound();
        }

        var terms = await db.BoardTerms.SingleOrDefaultAsync(row => row.BoardId == input.BoardId, ct);
        if ((terms?.Version ?? 0) != input.Version)
        {
            return new Outcome.Conflict(terms?.Version ?? 0, TermsToEdit.Fields(terms?.Text, terms?.AgreedOn));
        }

        var text = Words.Text(input.Text);
        var refusals = new Refusals()
            .TooMuchText(nameof(input.Text), "terms of reference", text)
            .When(text is null && input.AgreedOn is not null, nameof(input.Text), "Enter the terms of reference, or leave the day empty as well")
            .When(input.AgreedOn > time.LondonToday(), nameof(input.AgreedOn), "The day they were agreed must be today or earlier");
        if (refusals.Outcome is { } refused)
        {
            return refused;
        }

        if (terms is null && text is null)
        {
            return new Outcome.Done(input.BoardId);
        }

        terms ??= db.BoardTerms.Add(new BoardTerms { BoardId = input.BoardId }).Entity;
        (terms.Text, terms.AgreedOn) = (text, input.AgreedOn);
        audit.Record(db, change, "terms.edited", meeting: null, input.BoardId);
        await db.SaveChangesAsync(ct);
        return new Outcome.Done(terms.Id);
    }
}
