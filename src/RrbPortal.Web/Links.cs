using System.Globalization;
using RrbPortal.Core.Actions;
using RrbPortal.Core.Search;
using RrbPortal.Data.Records;
using RrbPortal.Data.System;

namespace RrbPortal.Web;

/// <summary>Every address of the portal, typed. Pages, redirects and feeds ask here; none writes an address by hand.</summary>
public static class Links
{
    public const string Home = "/";
    public const string Meetings = "/meetings";
    public const string Themes = "/themes";
    public const string Search = "/search";
    public const string SearchFeed = "/search.atom";
    public const string PublishedActions = "/actions";
    public const string PublishedDecisions = "/decisions";
    public const string PublishedOrganisations = "/organisations";
    public const string Accessibility = "/accessibility";
    public const string Privacy = "/privacy";
    public const string Account = "/account";
    public const string Start = "/account/start";
    public const string SignIn = "/account/sign-in";
    public const string SignOut = "/account/sign-out";
    public const string ChangePassword = "/account/password";
    public const string SignInCode = "/account/sign-in/code";
    public const string ForgottenPassword = "/account/forgotten-password";
    public const string ResetPassword = "/account/reset-password";
    public const string AcceptInvitation = "/account/invitation";
    public const string SecondFactor = "/account/second-factor";
    public const string Passkeys = "/account/passkeys";
    public const string Sessions = "/account/sessions";
    public const string Secretariat = "/secretariat";
    public const string Members = "/members";
    public const string Administration = "/admin";
    public const string AddAccount = "/admin/accounts/new";
    public const string AdministeredBoards = "/admin/boards";
    public const string AddBoard = "/admin/boards/new";
    public const string Audit = "/admin/audit";
    public const string Mails = "/admin/mail";
    public const string Invitations = "/admin/invitations";
    public const string Invite = "/admin/invitations/new";
    public const string RoleRules = "/admin/rules";
    public const string AddMeeting = "/secretariat/meetings/new";
    public const string Imports = "/secretariat/imports";
    public const string Organisations = "/secretariat/organisations";
    public const string Actions = "/secretariat/actions";
    public const string ActionsCsv = "/secretariat/actions.csv";
    public const string MemberActions = "/members/actions";

    /// <summary>What a person kept for themselves, of all meetings.</summary>
    public const string OwnNotes = "/members/private-notes";
    public const string AddOrganisation = "/secretariat/organisations/new";
    public const string Live = "/health/live";
    public const string Ready = "/health/ready";

    public const string Feed = "/feed.atom";
    public const string Calendar = "/calendar.ics";
    public const string Sitemap = "/sitemap.xml";
    public const string Robots = "/robots.txt";

    /// <summary>The picture that goes with a page's address when somebody shares it.</summary>
    public const string ShareImage = "/share.png";

    /// <summary>How programs read what is published.</summary>
    public const string OpenData = "/open-data";
    public const string Api = "/api/v1";
    public const string OpenApi = "/openapi/v1.json";
    public const string Catalogue = "/catalogue.jsonld";

    /// <summary>All that is published, as tables.</summary>
    public static IReadOnlyList<string> Tables { get; } = ["/actions.csv", "/attendance.csv", "/decisions.csv"];

    /// <summary>The document of a meeting, for programs.</summary>
    public static string MeetingData(string board, DateOnly date) => $"{Api}{Meeting(board, date)}";

    public static string BoardFeed(string board) => $"{Board(board)}/feed.atom";

    public static string BoardCalendar(string board) => $"{Board(board)}/calendar.ics";

    public static string ThemeFeed(string theme) => $"{Theme(theme)}/feed.atom";

    public static string OrganisationFeed(string organisation) => $"/organisations/{organisation}/feed.atom";

    public static string MeetingCalendar(string board, DateOnly date) => $"{Meeting(board, date)}.ics";

    public static string Board(string board) => $"/boards/{board}";

    public static string BoardMeetings(string board) => $"/boards/{board}/meetings";

    /// <summary>The meetings of a board that an organisation attended, or sent apologies to.</summary>
    public static string MeetingsWith(string board, string organisation) => $"{BoardMeetings(board)}?organisation={organisation}";

    public static string Meeting(string board, DateOnly date) => $"/boards/{board}/meetings/{Iso(date)}";

    public static string Item(string board, DateOnly date, string anchor) => $"{Meeting(board, date)}#{anchor}";

