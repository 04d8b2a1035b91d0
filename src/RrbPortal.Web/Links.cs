using System.Globalization;

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

    public static string AdministeredAccount(Guid account) => $"/admin/accounts/{account}";

    public static string AdministeredBoard(string board) => $"/admin/boards/{board}";

    private static string Iso(DateOnly date) => date.ToString("O", CultureInfo.InvariantCulture);
}
