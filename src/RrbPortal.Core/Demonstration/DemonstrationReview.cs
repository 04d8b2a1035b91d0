using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Auditing;
using RrbPortal.Core.Common;
using RrbPortal.Core.Mailing;
using RrbPortal.Core.Notes;
using RrbPortal.Core.Publishing;
using RrbPortal.Core.Reviewing;
using RrbPortal.Data;
using RrbPortal.Data.Records;
using RrbPortal.Data.System;

namespace RrbPortal.Core.Demonstration;

/// <summary>
/// The review of the demonstration's draft: sent two days ago, commented on since, a wording accepted, a comment
/// answered, one proposal and one question still open.
/// </summary>
public sealed class DemonstrationReview(
    PortalDbContext db, NotePreviews previews, MailSettings mail, MailRecipients recipients, DraftQueries drafts, TimeProvider time)
{
    private const string Message = "Item 2 is the one to look at: it says who will make the offer, and by when. Please check your own organisation's words.";

    /// <summary>Plays it.</summary>
    internal async Task PlayAsync(Meeting meeting, Change secretary, Change chair, CancellationToken ct)
    {
        var member = await MemberAsync(meeting.BoardId, ct);
        var now = time.GetUtcNow();
        var sent = At(now.AddDays(-2));
        await Rounds(sent).SendAsync(
            new SendDraft { MeetingId = meeting.Id, Version = meeting.Note!.Version, Deadline = ReviewDays.Suggested(sent.LondonToday(), Board.DefaultReviewWorkingDays), Message = Message },
            secretary,
            ct);

        await LookAsync(meeting.Id, member, At(now.AddHours(-44)), ct);
        var taken = await CommentAsync(meeting.Id, "thanked them", "The report is for prisons and for probation.", (" with all prisons", " with all prisons and probation offices"), member, At(now.AddHours(-44)), ct);
        await LookAsync(meeting.Id, chair, At(now.AddHours(-30)), ct);
        var asked = await CommentAsync(meeting.Id, "has that hour", "Did we not say three weeks?", null, chair, At(now.AddHours(-30)), ct);

        await Answering(At(now.AddHours(-6))).AcceptAsync(await VersionedAsync(meeting.Id, taken, ct), secretary, ct);
        await Answering(At(now.AddHours(-6))).AnswerAsync(
            new AnswerComment { MeetingId = meeting.Id, Id = asked, Version = 1, Answer = "The recording says \"within a month\". The three weeks were about the letter to the victim." }, secretary, ct);

        await CommentAsync(
            meeting.Id, "explained when officers", null, (", and why it is offered so seldom: it takes an hour to explain, and the shift is over", ", and why it is offered seldom: explaining it takes an hour that a shift does not have"), member, At(now.AddHours(-3)), ct);
        await CommentAsync(meeting.Id, null, "Could the note say how many meetings were offered last year?", null, member, At(now.AddHours(-3)), ct);
        await new PrivateNotes(db, At(now.AddHours(-3))).KeepAsync(new KeepNote { MeetingId = meeting.Id, Version = 0, Text = "Ask the office how many offers were made in the winter, before I answer." }, member, ct);
        db.ChangeTracker.Clear();
    }

    private async Task<int> CommentAsync(int meetingId, string? words, string? text, (string Before, string After)? proposal, Change by, FixedTime at, CancellationToken ct)
    {
        var draft = (await drafts.MeetingAsync(meetingId, by.Rights, ct))!;
        var part = words is null ? DraftParts.WholeNote : draft.Parts.First(part => part.Source?.Contains(words, StringComparison.Ordinal) is true);
        var outcome = await new CommentService(db, new MemberReviews(db, new AuditTrail(at)), at).AddAsync(
            new AddComment
            {
                MeetingId = meetingId,
                Place = part.Place,
                Paragraph = part.Source,
                Text = text,
                ProposedWording = proposal is var (before, after) ? part.Source!.Replace(before, after, StringComparison.Ordinal) : null,
            },
            by,
            ct);
        return outcome is Outcome.Done done ? done.Id : throw new InvalidOperationException("The demonstration's comment cannot be made.");
    }

    private async Task LookAsync(int meetingId, Change by, FixedTime at, CancellationToken ct)
        => await new DraftLooks(db, at).LookAsync((await drafts.MeetingAsync(meetingId, by.Rights, ct))!, by, ct);

    private async Task<AcceptWording> VersionedAsync(int meetingId, int comment, CancellationToken ct)
        => new() { MeetingId = meetingId, Id = comment, Version = await db.ReviewComments.Where(row => row.Id == comment).Select(row => row.Version).SingleAsync(ct) };

    private async Task<Change> MemberAsync(int boardId, CancellationToken ct)
    {
        var member = await db.Users
            .Where(user => user.Grants.Any(grant => grant.Role == PortalRole.Member && grant.BoardId == boardId))
            .OrderBy(user => user.DisplayName)
            .Select(user => new { user.Id, user.DisplayName })
            .FirstAsync(ct);
        return new Change(member.Id, member.DisplayName, Change.Web, new Rights([new Grant(PortalRole.Member, boardId)]));
    }

    private RoundService Rounds(FixedTime at)
        => new(db, new NoteService(db, new AuditTrail(at), previews, new AgreementService(db, new AuditTrail(at), new Outbox(db, at, mail), recipients), at), new AuditTrail(at), new ReviewPost(new Outbox(db, at, mail)), at);

    private AnsweringService Answering(FixedTime at) => new(db, new WorkingCopy(db, new AuditTrail(at)), new AuditTrail(at), at);

    private static FixedTime At(DateTimeOffset at) => new(at);
}