    public static string History(string board, DateOnly date) => $"{Meeting(board, date)}/history";

    public static string Revision(string board, DateOnly date, int revision)
        => string.Create(CultureInfo.InvariantCulture, $"{History(board, date)}/{revision}");

    /// <summary>Where two revisions of a note are chosen.</summary>
    public static string ChooseRevisions(string board, DateOnly date) => $"{Meeting(board, date)}/compare";

    /// <summary>What one revision of a note says that another does not.</summary>
    public static string CompareRevisions(string board, DateOnly date, int before, int after)
        => string.Create(CultureInfo.InvariantCulture, $"{ChooseRevisions(board, date)}/{before}/{after}");

    /// <summary>The notes of one year.</summary>
    public static string BoardYear(string board, int year) => string.Create(CultureInfo.InvariantCulture, $"{BoardMeetings(board)}/{year}");

    /// <summary>A note as a file: its current revision, or the one with a number.</summary>
    public static string Download(string board, DateOnly date, string format, int? revision = null)
        => $"{(revision is { } number ? Revision(board, date, number) : Meeting(board, date))}.{format}";

    /// <summary>All notes of a board's year, in a zip.</summary>
    public static string YearArchive(string board, int year) => string.Create(CultureInfo.InvariantCulture, $"{BoardMeetings(board)}/{year}.zip");

    public static string Theme(string theme) => $"/themes/{theme}";

    /// <summary>Hits for some words, narrowed and turned to a page; or (with <see cref="SearchFeed"/>) the feed of them.</summary>
    public static string SearchFor(SearchRequest search, string address = Search)
        => Narrowed(
            address,
            ("q", search.Words),
            ("board", search.Filter.Board),
            ("year", search.Filter.Year is { } year ? Number(year) : null),
            ("theme", search.Filter.Theme),
            ("organisation", search.Filter.Organisation),
            ("kind", search.Filter.Kind?.ToString().ToLowerInvariant()),
            ("exact", search.IsExact ? "true" : null),
            ("page", search.Page > 1 ? Number(search.Page) : null));

    /// <summary>A public register (of actions, of decisions), narrowed and turned to a page.</summary>
    public static string Register(string address, RegisterFilter filter)
        => Narrowed(
            address,
            ("board", filter.Board),
            ("status", filter.Status?.ToString().ToLowerInvariant()),
            ("organisation", filter.Organisation),
            ("year", filter.Year is { } year ? Number(year) : null),
            ("overdue", filter.Overdue ? "true" : null),
            ("page", filter.Page > 1 ? Number(filter.Page) : null));

    /// <summary>What is published of an organisation.</summary>
    public static string PublishedOrganisation(string organisation, int page = 1)
        => Narrowed($"{PublishedOrganisations}/{organisation}", ("page", page > 1 ? Number(page) : null));

    public static string ImportBatch(int batch) => string.Create(CultureInfo.InvariantCulture, $"/secretariat/imports/{batch}");

    /// <summary>The batch while drafts are made of its files, a few seconds at a time.</summary>
    public static string ImportDrafts(int batch, int after, int made, int left, IEnumerable<int> files)
        => string.Create(CultureInfo.InvariantCulture, $"{ImportBatch(batch)}?after={after}&made={made}&left={left}&files={string.Join('-', files)}");

    public static string ImportFile(int file) => string.Create(CultureInfo.InvariantCulture, $"/secretariat/imports/files/{file}");

    /// <summary>A page of the lines of a file, at one of its places.</summary>
    public static string ImportFile(int file, int part, string place)
        => string.Create(CultureInfo.InvariantCulture, $"{ImportFile(file)}{(part == 1 ? "" : $"?part={part}")}#{place}");

    /// <summary>The bytes of an imported file, as they came.</summary>
    public static string ImportOriginal(int file) => $"{ImportFile(file)}/original";

    /// <summary>Brings in a note that somebody has for a meeting.</summary>
    public static string BringIn(int meeting) => $"{Working(meeting)}/bring-in";

    public static string AdministeredAccount(Guid account) => $"/admin/accounts/{account}";

    /// <summary>The outbox, narrowed to a state and turned to a page.</summary>
    public static string MailList(OutboxState? state, int page) => string.Create(CultureInfo.InvariantCulture, $"{Mails}?state={state}&page={page}");

