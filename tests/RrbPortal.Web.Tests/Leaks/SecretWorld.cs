using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RrbPortal.Core.Agendas;
using RrbPortal.Core.Common;
using RrbPortal.Core.Exporting;
using RrbPortal.Core.Papers;
using RrbPortal.Core.Publishing;
using RrbPortal.Data;
using RrbPortal.Data.Records;
using RrbPortal.Data.System;
using RrbPortal.TestKit.Hosting;
using RrbPortal.TestKit.TestData;

namespace RrbPortal.Web.Tests.Leaks;

/// <summary>
/// A portal full of secrets: a published note with words in every internal field, a closed item and internal outcomes
/// under it; a corrected, a withdrawn and a reopened note; notes in every state that is not public; a board that has
/// published nothing; people, imports and an audit.
/// </summary>
internal sealed class SecretWorld
{
    public const string Board = "rrb";
    public const string PublicWord = "lanternfish";
    public const string PublicTerms = "The board meets at high tide.";
    public const string PublicReport = "The floor plan went out.";

    private static readonly DateOnly Published = new(2024, 6, 20);
    private static readonly DateOnly Correcting = new(2024, 7, 18);
    private static readonly DateOnly Withdrawn = new(2024, 8, 15);
    private static readonly DateOnly Reopened = new(2024, 9, 19);

    private readonly PortalApplication _portal;
    private readonly List<string> _addresses = [];

    private SecretWorld(PortalApplication portal) => _portal = portal;

    public Canaries Canaries { get; } = new();

    /// <summary>Where a visitor would look, or guess.</summary>
    public IReadOnlyList<string> Addresses => _addresses;

    public static async Task<SecretWorld> CreateAsync(PortalApplication portal)
    {
        var world = new SecretWorld(portal);
        await world.FillAsync();
        return world;
    }

    private async Task FillAsync()
    {
        await using var scope = _portal.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        var board = new Board { Slug = Board, Name = "Reducing Reoffending Board", Abbreviation = "RRB" };
        var silent = new Board { Slug = "silent", Name = "A board" };
        db.Boards.Add(board);
        Canaries.FillAdded(db, "a board that publishes", IsInternal);
        await db.SaveChangesAsync();
        db.Boards.Add(silent);
        Canaries.FillAdded(db, "a board that has published nothing", field => field is "Board.Name" or "Board.Purpose");
        await db.SaveChangesAsync();
        await PeopleAndImportsAsync(db, board);

        var publisher = Given.BySecretariatOf(board);
        var published = await PublishAsync(db, await MeetingAsync(db, board, Published, NoteState.Agreed, "a published note", IsInternal), publisher);
        await PapersAsync(db, published, publisher);
        var correcting = await MeetingAsync(db, board, Correcting, NoteState.Agreed, "a corrected note", IsInternal);
        await ReportAsync(db, published, correcting);
        await ThenCorrectAsync(db, await PublishAsync(db, correcting, publisher));
        await ThenWithdrawAsync(db, await PublishAsync(db, await MeetingAsync(db, board, Withdrawn, NoteState.Agreed, "a withdrawn note", IsSecretText), publisher), publisher);
        var reopened = await ThenWithdrawAsync(db, await PublishAsync(db, await MeetingAsync(db, board, Reopened, NoteState.Agreed, "a reopened note", IsSecretText), publisher), publisher);
        await PutAsync(db, reopened, NoteState.Draft);

        foreach (var (state, month) in new[] { (NoteState.Draft, 1), (NoteState.InReview, 2), (NoteState.Agreed, 3) })
        {
            await MeetingAsync(db, board, new DateOnly(2025, month, 15), state, $"a note that is {state}", IsSecretText);
        }

        await MeetingAsync(db, silent, new DateOnly(2025, 4, 15), NoteState.Draft, "a note of the silent board", IsSecretText);
        await PlannedAsync(db, board);
        await AgendasAsync(db, board);
        await WorkspaceAsync(db, board);
        await ForwardPlanAsync(db, board, publisher);
        await ProfileAsync(db, board, silent, publisher);
        await GuessesAsync(db);
        await FollowersAsync(db);
    }

