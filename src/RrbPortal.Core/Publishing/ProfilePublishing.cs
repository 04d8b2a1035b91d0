using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Auditing;
using RrbPortal.Core.Calendar;
using RrbPortal.Core.Common;
using RrbPortal.Data;
using RrbPortal.Data.Published;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Publishing;

/// <summary>Asks to publish what a board says of itself.</summary>
/// <param name="SeenHash">The fingerprint of what the person saw: nobody publishes what changed under their eyes.</param>
/// <param name="PreElectionReason">Why it is published in a pre-election period; asked for on a day inside one, and for nobody but the staff to read.</param>
public sealed record PublishProfile(int BoardId, string? SeenHash, string? PreElectionReason = null);

/// <summary>How the public page about a board stands.</summary>
/// <param name="Number">How often it was published; 0 for never.</param>
/// <param name="Profile">What publishing it now would show.</param>
/// <param name="Hash">The fingerprint of <paramref name="Profile"/>.</param>
/// <param name="IsAsPublished">Whether the public reads exactly this already.</param>
/// <param name="Period">The pre-election period that today lies in; null for none.</param>
public sealed record ProfilePublicity(int Number, DateTimeOffset? PublishedAt, PublicProfile Profile, string Hash, bool IsAsPublished, PreElectionPeriod? Period)
{
    /// <summary>Whether there is something to publish: anything at all for the first time, and what differs later.</summary>
    public bool IsToPublish => !IsAsPublished && (Number > 0 || Profile is not { Purpose: null, Members.Count: 0, Terms: null });
}

/// <summary>Takes what a board says of itself to the public: the copy, the clock and the audit entry are one save.</summary>
public sealed class ProfilePublishing(PortalDbContext db, AuditTrail audit, TimeProvider time, PublicationNumbers numbers)
{
    /// <returns>Null where there is no such board, or the person does not edit for it.</returns>
    public async Task<ProfilePublicity?> StateAsync(string boardSlug, Rights rights, CancellationToken ct)
    {
        var board = await db.Boards.AsNoTracking().SingleOrDefaultAsync(board => board.Slug == boardSlug, ct);
        return board is null || !rights.MayEdit(board.Id) ? null : await StateAsync(board, ct);
    }

    /// <summary>Publishes it, if it says something else than what is published.</summary>
    public async Task<Outcome> PublishAsync(PublishProfile input, Change change, CancellationToken ct)
    {
        var outcome = await Attempts.RunAsync(db, () => TryAsync(input, change, ct));
        if (outcome is Outcome.Done)
        {
            numbers.Announce();
        }

        return outcome;
    }

    private async Task<Outcome> TryAsync(PublishProfile input, Change change, CancellationToken ct)
    {
        var board = await db.Boards.AsNoTracking().SingleOrDefaultAsync(board => board.Id == input.BoardId, ct);
        if (board is null || !change.Rights.MayEdit(board.Id))
        {
            return new Outcome.NotFound();
        }

        var state = await StateAsync(board, ct);
        var reason = state.IsAsPublished ? "Nothing has changed since the members and terms were published."
            : !state.IsToPublish ? "There is nothing to publish yet. Add a member, or the terms of reference, then publish."
            : !string.Equals(state.Hash, input.SeenHash, StringComparison.Ordinal) ? "What the public would read has changed since you opened the page. Look at it again, then publish."
            : null;
        if (reason is not null)
        {
            return new Outcome.Refused(string.Empty, reason);
        }

        var preElectionReason = state.Period is null ? null : Words.Text(input.PreElectionReason);
        if (new Refusals().Needed(state.Period, preElectionReason, "the page about the board").Outcome is { } refused)
        {
            return refused;
        }

        var published = new PublishedProfile
        {
            Sequence = await numbers.DrawAsync(ct),
            BoardSlug = board.Slug,
            BoardName = board.Name,
            Number = state.Number + 1,
            PublishedAt = time.GetUtcNow(),
            Content = PublicProfileJson.Write(state.Profile),
            ContentHash = state.Hash,
        };
        db.PublishedProfiles.Add(published);
        audit.Record(
            db,
            change,
            "profile.published",
            meeting: null,
            board.Id,
            preElectionReason is null ? null : new AuditedField(FieldChange.Added, nameof(PublishedProfile), Key: null, nameof(PublishProfile.PreElectionReason), Old: null, preElectionReason));
        await db.SaveChangesAsync(ct);
        return new Outcome.Done(published.Id);
    }

    private async Task<ProfilePublicity> StateAsync(Board board, CancellationToken ct)
    {
        var last = await db.PublishedProfiles.AsNoTracking()
            .Where(profile => profile.BoardSlug == board.Slug)
            .OrderByDescending(profile => profile.Number)
            .Select(profile => new { profile.Number, profile.PublishedAt, profile.ContentHash })
            .FirstOrDefaultAsync(ct);
        var terms = await db.BoardTerms.AsNoTracking()
            .Where(terms => terms.BoardId == board.Id)
            .Select(terms => new { terms.Text, terms.AgreedOn })
            .SingleOrDefaultAsync(ct);
        var profile = ProfileSnapshot.Build(new PublicBoard(board.Slug, board.Name, board.Abbreviation), board.Purpose, await MembersAsync(board.Id, ct), terms?.Text, terms?.AgreedOn);
        var hash = PublicProfileJson.Hash(profile);
        return new ProfilePublicity(last?.Number ?? 0, last?.PublishedAt, profile, hash, string.Equals(last?.ContentHash, hash, StringComparison.Ordinal), PreElectionPeriod.Of(time.LondonToday()));
    }

    private async Task<IReadOnlyList<WorkingMember>> MembersAsync(int boardId, CancellationToken ct)
        => await db.Memberships.AsNoTracking()
            .Where(member => member.BoardId == boardId)
            .OrderBy(member => member.Position).ThenBy(member => member.Id)
            .Select(member => new WorkingMember(
                member.OrganisationAsPrinted, member.Organisation == null ? null : member.Organisation.Slug, member.Capacity, member.Since, member.HasEnded, member.Until))
            .ToListAsync(ct);
}