    /// <summary>One mail of the outbox.</summary>
    public static string Mail(int mail) => string.Create(CultureInfo.InvariantCulture, $"{Mails}/{mail}");
    /// <summary>The page that asks before an account is ended.</summary>
    public static string EndAccount(Guid account) => $"{AdministeredAccount(account)}/end";

    /// <summary>The page that an invitation's mail leads to.</summary>
    public static string InvitationWith(string token) => $"{AcceptInvitation}/{Uri.EscapeDataString(token)}";

    /// <summary>The page that the mail for a forgotten password leads to.</summary>
    public static string ResetPasswordWith(string token) => $"{ResetPassword}/{Uri.EscapeDataString(token)}";

    public static string AdministeredBoard(string board) => $"/admin/boards/{board}";
    /// <summary>The list of the secretariat, narrowed to a board and to a state of the note.</summary>
    public static string SecretariatList(int? board, NoteState? state, int page)
        => string.Create(CultureInfo.InvariantCulture, $"{Secretariat}?board={board}&state={state}&page={page}");

    /// <summary>The working copy of a meeting.</summary>
    public static string Working(int meeting) => string.Create(CultureInfo.InvariantCulture, $"/secretariat/meetings/{meeting}");

    /// <summary>A page of the working copy.</summary>
    public static string Working(int meeting, WorkingPage page) => $"{Working(meeting)}/{page.ToString().ToLowerInvariant()}";

    /// <summary>One finding in the list of the findings of a working copy.</summary>
    public static string Finding(int meeting, string key) => $"{Working(meeting, WorkingPage.Findings)}#finding-{key}";

    /// <summary>A new entry of one of the lists of a working copy.</summary>
    public static string AddTo(int meeting, WorkingPage list) => $"{Working(meeting, list)}/entry";

    /// <summary>One entry of one of the lists of a working copy.</summary>
    public static string Entry(int meeting, WorkingPage list, int entry)
        => string.Create(CultureInfo.InvariantCulture, $"{AddTo(meeting, list)}/{entry}");

    /// <summary>One item in the list of the items.</summary>
    public static string ItemInList(int meeting, int item)
        => string.Create(CultureInfo.InvariantCulture, $"{Working(meeting, WorkingPage.Items)}#item-{item}");

    /// <summary>One item on the page of the whole note.</summary>
    public static string NoteItem(int meeting, int item)
        => string.Create(CultureInfo.InvariantCulture, $"{Working(meeting, WorkingPage.Note)}#item-{item}");

    /// <summary>One of the things that a button on the page of the whole note does, for an item or for the note.</summary>
    public static string NoteStep(int meeting, string step, int? item = null)
        => item is { } id
            ? string.Create(CultureInfo.InvariantCulture, $"{Working(meeting, WorkingPage.Note)}?handler={step}&item={id}#item-{id}")
            : $"{Working(meeting, WorkingPage.Note)}?handler={step}";

    /// <summary>The page of the whole note with a kept text and the stored one in one field, to be edited together.</summary>
    public static string NoteTogether(int meeting, int held, int item)
        => string.Create(CultureInfo.InvariantCulture, $"{Working(meeting, WorkingPage.Note)}?together={held}#item-{item}");

    /// <summary>Shows the texts of an item as they will look, a new one or one that is there; saves nothing.</summary>
    public static string PreviewItem(int meeting, int? item)
        => $"{(item is { } id ? Entry(meeting, WorkingPage.Items, id) : AddTo(meeting, WorkingPage.Items))}?handler=Preview";

    /// <summary>The page that asks before an entry is removed.</summary>
    public static string RemoveEntry(int meeting, WorkingPage list, int entry)
        => string.Create(CultureInfo.InvariantCulture, $"{Working(meeting, list)}/remove/{entry}");

    /// <summary>The register, narrowed and turned to a page.</summary>
    public static string OrganisationList(string? search, bool unused, int page)
        => string.Create(CultureInfo.InvariantCulture, $"{Organisations}?search={Uri.EscapeDataString(search ?? string.Empty)}&unused={(unused ? "true" : "false")}&page={page}");

    public static string Organisation(int organisation) => string.Create(CultureInfo.InvariantCulture, $"{Organisations}/{organisation}");

    public static string EditOrganisation(int organisation) => $"{Organisation(organisation)}/edit";

    public static string RemoveOrganisation(int organisation) => $"{Organisation(organisation)}/remove";