    /// <summary>Somebody who follows what nobody else can know of, under addresses that only their mails hold.</summary>
    private async Task FollowersAsync(PortalDbContext db)
    {
        const string Known = "a-token-that-stands-in-a-mail";
        var now = _portal.Clock.GetUtcNow();
        var (address, slug, key) = (Canaries.New("the address of a subscription"), Canaries.New("the topic of a subscription"), "0123456789abcdef0123456789abcdef01234567");
        var subscription = new Subscription { Id = Guid.NewGuid(), Address = $"{address}@example.test", AddressKey = $"{address}@example.test", LeaveKey = key, Since = now };
        subscription.Topics.Add(new FollowedTopic { Kind = TopicKind.Theme, Slug = slug, ConfirmedAt = now, AskedAt = now, TokenHash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Known))) });
        db.Subscriptions.Add(subscription);
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
        _addresses.AddRange([Links.SubscribeTo(theme: slug), Links.SubscribeTo(organisation: "x"), Links.ConfirmSubscription(Known), Links.ConfirmSubscription("x"), Links.Subscription(key), Links.Subscription("x"), Links.LeaveSubscription(key)]);
    }

    private static bool IsInternal(string field)
        => TextFields.Judged.GetValueOrDefault(field) is Judgement.Internal;

    /// <summary>Of what is not published, every text is a secret; an address part keeps its form.</summary>
    private static bool IsSecretText(string field) => !field.EndsWith(".Anchor", StringComparison.Ordinal);

    private async Task<int> MeetingAsync(PortalDbContext db, Board board, DateOnly date, NoteState state, string record, Func<string, bool> fill)
    {
        var theme = new Theme { Slug = $"theme-{date:yyyyMMdd}-{board.Id}", Label = "Housing" };
        var organisation = new Organisation { Slug = $"organisation-{date:yyyyMMdd}-{board.Id}", Name = "Harbour Trust", Abbreviation = "HT" };
        organisation.Aliases.Add(new OrganisationAlias { AsPrinted = "The Trust", Key = $"the trust {date:yyyyMMdd} {board.Id}" });
        var meeting = new Meeting
        {
            PublicKey = Guid.NewGuid(),
            BoardId = board.Id,
            State = MeetingState.Held,
            Date = date,
            Place = "Committee Room 2",
            ChairRole = "Head of Records",
            Note = new Note { State = state },
            NextMeetingAsPrinted = "to be announced",
        };
        meeting.Note.Steps.Add(new NoteStep { From = NoteState.Draft, To = state, At = _portal.Clock.GetUtcNow(), ByName = "Somebody" });
        meeting.Themes.Add(new MeetingTheme { Theme = theme, Position = 1 });
        meeting.Attendance.Add(new Attendance { Position = 1, Organisation = organisation, OrganisationAsPrinted = "Harbour Trust" });
        var open = new AgendaItem { Position = 1, Title = "Storage", PublicText = $"The new store is called {PublicWord}." };
        open.Themes.Add(new AgendaItemTheme { Theme = theme });
        meeting.Items.Add(open);
        meeting.Items.Add(new AgendaItem { Position = 1, Parent = open, Title = "Shelves", PublicText = "Twelve." });
        meeting.Decisions.Add(new Decision { Position = 1, AgendaItem = open, Text = "The store opens in May.", DecidedBy = "the Board" });
        var action = new ActionItem { Position = 1, AgendaItem = open, Text = "Send the floor plan.", Reference = "AP1", DueAsPrinted = "soon" };
        action.Owners.Add(new ActionOwner { Position = 1, AsPrinted = "Harbour Trust", OrganisationId = null });
        meeting.Actions.Add(action);
        db.Meetings.Add(meeting);
        Canaries.FillAdded(db, record, fill);
        await db.SaveChangesAsync();

        // What the board keeps to itself: a closed item with a theme, a sub-item and outcomes, and internal outcomes.
        var hidden = new Theme { Slug = $"hidden-{date:yyyyMMdd}-{board.Id}", Label = "Hidden" };
        var closed = new AgendaItem { MeetingId = meeting.Id, Position = 2, Title = "Closed", Audience = ItemAudience.Closed, PublicText = "-", InternalText = "-" };
        closed.Themes.Add(new AgendaItemTheme { Theme = hidden });
        db.AgendaItems.AddRange(closed, new AgendaItem { MeetingId = meeting.Id, Position = 1, Parent = closed, Title = "Under closed", PublicText = "-" });
        foreach (var (item, audience) in new[] { (closed, RecordAudience.Public), (open, RecordAudience.Internal), (null, RecordAudience.Internal) })
        {
            db.Decisions.Add(new Decision { MeetingId = meeting.Id, Position = 2, AgendaItem = item, Text = "-", DecidedBy = "-", Audience = audience });
            var kept = new ActionItem { MeetingId = meeting.Id, Position = 2, AgendaItem = item, Text = "-", Audience = audience };
            kept.Owners.Add(new ActionOwner { Position = 1, AsPrinted = "-" });
            db.ActionItems.Add(kept);
        }

        Canaries.FillAdded(db, $"what is closed or internal in {record}", IsSecretText);
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
        _addresses.AddRange([Links.Board(board.Slug), Links.Meeting(board.Slug, date), Links.BoardYear(board.Slug, date.Year), Links.ChooseRevisions(board.Slug, date), Links.CompareRevisions(board.Slug, date, 1, 1), Links.CompareRevisions(board.Slug, date, 1, 2)]);
        return meeting.Id;
    }

    /// <summary>What was reported at a meeting: openly of a public action; secretly of it, of all others, and by members.</summary>
    private async Task ReportAsync(PortalDbContext db, int from, int at)
    {
        var now = _portal.Clock.GetUtcNow();
        var actions = await db.ActionItems.AsNoTracking().Where(action => action.MeetingId == from).ToListAsync();
        var known = actions.Single(action => action.Anchor is not null);
        db.ActionUpdates.Add(new ActionUpdate { ActionItemId = known.Id, MeetingId = at, At = now, ByName = "Somebody", Text = PublicReport, Status = ActionStatus.Done });
        await db.SaveChangesAsync();
        var harbour = await db.Organisations.Select(organisation => organisation.Id).FirstAsync();
        foreach (var action in actions)
        {
            var isKnown = action.Id == known.Id;
            db.ActionUpdates.Add(new ActionUpdate { ActionItemId = action.Id, MeetingId = at, At = now, ByName = "-", Text = "-", Audience = isKnown ? RecordAudience.Internal : RecordAudience.Public });
            db.ActionUpdates.Add(new ActionUpdate { ActionItemId = action.Id, MeetingId = at, At = now, ByName = "-", Text = "-", OrganisationId = harbour, Audience = RecordAudience.Internal });
        }

        Canaries.FillAdded(db, "what was reported of actions", IsSecretText);
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
    }

    private async Task PlannedAsync(PortalDbContext db, Board board)
    {
        foreach (var state in Enum.GetValues<MeetingState>())
        {
            var meeting = new Meeting { PublicKey = Guid.NewGuid(), BoardId = board.Id, State = state, Date = new DateOnly(2026, 6, 1 + (int)state), Note = new Note() };
            meeting.Items.Add(new AgendaItem { Position = 1, Title = "Planned" });
            db.Meetings.Add(meeting);
            Canaries.FillAdded(db, $"a meeting that is {state}", IsSecretText);
            await db.SaveChangesAsync();
            _addresses.Add(Links.Meeting(board.Slug, meeting.Date!.Value));
        }

        db.ChangeTracker.Clear();
    }

    /// <summary>Agendas that are published: with presenters, closed items and texts in them, and changed since by nobody's leave.</summary>
    private async Task AgendasAsync(PortalDbContext db, Board board)
    {
        board = await db.Boards.SingleAsync(row => row.Id == board.Id);
        board.PublishesAgendas = true;
        await db.SaveChangesAsync();
        foreach (var (day, cancelled) in new[] { (1, false), (2, true) })
        {
            var meeting = new Meeting { PublicKey = Guid.NewGuid(), BoardId = board.Id, State = MeetingState.Planned, Date = new DateOnly(2031, 5, day), Place = "City Hall", Note = new Note() };
            meeting.Items.Add(new AgendaItem { Position = 1, Title = $"Ports and {PublicWord}", LeadOrganisation = "Harbour Trust", PlannedMinutes = 10, Presenter = Canaries.New("a presenter"), PublicText = Canaries.New("text under an agenda item"), InternalText = Canaries.New("internal text under an agenda item") });
            var closed = new AgendaItem { Position = 2, Title = Canaries.New("a closed title"), Audience = ItemAudience.Closed, LeadOrganisation = Canaries.New("a closed lead"), LateReason = Canaries.New("a closed reason"), Presenter = Canaries.New("a closed presenter") };
            meeting.Items.Add(closed);
            meeting.Items.Add(new AgendaItem { Position = 1, Parent = closed, Title = Canaries.New("a title under a closed item"), ClosedTitleIsPublic = true });
            meeting.Items.Add(new AgendaItem { Position = 3, Title = "Minutes", Kind = ItemKind.PreviousMinutes });
            meeting.Items.Add(new AgendaItem { Position = 4, Title = "Actions", Kind = ItemKind.PreviousActions });
            meeting.InternalNotes = Canaries.New("notes of a meeting to come");
            db.Meetings.Add(meeting);
            await db.SaveChangesAsync();
            await IssueAsync(db, board, meeting.Id, change: null);
            var since = await db.Meetings.Include(row => row.Items).SingleAsync(row => row.Id == meeting.Id);
            if (cancelled)
            {
                (since.State, since.StateReason) = (MeetingState.Cancelled, Canaries.New("why a meeting is cancelled"));
                await db.SaveChangesAsync();
                await IssueAsync(db, board, meeting.Id, Canaries.New("what members are told"));
            }

            since = await db.Meetings.Include(row => row.Items).SingleAsync(row => row.Id == meeting.Id);
            since.Place = Canaries.New("a place that nobody issued");
            since.Items[0].Title = Canaries.New("a title that nobody issued");
            since.Items.Add(new AgendaItem { Position = 9, Title = Canaries.New("an item that nobody issued") });
            await db.SaveChangesAsync();
            db.ChangeTracker.Clear();
            _addresses.AddRange([Links.Meeting(board.Slug, meeting.Date.Value), Links.MemberAgenda(meeting.Id), Links.Agenda(meeting.Id), Links.AgendaVersion(meeting.Id, 1)]);
        }
    }

    private async Task IssueAsync(PortalDbContext db, Board board, int meetingId, string? change)
    {
        var version = await VersionAsync(db, meetingId);
        var outcome = await _portal.WithAsync((AgendaIssuing issuing) => issuing.IssueAsync(
            new IssueAgenda { MeetingId = meetingId, Version = version, Change = change }, Given.BySecretariatOf(board), CancellationToken.None));
        Assert.True(outcome is Outcome.Done, $"It could not be issued: {outcome}");
        db.ChangeTracker.Clear();
    }

    private async Task PeopleAndImportsAsync(PortalDbContext db, Board board)
    {
        db.Users.Add(new PortalUser { Id = Guid.NewGuid(), DisplayName = "-", UserName = "-", Email = "-", NormalizedUserName = "-", NormalizedEmail = "-", PhoneNumber = "-" });
        var batch = new ImportBatch { BoardId = board.Id, At = _portal.Clock.GetUtcNow(), ByName = "-" };
        var file = new ImportFile { FileName = "-", Sha256 = "-", SourceText = "-", Origins = "-", Format = "-", Notices = "-", Problem = "-", Content = new ImportFileContent { Bytes = [1] } };
        file.Answers.Add(new FindingAnswer { At = _portal.Clock.GetUtcNow(), ByName = "-", Code = "-", Key = "-", Passage = "-", Value = "-", Reason = "-" });
        batch.Files.Add(file);
        db.Glossary.Add(new GlossaryEntry { BoardId = board.Id, Term = "-", Meaning = "-" });
        db.ImportBatches.Add(batch);
        db.Audit.Add(new AuditEntry { At = _portal.Clock.GetUtcNow(), UserName = "-", Via = "web", Action = "-", Changes = "-", BoardId = board.Id });
        Canaries.FillAdded(db, "the portal's own records", IsInternal);
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
    }

    /// <summary>What the board works with around a note: all of it is its own until it is published.</summary>
    private async Task WorkspaceAsync(PortalDbContext db, Board board)
    {
        var now = _portal.Clock.GetUtcNow();
        var meetings = await db.Meetings.Where(meeting => meeting.BoardId == board.Id).Select(meeting => meeting.Id).ToListAsync();
        var user = await db.Users.Select(user => user.Id).FirstAsync();
        var thread = new RrbPortal.Data.Records.Thread { BoardId = board.Id, Title = "-" };
        thread.Titles.Add(new ThreadTitle { BoardId = board.Id, Key = "-", Title = "-" });
        db.Threads.Add(thread);
        db.ThreadsApart.Add(new ThreadsApart { BoardId = board.Id, FirstKey = "-", SecondKey = "-" });
        var template = new AgendaTemplate { BoardId = board.Id, Name = "-" };
        template.Items.Add(new AgendaTemplateItem { Position = 1, Title = "-" });
        db.AgendaTemplates.Add(template);
        db.ForwardPlan.Add(new ForwardPlanEntry { BoardId = board.Id, Topic = "-", OriginSentence = "-", WantedAsPrinted = "-", LeadOrganisation = "-", InternalNote = "-", DropReason = "-", ByName = "-", At = now });
        db.Invitations.Add(new Invitation { BoardId = board.Id, Email = "-", Name = "-", TokenHash = "-", ByName = "-", InvitedAt = now, ExpiresAt = now });
        db.Outbox.Add(new OutboxMessage { Kind = "-", Occasion = "-", ToAddress = "-", ToName = "-", Subject = "-", TextBody = "-", HtmlBody = "-", Problem = "-", LeaveAddress = "-", Records = "-", WrittenAt = now, NextAttemptAt = now.AddYears(1) });
        var subscription = new Subscription { Id = Guid.NewGuid(), Address = "-", AddressKey = "-", LeaveKey = "-", Since = now };
        subscription.Topics.Add(new FollowedTopic { Kind = TopicKind.Theme, Slug = "-", TokenHash = "-", AskedAt = now, ConfirmedAt = now });
        db.Subscriptions.Add(subscription);
        db.SignIns.Add(new SignInRecord { UserId = user, At = now, Browser = "-", Address = "-" });
        foreach (var meeting in meetings)
        {
            var paper = new Paper { MeetingId = meeting, PublicKey = Guid.NewGuid(), Title = "-", WithdrawalReason = "-" };
            paper.Versions.Add(new PaperVersion { Number = 1, FileName = "-", MediaType = "-", Sha256 = "-", ByName = "-", At = now });
            db.Papers.Add(paper);
            var round = new ReviewRound { MeetingId = meeting, Number = 1, OpenedAt = now, ByName = "-", Message = "-" };
            round.Answers.Add(new ReviewAnswer { UserId = user, UserName = "-" });
            round.Comments.Add(new ReviewComment { Place = "-", Paragraph = "-", ByName = "-", Text = "-", ProposedWording = "-", Answer = "-", AnsweredByName = "-", At = now });
            db.ReviewRounds.Add(round);
            if (!await db.AgendaVersions.AnyAsync(version => version.MeetingId == meeting))
            {
                var issued = new IssuedAgenda { BoardName = Canaries.New("the content of an agenda") };
                db.AgendaVersions.Add(new AgendaVersion { MeetingId = meeting, Number = 1, IssuedAt = now, ByName = "-", Change = "-", Content = IssuedAgendaJson.Write(issued) });
            }

            db.HeldTexts.Add(new HeldText { UserId = user, MeetingId = meeting, Field = "-", Text = "-", BaseText = "-", At = now });
            db.PrivateNotes.Add(new PrivateNote { UserId = user, MeetingId = meeting, Text = "-", At = now });
            db.DraftLooks.Add(new DraftLook { UserId = user, MeetingId = meeting, At = now, Paragraphs = "-" });
            db.ScheduledPublications.Add(new ScheduledPublication { MeetingId = meeting, At = now.AddYears(1), ChangeNote = "-", PreElectionReason = "-", ByName = "-", Problem = "-", State = ScheduleState.Cancelled });
        }

        var actions = await db.ActionItems.Select(action => action.Id).ToListAsync();
        db.ActionUpdates.AddRange(actions.Select(action => new ActionUpdate { ActionItemId = action, At = now, ByName = "-", Text = "-", Audience = RecordAudience.Internal }));
        Canaries.FillAdded(db, "the board's workspace", field => field is not "AgendaVersion.Content" && IsSecretText(field));
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
    }

    /// <summary>A plan that is published, with topics beside it that are internal, dropped or came later.</summary>
    private async Task ForwardPlanAsync(PortalDbContext db, Board board, Change publisher)
    {
        var now = _portal.Clock.GetUtcNow();
        var meeting = await db.Meetings.Where(meeting => meeting.BoardId == board.Id).Select(meeting => meeting.Id).FirstAsync();
        ForwardPlanEntry Entry(RecordAudience audience, ForwardPlanState state) => new()
        {
            BoardId = board.Id,
            Topic = "A new store",
            OriginSentence = "-",
            OriginMeetingId = meeting,
            WantedAsPrinted = "soon",
            LeadOrganisation = "Harbour Trust",
            Since = Published,
            InternalNote = "-",
            DropReason = "-",
            ByName = "-",
            At = now,
            Audience = audience,
            State = state,
        };
        db.ForwardPlan.RemoveRange(await db.ForwardPlan.ToListAsync());
        await db.SaveChangesAsync();
        db.ForwardPlan.Add(Entry(RecordAudience.Public, ForwardPlanState.Waiting));
        Canaries.FillAdded(db, "a public topic", IsInternal);
        await db.SaveChangesAsync();
        db.ForwardPlan.AddRange(
            Entry(RecordAudience.Internal, ForwardPlanState.Waiting), Entry(RecordAudience.Public, ForwardPlanState.Dropped), Entry(RecordAudience.Public, ForwardPlanState.Taken));
        Canaries.FillAdded(db, "a topic that is internal, dropped or taken", IsSecretText);
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();

        var outcome = await _portal.WithAsync(async (ForwardPlanPublishing publishing) =>
        {
            var state = await publishing.StateAsync(Board, publisher.Rights, CancellationToken.None);
            return await publishing.PublishAsync(new PublishForwardPlan(board.Id, state!.Hash, "Routine."), publisher, CancellationToken.None);
        });
        Assert.IsType<Outcome.Done>(outcome);
        db.ForwardPlan.Add(Entry(RecordAudience.Public, ForwardPlanState.Waiting));
        Canaries.FillAdded(db, "a topic that came after publication", IsSecretText);
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
    }

    /// <summary>What a board says of itself, published; then saved anew by nobody's leave. Another board has saved and never published.</summary>
    private async Task ProfileAsync(PortalDbContext db, Board board, Board silent, Change publisher)
    {
        board = await db.Boards.SingleAsync(row => row.Id == board.Id);
        board.Purpose = $"To keep the {PublicWord}.";
        db.Memberships.Add(new Membership { BoardId = board.Id, Position = 1, OrganisationAsPrinted = "Harbour Trust", Capacity = MembershipCapacity.Chair, Since = Published });
        var terms = new BoardTerms { BoardId = board.Id, Text = PublicTerms, AgreedOn = Published };
        db.BoardTerms.Add(terms);
        await db.SaveChangesAsync();
        var outcome = await _portal.WithAsync(async (ProfilePublishing publishing) =>
        {
            var state = await publishing.StateAsync(Board, publisher.Rights, CancellationToken.None);
            return await publishing.PublishAsync(new PublishProfile(board.Id, state!.Hash, "Routine."), publisher, CancellationToken.None);
        });
        Assert.IsType<Outcome.Done>(outcome);

        board.Purpose = Canaries.New("a purpose that nobody published");
        terms.Text = Canaries.New("terms that nobody published");
        db.Memberships.Add(new Membership { BoardId = board.Id, Position = 2, OrganisationAsPrinted = "-" });
        db.Memberships.Add(new Membership { BoardId = silent.Id, Position = 1, OrganisationAsPrinted = "-" });
        db.BoardTerms.Add(new BoardTerms { BoardId = silent.Id, Text = "-" });
        Canaries.FillAdded(db, "a profile that nobody published", IsSecretText);
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
        _addresses.AddRange(new[] { Board, "silent" }.SelectMany(slug => new[] { Links.AboutBoard(slug), Links.AboutBoardData(slug), Links.BoardProfile(slug), Links.BoardTerms(slug) }));
    }

    /// <summary>
    /// Papers with a word in title, file name and content: for members, for the secretariat, under the closed item, meant
    /// for everybody and not published, newer than what was published, and withdrawn.
    /// </summary>
    private async Task PapersAsync(PortalDbContext db, int meetingId, Change secretary)
    {
        var closed = await db.AgendaItems.Where(item => item.MeetingId == meetingId && item.Audience == ItemAudience.Closed).Select(item => item.Id).FirstAsync();
        await SecretPaperAsync(meetingId, null, PaperAudience.Secretariat, "for the secretariat", secretary);
        await SecretPaperAsync(meetingId, null, PaperAudience.Members, "for members", secretary);
        await SecretPaperAsync(meetingId, closed, PaperAudience.Members, "of a closed item", secretary);
        await SecretPaperAsync(meetingId, null, PaperAudience.Public, "that nobody published", secretary);

        var open = await PaperAsync(meetingId, null, PaperAudience.Public, "Floor plan", "plan.txt", $"The floor plan of {PublicWord}.", secretary);
        await PublishPaperAsync(db, meetingId, open, secretary);
        var file = await TakeAsync(meetingId, $"{Canaries.New("the file name of a newer version")}.txt", Canaries.New("the content of a newer version"), secretary);
        Done(await _portal.WithAsync(async (PaperService papers) => await papers.AddVersionAsync(new AddPaperVersion(meetingId, open, await PaperVersionAsync(db, open), file), secretary, default)));
        Done(await _portal.WithAsync(async (PaperService papers) => await papers.EditAsync(
            new EditPaper { MeetingId = meetingId, Id = open, Version = await PaperVersionAsync(db, open), Paper = new PaperFacts { Title = Canaries.New("a newer title of a published paper"), Audience = PaperAudience.Public } }, secretary, default)));

        var gone = await SecretPaperAsync(meetingId, null, PaperAudience.Public, "that was withdrawn", secretary);
        await PublishPaperAsync(db, meetingId, gone, secretary);
        Done(await _portal.WithAsync(async (PaperService papers) => await papers.WithdrawAsync(new WithdrawPaper(meetingId, gone, await PaperVersionAsync(db, gone), "It named a person."), secretary, default)));
    }

    private Task<int> SecretPaperAsync(int meetingId, int? item, PaperAudience audience, string which, Change secretary)
        => PaperAsync(
            meetingId, item, audience, Canaries.New($"the title of a paper {which}"), $"{Canaries.New($"the file name of a paper {which}")}.txt", Canaries.New($"the content of a paper {which}"), secretary);

    private async Task<int> PaperAsync(int meetingId, int? item, PaperAudience audience, string title, string fileName, string content, Change secretary)
    {
        var file = await TakeAsync(meetingId, fileName, content, secretary);
        return Done(await _portal.WithAsync((PaperService papers) => papers.AddAsync(
            new AddPapers { MeetingId = meetingId, AgendaItemId = item, Audience = audience, Title = title, Files = [file] }, secretary, default)));
    }

    private async Task PublishPaperAsync(PortalDbContext db, int meetingId, int paper, Change secretary)
        => Done(await _portal.WithAsync(async (PaperPublishing publishing) => await publishing.PublishAsync(new PublishPaper(meetingId, paper, await PaperVersionAsync(db, paper)), secretary, default)));

    private async Task<ReceivedFile> TakeAsync(int meetingId, string fileName, string content, Change secretary)
    {
        using var stream = new MemoryStream(PaperContents.Text(content));
        return await _portal.WithAsync(async (PaperIntake intake) => (await intake.TakeAsync(fileName, stream, await BoardOfAsync(meetingId), secretary, default))!);
    }

    private async Task<int> BoardOfAsync(int meetingId)
    {
        await using var db = _portal.Database.Portal();
        return await db.Meetings.Where(meeting => meeting.Id == meetingId).Select(meeting => meeting.BoardId).SingleAsync();
    }

    private static Task<int> PaperVersionAsync(PortalDbContext db, int paper)
        => db.Papers.AsNoTracking().Where(row => row.Id == paper).Select(row => row.Version).SingleAsync();

    private static int Done(Outcome outcome) => Assert.IsType<Outcome.Done>(outcome).Id;

    private async Task<int> PublishAsync(PortalDbContext db, int meetingId, Change publisher)
    {
        var version = await VersionAsync(db, meetingId);
        var outcome = await _portal.WithAsync((PublishingService publishing) => publishing.PublishAsync(
            new PublishNote { MeetingId = meetingId, Version = version }, publisher, CancellationToken.None));
        Assert.True(outcome is Outcome.Done, $"It could not be published: {outcome}");
        return meetingId;
    }

    private async Task<int> ThenWithdrawAsync(PortalDbContext db, int meetingId, Change publisher)
    {
        var version = await VersionAsync(db, meetingId);
        var outcome = await _portal.WithAsync((PublishingService publishing) => publishing.WithdrawAsync(
            new WithdrawNote { MeetingId = meetingId, Version = version, Reason = "It named a person." }, publisher, CancellationToken.None));
        Assert.IsType<Outcome.Done>(outcome);
        return meetingId;
    }

    /// <summary>The working copy of a published note changes; the public goes on reading what was published.</summary>
    private async Task ThenCorrectAsync(PortalDbContext db, int meetingId)
    {
        await PutAsync(db, meetingId, NoteState.Correcting);
        var meeting = await db.Meetings.Include(meeting => meeting.Items).Include(meeting => meeting.Decisions).SingleAsync(meeting => meeting.Id == meetingId);
        meeting.Place = Canaries.New("the place in a correction");
        meeting.Items[0].Title = Canaries.New("a title in a correction");
        meeting.Items[0].PublicText = Canaries.New("a text in a correction");
        meeting.Decisions[0].Text = Canaries.New("a decision in a correction");
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
    }

    private static async Task PutAsync(PortalDbContext db, int meetingId, NoteState state)
    {
        var note = await db.Notes.SingleAsync(note => note.MeetingId == meetingId);
        note.State = state;
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
    }

    private static Task<int> VersionAsync(PortalDbContext db, int meetingId)
        => db.Notes.Where(note => note.MeetingId == meetingId).Select(note => note.Version).SingleAsync();

    /// <summary>Words of what is published, and of every secret; beginnings of words, wrong spellings, every kind, and the feeds of all that.</summary>
    private IEnumerable<string> Searches()
    {
        string[] words = [PublicWord, "floor plan", "zq*", "member*", "lanternfihs"];
        var narrowed = new[] { "kind=note", "kind=item", "kind=action", "kind=decision", $"board={Board}", "board=silent", "year=2025", "exact=true" };
        return words.SelectMany(word => new[] { $"{Links.Search}?q={Uri.EscapeDataString(word)}", $"{Links.SearchFeed}?q={Uri.EscapeDataString(word)}" })
            .Concat(narrowed.Select(filter => $"{Links.Search}?q=store&{filter}"))
            .Concat([$"{Links.PublishedActions}?overdue=true", $"{Links.PublishedActions}?board=silent", $"{Links.PublishedDecisions}?board=silent", $"{Links.PublishedOrganisations}?page=2"]);
    }

    /// <summary>What somebody would try who has seen the addresses of what is published.</summary>
    private async Task GuessesAsync(PortalDbContext db)
    {
        var meetingAddresses = _addresses.Where(address => address.StartsWith("/boards/", StringComparison.Ordinal) && !address.Contains('#', StringComparison.Ordinal)).Distinct(StringComparer.Ordinal).ToList();
        _addresses.AddRange(meetingAddresses.SelectMany(address => DownloadFormat.All.Select(format => $"{address}.{format.Extension}").Append($"{address}/history/1.docx").Append($"{address}/history/2.json")));
        _addresses.AddRange(meetingAddresses.Select(address => $"{Links.Api}{address}"));
        _addresses.AddRange(new[] { "boards", "meetings", "actions", "decisions", "themes", "organisations", "withdrawals" }.Select(list => $"{Links.Api}/{list}?pageSize=100"));
        _addresses.AddRange(new[] { Board, "silent" }.SelectMany(slug => new[] { "meetings", "actions", "decisions", "withdrawals" }.Select(list => $"{Links.Api}/{list}?board={slug}").Concat(Links.Tables.Select(table => $"{table}?board={slug}"))));
        _addresses.AddRange(["/api/nothing", "/api/v2/meetings"]);
        _addresses.AddRange([Links.YearArchive(Board, 2024), Links.YearArchive(Board, 2025), Links.YearArchive("silent", 2025)]);
        _addresses.AddRange([.. meetingAddresses.SelectMany(address => new[] { $"{address}.ics", $"{address}/history", $"{address}/history/1", $"{address}/history/2" })]);
        _addresses.AddRange([Links.Board(Board), Links.BoardMeetings(Board), Links.Board("silent"), Links.BoardMeetings("silent")]);
        _addresses.AddRange([Links.PublicForwardPlan(Board), Links.PublicForwardPlan("silent"), Links.ForwardPlan(Board), Links.MemberForwardPlan(Board)]);
        _addresses.AddRange([Links.MemoryOrganisations(Board), Links.Threads(Board)]);
        _addresses.AddRange((await db.Themes.Select(theme => theme.Slug).ToListAsync()).SelectMany(theme => new[] { Links.Theme(theme), Links.ThemeFeed(theme) }));
        var organisations = await db.Organisations.Select(organisation => organisation.Slug).ToListAsync();
        _addresses.AddRange(organisations.Select(slug => $"{Links.Meetings}?organisation={slug}"));
        _addresses.AddRange(organisations.SelectMany(slug => new[] { Links.OrganisationFeed(slug), Links.PublishedOrganisation(slug), $"{Links.PublishedActions}?organisation={slug}" }));
        _addresses.AddRange(Searches());
        _addresses.AddRange(organisations.Select(slug => $"{Links.Api}/meetings?organisation={slug}"));
        _addresses.AddRange(new[] { Board, "silent" }.SelectMany(slug => new[] { Links.BoardFeed(slug), Links.BoardCalendar(slug) }));
        _addresses.AddRange([$"{Links.Meetings}?year=2025", $"{Links.Meetings}?year=2024", $"{Links.Meetings}?board=silent"]);
        var meetings = await db.Meetings.Select(meeting => meeting.Id).ToListAsync();
        _addresses.AddRange(meetings.Select(id => $"/secretariat/meetings/{id}"));
        _addresses.AddRange(meetings.SelectMany(id => new[] { $"/members/meetings/{id}", Links.MemberPapers(id), Links.Pack(id), Links.Working(id, WorkingPage.Papers) }));
        var papers = await db.Papers.Join(db.Meetings, paper => paper.MeetingId, meeting => meeting.Id, (paper, meeting) => new { paper.PublicKey, meeting.Date, meeting.Board!.Slug }).ToListAsync();
        _addresses.AddRange(papers.SelectMany(paper => new[] { Links.PublicPaper(paper.Slug, paper.Date!.Value, paper.PublicKey), Links.Paper(paper.PublicKey), Links.Paper(paper.PublicKey, 1) }));
    }
}
