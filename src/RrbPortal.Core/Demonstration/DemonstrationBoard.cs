using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Auditing;
using RrbPortal.Core.Checking;
using RrbPortal.Core.Common;
using RrbPortal.Core.Findings;
using RrbPortal.Core.Notes;
using RrbPortal.Core.Organisations;
using RrbPortal.Core.Publishing;
using RrbPortal.Data;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Demonstration;

/// <summary>
/// Loads a board to try the portal with: notes that were published, corrected and withdrawn over two years, a draft in
/// review, a coming meeting, and an account for each role. The texts are made up.
/// </summary>
public sealed class DemonstrationBoard(
    PortalDbContext db,
    DemonstrationAccounts accounts,
    DemonstrationDrafts drafts,
    DemonstrationWriting writing,
    DemonstrationForwardPlan forwardPlan,
    DemonstrationProfile profile,
    DemonstrationInvitations invitations,
    DemonstrationPapers papers,
    DemonstrationActions actions,
    DemonstrationAgendas agendas,
    DemonstrationReview review,
    DemonstrationMails mails,
    OrganisationQueries register,
    AuditTrail audit,
    PublicationNumbers numbers,
    TimeProvider time)
{
    public const string Slug = "rrb";

    private const string Purpose =
        "This is a demonstration. The board is named after a real one; its meetings, notes and actions here are made up.";

    /// <summary>Kept where the day of a publication happens to lie in a pre-election period.</summary>
    private const string Routine = "Routine record of a past meeting; it announces nothing.";

    /// <summary>Loads it whole, or not at all.</summary>
    /// <returns>False where there is a board at its address already; nothing was changed then.</returns>
    public async Task<bool> LoadAsync(Change change, CancellationToken ct)
    {
        if (await db.Boards.AnyAsync(board => board.Slug == Slug, ct))
        {
            return false;
        }

        await db.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
        {
            db.ChangeTracker.Clear();
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            await LoadRecordsAsync(change, ct);
            await transaction.CommitAsync(ct);
        });
        db.ChangeTracker.Clear();
        return true;
    }

    private async Task LoadRecordsAsync(Change change, CancellationToken ct)
    {
        var board = new Board { Slug = Slug, Name = "Reducing Reoffending Board", Abbreviation = "RRB", Purpose = Purpose };
        db.Boards.Add(board);
        var organisations = await OrganisationsAsync(ct);
        audit.Record(db, change, "demonstration.loaded", meeting: null, boardId: null);
        await db.SaveChangesAsync(ct);

        var speaker = organisations.Single(organisation => organisation.Name == "Clinks");
        var (secretary, chair) = await accounts.AddAsync(board.Id, speaker.Id, change, ct);
        await invitations.AddAsync(board.Id, speaker.Id, change, ct);
        var today = time.LondonToday();
        var facts = await drafts.ReadAsync(DemonstrationPlan.Notes, today, ct);
        Meeting? coming = null;
        foreach (var (note, read) in DemonstrationPlan.Notes.Zip(facts))
        {
            var meeting = await drafts.MakeAsync(note, read, board.Id, today, ct);
            db.Meetings.Add(meeting);
            await ActionEntries.EnterAsync(db, board.Id, ct);
            await db.SaveChangesAsync(ct);
            await actions.ReportAsync(note.File, meeting, secretary, ct);
            if (note.Stage is DemonstrationStage.InReview)
            {
                await review.PlayAsync(meeting, secretary, chair, ct);
                await writing.HoldAsync(meeting, secretary, ct);
            }
            else if (note.Stage is DemonstrationStage.Published)
            {
                await PublishAsync(meeting, note, secretary, chair, ct);
            }
            else
            {
                coming = meeting;
            }
        }

        await actions.SpeakAsync(board.Id, today, ct);
        await agendas.LoadAsync(board.Id, secretary, today, ct);
        await forwardPlan.LoadAsync(board, secretary, ct);
        await profile.LoadAsync(board, secretary, today, ct);
        await papers.AddAsync(coming!, secretary, ct);
        await mails.WriteAsync(board.Id, secretary, ct);
    }

    /// <summary>The register's organisations; those that are there already are taken as they are.</summary>
    private async Task<List<Organisation>> OrganisationsAsync(CancellationToken ct)
    {
        var organisations = new List<Organisation>();
        foreach (var (name, abbreviation, aliases) in DemonstrationTexts.Organisations())
        {
            var slug = Common.Slug.Of(name, Organisation.SlugLength);
            var organisation = await db.Organisations.Include(organisation => organisation.Aliases).SingleOrDefaultAsync(organisation => organisation.Slug == slug, ct);
            if (organisation is null)
            {
                organisation = new Organisation { Slug = slug, Name = name, Abbreviation = abbreviation };
                organisation.Aliases.AddRange(aliases
                    .Append(name)
                    .Append(abbreviation ?? name)
                    .DistinctBy(OrganisationKey.Of, StringComparer.Ordinal)
                    .Select(alias => new OrganisationAlias { AsPrinted = alias, Key = OrganisationKey.Of(alias) }));
                db.Organisations.Add(organisation);
            }

            organisations.Add(organisation);
        }

        return organisations;
    }

    private async Task PublishAsync(Meeting meeting, DemonstrationNote note, Change secretary, Change chair, CancellationToken ct)
    {
        var day = new DateTimeOffset(meeting.Date!.Value.ToDateTime(new TimeOnly(10, 0)), TimeSpan.Zero);
        await StepAsync(meeting, NoteState.InReview, secretary, day.AddDays(5), ct);
        await StepAsync(meeting, NoteState.Agreed, chair, day.AddDays(9), ct);
        await Publishing(day.AddDays(12)).PublishAsync(new PublishNote { MeetingId = meeting.Id, Version = meeting.Note!.Version, PreElectionReason = Routine }, secretary, ct);

        if (note.Correction is { } correction)
        {
            Replace(meeting, correction.Wrong, correction.Right);
            await StepAsync(meeting, NoteState.Correcting, secretary, day.AddDays(20), ct);
            await Publishing(day.AddDays(21)).PublishAsync(
                new PublishNote { MeetingId = meeting.Id, Version = meeting.Note.Version, ChangeNote = correction.ChangeNote, PreElectionReason = Routine }, secretary, ct);
        }

        if (note.Withdrawn is { } reason)
        {
            await Publishing(day.AddDays(14)).WithdrawAsync(
                new WithdrawNote { MeetingId = meeting.Id, Version = meeting.Note.Version, Reason = reason }, secretary, ct);
        }
    }

    private PublishingService Publishing(DateTimeOffset at)
    {
        var then = new FixedTime(at);
        var contexts = new CheckContexts(db, register, new CheckSettings(), then);
        return new PublishingService(db, new AuditTrail(then), then, numbers, new PaperPublishing(db, new AuditTrail(then), then, numbers), new FindingAnswers(db, contexts, new AuditTrail(then), then));
    }

    private async Task StepAsync(Meeting meeting, NoteState to, Change by, DateTimeOffset at, CancellationToken ct)
    {
        var note = meeting.Note!;
        note.Steps.Add(new NoteStep { From = note.State, To = to, At = at, ByUserId = by.UserId, ByName = by.UserName });
        note.State = to;
        await db.SaveChangesAsync(ct);
    }

    private static void Replace(Meeting meeting, string before, string after)
    {
        foreach (var item in meeting.Items)
        {
            item.PublicText = item.PublicText?.Replace(before, after, StringComparison.Ordinal);
        }
    }
}