    /// <summary>Merges an entry into another: to choose, or with the other one chosen.</summary>
    public static string MergeOrganisation(int from, int? into = null)
        => into is { } other ? string.Create(CultureInfo.InvariantCulture, $"{Organisation(from)}/merge?into={other}") : $"{Organisation(from)}/merge";

    /// <summary>Printed names that the register does not know.</summary>
    public static string UnknownNames(int page = 1) => string.Create(CultureInfo.InvariantCulture, $"{Organisations}/unknown?page={page}");

    /// <summary>A new organisation, made of a printed name.</summary>
    public static string MakeOrganisation(string printed) => $"{AddOrganisation}?printed={Uri.EscapeDataString(printed)}";

    /// <summary>A board's glossary.</summary>
    public static string Glossary(string board) => $"/secretariat/boards/{board}/glossary";

    /// <summary>A new term of a board's glossary, written out already where it is known.</summary>
    public static string AddTerm(string board, string? term = null)
        => term is null ? $"{Glossary(board)}/entry" : $"{Glossary(board)}/entry?term={Uri.EscapeDataString(term)}";

    public static string Term(string board, int term) => string.Create(CultureInfo.InvariantCulture, $"{Glossary(board)}/entry/{term}");

    public static string RemoveTerm(string board, int term) => string.Create(CultureInfo.InvariantCulture, $"{Glossary(board)}/remove/{term}");

    /// <summary>The public part of a board's forward plan.</summary>
    public static string PublicForwardPlan(string board) => $"/boards/{board}/forward-plan";

    /// <summary>A board's forward plan, as its secretariat keeps it.</summary>
    public static string ForwardPlan(string board) => $"/secretariat/boards/{board}/forward-plan";

    /// <summary>One topic in the forward plan.</summary>
    public static string TopicInPlan(string board, int topic) => string.Create(CultureInfo.InvariantCulture, $"{ForwardPlan(board)}#topic-{topic}");

    /// <summary>A new topic, of a sentence that was said at a meeting where there is one.</summary>
    public static string AddTopic(string board, int? meeting = null, int? item = null, string? sentence = null)
        => meeting is null
            ? $"{ForwardPlan(board)}/entry"
            : string.Create(CultureInfo.InvariantCulture, $"{ForwardPlan(board)}/entry?meeting={meeting}&item={item}&sentence={Uri.EscapeDataString(sentence ?? string.Empty)}");

    public static string Topic(string board, int topic) => string.Create(CultureInfo.InvariantCulture, $"{ForwardPlan(board)}/entry/{topic}");

    public static string DropTopic(string board, int topic) => string.Create(CultureInfo.InvariantCulture, $"{ForwardPlan(board)}/drop/{topic}");

    /// <summary>A board's forward plan, as its members read it.</summary>
    public static string MemberForwardPlan(string board) => $"/members/boards/{board}/forward-plan";

    /// <summary>The organisations that a board's records speak of.</summary>
    public static string MemoryOrganisations(string board) => $"/members/boards/{board}/organisations";

    public static string MemoryOrganisation(string board, string organisation) => $"{MemoryOrganisations(board)}/{organisation}";

    /// <summary>The matters that a board speaks of.</summary>
    public static string Threads(string board) => $"/members/boards/{board}/threads";

    public static string Thread(string board, string thread) => $"{Threads(board)}/{thread}";
    /// <summary>The register of actions, narrowed and turned to a page, or (with <see cref="ActionsCsv"/>) the same as a table.</summary>
    public static string ActionList(ActionFilter filter, string address = Actions)
    {
        string?[] parts =
        [
            filter.BoardId is { } board ? string.Create(CultureInfo.InvariantCulture, $"board={board}") : null,
            filter.State is ActionState.Unfinished ? null : $"state={filter.State}",
            filter.OrganisationId is { } owner ? string.Create(CultureInfo.InvariantCulture, $"owner={owner}") : null,
            filter.MeetingId is { } meeting ? string.Create(CultureInfo.InvariantCulture, $"meeting={meeting}") : null,
            filter.Overdue ? "overdue=true" : null,
            filter.Reported ? "reported=true" : null,
            filter.DueBefore is { } day ? $"dueBefore={Iso(day)}" : null,
            string.IsNullOrWhiteSpace(filter.Words) ? null : $"words={Uri.EscapeDataString(filter.Words)}",
            filter.Page > 1 ? string.Create(CultureInfo.InvariantCulture, $"page={filter.Page}") : null,
        ];
        var query = string.Join('&', parts.OfType<string>());
        return query.Length == 0 ? address : $"{address}?{query}";
    }

