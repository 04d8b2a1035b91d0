using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Common;
using RrbPortal.Data;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Reviewing;

/// <summary>Remembers what each person has seen of a draft, and so knows what is new to them.</summary>
public sealed class DraftLooks(PortalDbContext db, TimeProvider time)
{
    /// <summary>
    /// Notes that a person looks at a draft now. Whoever calls has seen that they may read it. It is no change of a record,
    /// so it is not audited.
    /// </summary>
    /// <returns>What is new since they looked before.</returns>
    public async Task<DraftNews> LookAsync(MemberMeeting draft, Change change, CancellationToken ct)
    {
        if (change.UserId is not { } userId || !draft.IsNote)
        {
            return DraftNews.None;
        }

        var news = DraftNews.None;
        await Attempts.RunAsync(db, async () =>
        {
            news = await NoteAsync(draft, userId, change, ct);
            await db.SaveChangesAsync(ct);
            return new Outcome.Done(draft.Id);
        });
        return news;
    }

    private async Task<DraftNews> NoteAsync(MemberMeeting draft, Guid userId, Change change, CancellationToken ct)
    {
        var at = time.GetUtcNow();
        var look = await db.DraftLooks.SingleOrDefaultAsync(row => row.UserId == userId && row.MeetingId == draft.Id, ct);
        var seen = SeenDraft.Read(look?.Paragraphs).Look(look?.At, at, SeenDraft.Of(draft.Parts));
        look ??= db.DraftLooks.Add(new DraftLook { UserId = userId, MeetingId = draft.Id, Paragraphs = string.Empty }).Entity;
        (look.At, look.Paragraphs) = (at, seen.Text());
        if (change.Rights.MayComment(draft.BoardId))
        {
            await NoteFirstLookAsync(draft, userId, change.UserName, at, ct);
        }

        return seen.News(draft.Parts);
    }

    /// <summary>That an asked person has opened the draft is what the secretariat sees of it; a member who joined later counts too.</summary>
    private async Task NoteFirstLookAsync(MemberMeeting draft, Guid userId, string name, DateTimeOffset at, CancellationToken ct)
    {
        var round = await db.ReviewRounds.Include(round => round.Answers).SingleOrDefaultAsync(round => round.MeetingId == draft.Id && round.ClosedAt == null, ct);
        if (round is null)
        {
            return;
        }

        if (round.Answers.Find(answer => answer.UserId == userId) is not { } answer)
        {
            answer = new ReviewAnswer { UserId = userId, UserName = name, OrganisationId = await BoardPeople.OrganisationAsync(db, draft.BoardId, userId, ct) };
            round.Answers.Add(answer);
        }

        answer.FirstSeenAt ??= at;
    }
}
