using System.Globalization;
using RrbPortal.Data.System;

namespace RrbPortal.Web;

/// <content>For administrators, and for everybody's own account.</content>
public static partial class Links
{
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
    public const string Administration = "/admin";
    public const string AddAccount = "/admin/accounts/new";
    public const string AdministeredBoards = "/admin/boards";
    public const string AddBoard = "/admin/boards/new";
    public const string Audit = "/admin/audit";
    public const string Mails = "/admin/mail";
    public const string Invitations = "/admin/invitations";
    public const string Invite = "/admin/invitations/new";
    public const string RoleRules = "/admin/rules";

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

    /// <summary>The audit, narrowed; what is null or empty is left out.</summary>
    public static string AuditList(params IEnumerable<(string Name, string? Value)> filters) => Narrowed(Audit, filters);
}