    /// <summary>What became of an action, for the secretariat.</summary>
    /// <param name="meeting">The meeting that something is to be reported at.</param>
    /// <param name="report">A member's report, whose words are to be used.</param>
    public static string ActionStory(int action, int? meeting = null, int? report = null)
    {
        var address = string.Create(CultureInfo.InvariantCulture, $"{Actions}/{action}");
        return meeting is not null ? string.Create(CultureInfo.InvariantCulture, $"{address}?meeting={meeting}")
            : report is not null ? string.Create(CultureInfo.InvariantCulture, $"{address}?report={report}")
            : address;
    }

    /// <summary>What became of an action, for the members of its board.</summary>
    public static string MemberAction(int action) => string.Create(CultureInfo.InvariantCulture, $"{MemberActions}/{action}");

    /// <summary>The others' actions in a member's list, turned to a page.</summary>
    public static string MemberActionList(bool finished, int page)
        => string.Create(CultureInfo.InvariantCulture, $"{MemberActions}?finished={(finished ? "true" : "false")}&page={page}");

    /// <summary>A board's attendance, actions and timeliness in pictures.</summary>
    public static string Pictures(string board) => $"/members/boards/{board}/pictures";
    /// <summary>Where the agenda of a meeting is made.</summary>
    public static string Agenda(int meeting) => $"{Working(meeting)}/agenda";

    /// <summary>One item on the page where the agenda is made.</summary>
    public static string AgendaItem(int meeting, int item) => string.Create(CultureInfo.InvariantCulture, $"{Agenda(meeting)}#item-{item}");

    /// <summary>The form of an item, or of a new one; from there it goes back to the agenda.</summary>
    public static string AgendaEntry(int meeting, int? item = null)
        => $"{(item is { } id ? Entry(meeting, WorkingPage.Items, id) : AddTo(meeting, WorkingPage.Items))}?from=agenda";

    public static string RemoveFromAgenda(int meeting, int item) => $"{RemoveEntry(meeting, WorkingPage.Items, item)}?from=agenda";

    /// <summary>Copies items to another meeting.</summary>
    public static string CarryItems(int meeting) => $"{Agenda(meeting)}/carry";

    public static string IssueAgenda(int meeting) => $"{Agenda(meeting)}/issue";

    public static string AgendaVersion(int meeting, int number) => string.Create(CultureInfo.InvariantCulture, $"{Agenda(meeting)}/versions/{number}");

    public static string AgendaComparison(int meeting, int before, int after) => string.Create(CultureInfo.InvariantCulture, $"{Agenda(meeting)}/compare/{before}/{after}");

    /// <summary>The agenda templates of a board.</summary>
    public static string Templates(string board) => $"/secretariat/boards/{board}/templates";

    public static string AddTemplate(string board) => $"{Templates(board)}/entry";

    public static string Template(string board, int template) => string.Create(CultureInfo.InvariantCulture, $"{Templates(board)}/entry/{template}");

    public static string RemoveTemplate(string board, int template) => string.Create(CultureInfo.InvariantCulture, $"{Templates(board)}/remove/{template}");

    /// <summary>The agenda as it was issued, for members.</summary>
    public static string MemberAgenda(int meeting) => $"{MemberMeeting(meeting)}/agenda";

    public static string MemberAgendaVersion(int meeting, int number) => string.Create(CultureInfo.InvariantCulture, $"{MemberAgenda(meeting)}/versions/{number}");

    public static string MemberAgendaComparison(int meeting, int before, int after) => string.Create(CultureInfo.InvariantCulture, $"{MemberAgenda(meeting)}/compare/{before}/{after}");

    /// <summary>An agenda or a draft, as members read it.</summary>
    public static string MemberMeeting(int meeting) => string.Create(CultureInfo.InvariantCulture, $"/members/meetings/{meeting}");

    /// <summary>A draft with the form for a comment open at one of its places.</summary>
    public static string CommentOn(int meeting, string place) => $"{MemberMeeting(meeting)}?on={place}#form";

    /// <summary>A draft with the form open in which a comment is changed.</summary>
    public static string ChangeComment(int meeting, int comment)
        => string.Create(CultureInfo.InvariantCulture, $"{MemberMeeting(meeting)}?change={comment}#form");

