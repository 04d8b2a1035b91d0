using System.Globalization;
using RrbPortal.Data.Records;

namespace RrbPortal.Web;

/// <summary>Every address of the portal, typed. Pages, redirects and feeds ask here; none writes an address by hand.</summary>
public static class Links
{
    public const string Home = "/";
    public const string Meetings = "/meetings";
    public const string Themes = "/themes";
    public const string Accessibility = "/accessibility";
    public const string Privacy = "/privacy";
    public const string Account = "/account";
    public const string SignIn = "/account/sign-in";
    public const string SignOut = "/account/sign-out";
    public const string ChangePassword = "/account/password";
    public const string Secretariat = "/secretariat";
    public const string Members = "/members";
    public const string Administration = "/admin";
    public const string AddAccount = "/admin/accounts/new";
    public const string AdministeredBoards = "/admin/boards";
    public const string AddBoard = "/admin/boards/new";
    public const string Audit = "/admin/audit";
    public const string AddMeeting = "/secretariat/meetings/new";
    public const string Imports = "/secretariat/imports";
    public const string Organisations = "/secretariat/organisations";
    public const string AddOrganisation = "/secretariat/organisations/new";
    public const string Live = "/health/live";
    public const string Ready = "/health/ready";

    public static string Board(string board) => $"/boards/{board}";

    public static string BoardMeetings(string board) => $"/boards/{board}/meetings";

    /// <summary>The meetings of a board that an organisation attended, or sent apologies to.</summary>
    public static string MeetingsWith(string board, string organisation) => $"{BoardMeetings(board)}?organisation={organisation}";

    public static string Meeting(string board, DateOnly date) => $"/boards/{board}/meetings/{Iso(date)}";

    public static string Item(string board, DateOnly date, string anchor) => $"{Meeting(board, date)}#{anchor}";

    public static string History(string board, DateOnly date) => $"{Meeting(board, date)}/history";

    public static string Revision(string board, DateOnly date, int revision)
        => string.Create(CultureInfo.InvariantCulture, $"{History(board, date)}/{revision}");

    public static string Theme(string theme) => $"/themes/{theme}";

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

    public static string AdministeredAccount(Guid account) => $"/admin/accounts/{account}";

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

    private static string Iso(DateOnly date) => date.ToString("O", CultureInfo.InvariantCulture);
}

/// <summary>The pages of one working copy; each is the last part of its address.</summary>
public enum WorkingPage
{
    Facts,
    Themes,
    Attendance,
    Items,
    Decisions,
    Actions,
    Findings,
    Preview,
    Agree,
    Publish,
    Withdraw,
    History,
}
