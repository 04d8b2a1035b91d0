using System.Globalization;
using RrbPortal.Data.Records;

namespace RrbPortal.Web;

/// <content>For members of a board.</content>
public static partial class Links
{
    public const string Members = "/members";
    public const string MemberActions = "/members/actions";

    /// <summary>What a person kept for themselves, of all meetings.</summary>
    public const string OwnNotes = "/members/private-notes";

    /// <summary>A board's forward plan, as its members read it.</summary>
    public static string MemberForwardPlan(string board) => $"/members/boards/{board}/forward-plan";

    /// <summary>The organisations that a board's records speak of.</summary>
    public static string MemoryOrganisations(string board) => $"/members/boards/{board}/organisations";

    public static string MemoryOrganisation(string board, string organisation) => $"{MemoryOrganisations(board)}/{organisation}";

    /// <summary>The matters that a board speaks of.</summary>
    public static string Threads(string board) => $"/members/boards/{board}/threads";

    public static string Thread(string board, string thread) => $"{Threads(board)}/{thread}";

    /// <summary>What became of an action, for the members of its board.</summary>
    public static string MemberAction(int action) => string.Create(CultureInfo.InvariantCulture, $"{MemberActions}/{action}");

    /// <summary>The others' actions in a member's list, turned to a page.</summary>
    public static string MemberActionList(bool finished, int page)
        => string.Create(CultureInfo.InvariantCulture, $"{MemberActions}?finished={(finished ? "true" : "false")}&page={page}");

    /// <summary>A board's attendance, actions and timeliness in pictures.</summary>
    public static string Pictures(string board) => $"/members/boards/{board}/pictures";

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

    /// <summary>The papers of a meeting, as members read them.</summary>
    public static string MemberPapers(int meeting) => $"{MemberMeeting(meeting)}/papers";

    /// <summary>The file of a paper, for whoever may read it: the current one, or (for the secretariat) any by its number.</summary>
    public static string Paper(Guid paper, int? version = null)
        => string.Create(CultureInfo.InvariantCulture, $"/members/papers/{paper}{(version is { } number ? $"/{number}" : null)}");

    /// <summary>All papers of a meeting in one pack; what members get, or what the secretariat chooses.</summary>
    public static string Pack(int meeting, PaperAudience? audience = null)
        => $"{MemberMeeting(meeting)}/pack{(audience is { } chosen ? $"?audience={chosen.ToString().ToLowerInvariant()}" : null)}";
}