    /// <summary>A draft or an agenda with the form for a private note open; 0 stands for the whole meeting.</summary>
    public static string PrivateNote(int meeting, int item)
        => string.Create(CultureInfo.InvariantCulture, $"{MemberMeeting(meeting)}?note={item}#form");

    /// <summary>One place of a draft, or one comment.</summary>
    public static string InDraft(int meeting, string anchor) => $"{MemberMeeting(meeting)}#{anchor}";

    /// <summary>The review with the form open in which a comment is answered.</summary>
    public static string AnswerComment(int meeting, int comment)
        => string.Create(CultureInfo.InvariantCulture, $"{Working(meeting, WorkingPage.Review)}?answer={comment}#form");

    /// <summary>The review with the form open in which a proposed wording is edited.</summary>
    public static string EditWording(int meeting, int comment)
        => string.Create(CultureInfo.InvariantCulture, $"{Working(meeting, WorkingPage.Review)}?wording={comment}#form");

    /// <summary>One comment in the review.</summary>
    public static string ReviewedComment(int meeting, int comment)
        => string.Create(CultureInfo.InvariantCulture, $"{Working(meeting, WorkingPage.Review)}#comment-{comment}");
    /// <summary>The audit, narrowed; what is null or empty is left out.</summary>
    public static string AuditList(params IEnumerable<(string Name, string? Value)> filters)
    {
        var query = string.Join('&', filters.Where(filter => !string.IsNullOrEmpty(filter.Value)).Select(filter => $"{filter.Name}={Uri.EscapeDataString(filter.Value!)}"));
        return query.Length == 0 ? Audit : $"{Audit}?{query}";
    }

    /// <summary>A day as addresses have it; null for none.</summary>
    public static string? Iso(DateOnly? date) => date is { } day ? Iso(day) : null;

    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
    /// <summary>Uploads papers, for an item or for the whole meeting.</summary>
    public static string AddPapers(int meeting, int? item = null)
        => string.Create(CultureInfo.InvariantCulture, $"{Working(meeting, WorkingPage.Papers)}/add{(item is { } id ? $"?item={id}" : null)}");

    /// <summary>Uploads a new version of a paper.</summary>
    public static string AddPaperVersion(int meeting, int paper)
        => string.Create(CultureInfo.InvariantCulture, $"{Working(meeting, WorkingPage.Papers)}/version/{paper}");

    public static string WithdrawPaper(int meeting, int paper)
        => string.Create(CultureInfo.InvariantCulture, $"{Working(meeting, WorkingPage.Papers)}/withdraw/{paper}");

    /// <summary>The papers of a meeting, as members read them.</summary>
    public static string MemberPapers(int meeting) => $"{MemberMeeting(meeting)}/papers";

    /// <summary>The file of a paper, for whoever may read it: the current one, or (for the secretariat) any by its number.</summary>
    public static string Paper(Guid paper, int? version = null)
        => string.Create(CultureInfo.InvariantCulture, $"/members/papers/{paper}{(version is { } number ? $"/{number}" : null)}");

    /// <summary>All papers of a meeting in one pack; what members get, or what the secretariat chooses.</summary>
    public static string Pack(int meeting, PaperAudience? audience = null)
        => $"{MemberMeeting(meeting)}/pack{(audience is { } chosen ? $"?audience={chosen.ToString().ToLowerInvariant()}" : null)}";

    /// <summary>The file of a public paper.</summary>
    public static string PublicPaper(string board, DateOnly date, Guid paper) => $"{Meeting(board, date)}/papers/{paper}";

    private static string Narrowed(string address, params IEnumerable<(string Name, string? Value)> filters)
    {
        var query = string.Join('&', filters.Where(filter => !string.IsNullOrEmpty(filter.Value)).Select(filter => $"{filter.Name}={Uri.EscapeDataString(filter.Value!)}"));
        return query.Length == 0 ? address : $"{address}?{query}";
    }

    private static string Iso(DateOnly date) => date.ToString("O", CultureInfo.InvariantCulture);
}

/// <summary>The pages of one working copy; each is the last part of its address.</summary>
public enum WorkingPage
{
    Facts,
    Themes,
    Attendance,
    Items,
    Note,
    Decisions,
    Actions,
    Papers,
    Findings,
    Preview,
    Review,
    Ask,
    Agree,
    Publish,
    Withdraw,
    History,
}
