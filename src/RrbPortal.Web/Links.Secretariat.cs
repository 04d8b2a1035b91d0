using System.Globalization;
using RrbPortal.Core.Actions;
using RrbPortal.Data.Records;

namespace RrbPortal.Web;

/// <content>For the secretariat.</content>
public static partial class Links
{
    public const string Secretariat = "/secretariat";
    public const string AddMeeting = "/secretariat/meetings/new";
    public const string Imports = "/secretariat/imports";
    public const string Organisations = "/secretariat/organisations";
    public const string Actions = "/secretariat/actions";
    public const string ActionsCsv = "/secretariat/actions.csv";
    public const string AddOrganisation = "/secretariat/organisations/new";

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

    /// <summary>The working copy of a meeting.</summary>
    public static string Working(int meeting) => string.Create(CultureInfo.InvariantCulture, $"/secretariat/meetings/{meeting}");

    /// <summary>A page of the working copy.</summary>
    public static string Working(int meeting, WorkingPage page) => $"{Working(meeting)}/{page.ToString().ToLowerInvariant()}";

    /// <summary>One finding in the list of the findings of a working copy.</summary>
    public static string Finding(int meeting, string key) => $"{Working(meeting, WorkingPage.Findings)}#finding-{key}";

    /// <summary>A new entry of one of the lists of a working copy.</summary>
    public static string AddTo(int meeting, WorkingPage list) => $"{Working(meeting, list)}/entry";

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

    /// <summary>A board's members and terms of reference, as its secretariat keeps them.</summary>
    public static string BoardProfile(string board) => $"/secretariat/boards/{board}/profile";

    /// <summary>One member in the list of a board's members.</summary>
    public static string MemberInProfile(string board, int member) => string.Create(CultureInfo.InvariantCulture, $"{BoardProfile(board)}#member-{member}");

    public static string AddBoardMember(string board) => $"{BoardProfile(board)}/member";

    public static string BoardMember(string board, int member) => string.Create(CultureInfo.InvariantCulture, $"{AddBoardMember(board)}/{member}");

    public static string RemoveBoardMember(string board, int member) => string.Create(CultureInfo.InvariantCulture, $"{BoardProfile(board)}/remove/{member}");

    public static string BoardTerms(string board) => $"{BoardProfile(board)}/terms";

    /// <summary>Shows the terms of reference as they will look; saves nothing.</summary>
    public static string PreviewBoardTerms(string board) => $"{BoardTerms(board)}?handler=Preview";

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

    /// <summary>The review with the form open in which a comment is answered.</summary>
    public static string AnswerComment(int meeting, int comment)
        => string.Create(CultureInfo.InvariantCulture, $"{Working(meeting, WorkingPage.Review)}?answer={comment}#form");

    /// <summary>The review with the form open in which a proposed wording is edited.</summary>
    public static string EditWording(int meeting, int comment)
        => string.Create(CultureInfo.InvariantCulture, $"{Working(meeting, WorkingPage.Review)}?wording={comment}#form");

    /// <summary>One comment in the review.</summary>
    public static string ReviewedComment(int meeting, int comment)
        => string.Create(CultureInfo.InvariantCulture, $"{Working(meeting, WorkingPage.Review)}#comment-{comment}");

    /// <summary>Uploads a new version of a paper.</summary>
    public static string AddPaperVersion(int meeting, int paper)
        => string.Create(CultureInfo.InvariantCulture, $"{Working(meeting, WorkingPage.Papers)}/version/{paper}");

    public static string WithdrawPaper(int meeting, int paper)
        => string.Create(CultureInfo.InvariantCulture, $"{Working(meeting, WorkingPage.Papers)}/withdraw/{paper}");

    /// <summary>One entry of one of the lists of a working copy.</summary>
    public static string Entry(int meeting, WorkingPage list, int entry)
        => string.Create(CultureInfo.InvariantCulture, $"{AddTo(meeting, list)}/{entry}");

    /// <summary>Merges an entry into another: to choose, or with the other one chosen.</summary>
    public static string MergeOrganisation(int from, int? into = null)
        => into is { } other ? string.Create(CultureInfo.InvariantCulture, $"{Organisation(from)}/merge?into={other}") : $"{Organisation(from)}/merge";

    /// <summary>Uploads papers, for an item or for the whole meeting.</summary>
    public static string AddPapers(int meeting, int? item = null)
        => string.Create(CultureInfo.InvariantCulture, $"{Working(meeting, WorkingPage.Papers)}/add{(item is { } id ? $"?item={id}" : null)}");

    /// <summary>Where the agenda of a meeting is made.</summary>
    public static string Agenda(int meeting) => $"{Working(meeting)}/agenda";

    /// <summary>The register of actions, narrowed and turned to a page, or (with <see cref="ActionsCsv"/>) the same as a table.</summary>
    public static string ActionList(ActionFilter filter, string address = Actions)
        => Narrowed(
            address,
            ("board", filter.BoardId is { } board ? Number(board) : null),
            ("state", filter.State is ActionState.Unfinished ? null : filter.State.ToString()),
            ("owner", filter.OrganisationId is { } owner ? Number(owner) : null),
            ("meeting", filter.MeetingId is { } meeting ? Number(meeting) : null),
            ("overdue", filter.Overdue ? "true" : null),
            ("reported", filter.Reported ? "true" : null),
            ("dueBefore", Iso(filter.DueBefore)),
            ("words", filter.Words?.Trim()),
            ("page", filter.Page > 1 ? Number(filter.Page) : null));

    /// <summary>The list of the secretariat, narrowed to a board and to a state of the note.</summary>
    public static string SecretariatList(int? board, NoteState? state, int page)
        => string.Create(CultureInfo.InvariantCulture, $"{Secretariat}?board={board}&state={state}&page={page}");
}
