namespace RrbPortal.Web.Security;

/// <summary>
/// Who may see what: every endpoint of the portal, and exactly one audience for each. Pages get theirs from the folder
/// that they lie in, other endpoints from <c>.For(…)</c>; whatever has none is refused to everybody. A test compares
/// this table with every endpoint there is, in both directions, so a new page fails it until somebody has said here
/// for whom it is.
/// </summary>
public static class Audiences
{
    /// <summary>The audience of each folder under Pages.</summary>
    public static IReadOnlyDictionary<string, Audience> Folders { get; } = new Dictionary<string, Audience>(StringComparer.Ordinal)
    {
        ["/Visitors"] = Audience.Visitors,
        ["/Members"] = Audience.Members,
        ["/Secretariat"] = Audience.Secretariat,
        ["/Administrators"] = Audience.Administrators,
        ["/Account"] = Audience.SignedIn,
    };

    /// <summary>Pages that are for others than their folder: the door stands in a house for people who are inside.</summary>
    public static IReadOnlyDictionary<string, Audience> Pages { get; } = new Dictionary<string, Audience>(StringComparer.Ordinal)
    {
        ["/Account/SignIn"] = Audience.Account,
        ["/Account/SignInCode"] = Audience.Account,
        ["/Account/ForgottenPassword"] = Audience.Account,
        ["/Account/ResetPassword"] = Audience.Account,
        ["/Account/Invitation"] = Audience.Account,
        ["/Secretariat/Organisations/Index"] = Audience.RegisterKeepers,
        ["/Secretariat/Organisations/Add"] = Audience.RegisterKeepers,
        ["/Secretariat/Organisations/Unknown"] = Audience.RegisterKeepers,
        ["/Secretariat/Organisations/Entry"] = Audience.RegisterKeepers,
        ["/Secretariat/Organisations/Edit"] = Audience.RegisterKeepers,
        ["/Secretariat/Organisations/Merge"] = Audience.RegisterKeepers,
        ["/Secretariat/Organisations/Remove"] = Audience.RegisterKeepers,
    };

    /// <summary>Every route there is, as it is mapped, in order of the audience.</summary>
    public static IReadOnlyDictionary<string, Audience> Routes { get; } = new Dictionary<string, Audience>(StringComparer.Ordinal)
    {
        // Visitors
        [""] = Audience.Visitors,
        ["meetings"] = Audience.Visitors,
        ["boards/{board}"] = Audience.Visitors,
        ["boards/{board}/meetings"] = Audience.Visitors,
        ["boards/{board}/about"] = Audience.Visitors,
        ["boards/{board}/forward-plan"] = Audience.Visitors,
        ["boards/{board}/meetings/{date}"] = Audience.Visitors,
        ["boards/{board}/meetings/{date}/history"] = Audience.Visitors,
        ["boards/{board}/meetings/{date}/history/{revision:int:min(1)}"] = Audience.Visitors,
        ["boards/{board}/meetings/{date}/compare"] = Audience.Visitors,
        ["boards/{board}/meetings/{date}/compare/{before:int:min(1)}/{after:int:min(1)}"] = Audience.Visitors,
        ["boards/{board}/meetings/{year:int:range(1900,2999)}"] = Audience.Visitors,
        ["boards/{board}/meetings/{date}/papers/{key:guid}"] = Audience.Visitors,
        ["boards/{board}/meetings/{date}.{format:download}"] = Audience.Visitors,
        ["boards/{board}/meetings/{date}/history/{revision:int:min(1)}.{format:download}"] = Audience.Visitors,
        ["boards/{board}/meetings/{year:int:range(1900,2999)}.zip"] = Audience.Visitors,
        ["feed.atom"] = Audience.Visitors,
        ["boards/{board}/feed.atom"] = Audience.Visitors,
        ["themes/{theme}/feed.atom"] = Audience.Visitors,
        ["organisations/{organisation}/feed.atom"] = Audience.Visitors,
        ["calendar.ics"] = Audience.Visitors,
        ["boards/{board}/calendar.ics"] = Audience.Visitors,
        ["boards/{board}/meetings/{date}.ics"] = Audience.Visitors,
        ["sitemap.xml"] = Audience.Visitors,
        ["robots.txt"] = Audience.Visitors,
        ["api/v1/boards"] = Audience.Visitors,
        ["api/v1/boards/{board}"] = Audience.Visitors,
        ["api/v1/meetings"] = Audience.Visitors,
        ["api/v1/boards/{board}/meetings/{date}"] = Audience.Visitors,
        ["api/v1/actions"] = Audience.Visitors,
        ["api/v1/decisions"] = Audience.Visitors,
        ["api/v1/themes"] = Audience.Visitors,
        ["api/v1/organisations"] = Audience.Visitors,
        ["api/v1/withdrawals"] = Audience.Visitors,
        ["api/{*anything}"] = Audience.Visitors,
        ["openapi/v1.json"] = Audience.Visitors,
        ["open-data"] = Audience.Visitors,
        ["catalogue.jsonld"] = Audience.Visitors,
        ["actions.csv"] = Audience.Visitors,
        ["attendance.csv"] = Audience.Visitors,
        ["decisions.csv"] = Audience.Visitors,
        ["themes"] = Audience.Visitors,
        ["themes/{theme}"] = Audience.Visitors,
        ["search"] = Audience.Visitors,
        ["search.atom"] = Audience.Visitors,
        ["actions"] = Audience.Visitors,
        ["decisions"] = Audience.Visitors,
        ["organisations"] = Audience.Visitors,
        ["organisations/{organisation}"] = Audience.Visitors,
        ["subscribe"] = Audience.Visitors,
        ["subscribe/confirm/{token}"] = Audience.Visitors,
        ["subscriptions/{key}"] = Audience.Visitors,
        ["subscriptions/{key}/leave"] = Audience.Visitors,
        ["verify"] = Audience.Visitors,
        ["verify/{hash}"] = Audience.Visitors,
        ["accessibility"] = Audience.Visitors,
        ["privacy"] = Audience.Visitors,
        ["error/{code:int}"] = Audience.Visitors,
        [Anything] = Audience.Visitors,

        // Members
        ["members"] = Audience.Members,
        ["members/meetings/{id:int}"] = Audience.Members,
        ["members/boards/{board}/forward-plan"] = Audience.Members,
        ["members/boards/{board}/organisations"] = Audience.Members,
        ["members/boards/{board}/organisations/{organisation}"] = Audience.Members,
        ["members/boards/{board}/threads"] = Audience.Members,
        ["members/boards/{board}/threads/{thread}"] = Audience.Members,
        ["members/meetings/{id:int}/papers"] = Audience.Members,
        ["members/meetings/{id:int}/pack"] = Audience.Members,
        ["members/papers/{key:guid}/{version:int?}"] = Audience.Members,
        ["members/private-notes"] = Audience.Members,
        ["members/actions"] = Audience.Members,
        ["members/actions/{id:int}"] = Audience.Members,
        ["members/boards/{board}/pictures"] = Audience.Members,
        ["members/meetings/{id:int}/agenda"] = Audience.Members,
        ["members/meetings/{id:int}/agenda/versions/{number:int}"] = Audience.Members,
        ["members/meetings/{id:int}/agenda/compare/{before:int}/{after:int}"] = Audience.Members,

        // Secretariat
        ["secretariat"] = Audience.Secretariat,
        ["secretariat/actions"] = Audience.Secretariat,
        ["secretariat/actions.csv"] = Audience.Secretariat,
        ["secretariat/actions/{id:int}"] = Audience.Secretariat,
        ["secretariat/meetings/new"] = Audience.Secretariat,
        ["secretariat/meetings/{id:int}"] = Audience.Secretariat,
        ["secretariat/meetings/{id:int}/findings"] = Audience.Secretariat,
        ["secretariat/meetings/{id:int}/facts"] = Audience.Secretariat,
        ["secretariat/meetings/{id:int}/themes"] = Audience.Secretariat,
        ["secretariat/meetings/{id:int}/attendance"] = Audience.Secretariat,
        ["secretariat/meetings/{id:int}/attendance/entry/{entry:int?}"] = Audience.Secretariat,
        ["secretariat/meetings/{id:int}/attendance/remove/{entry:int}"] = Audience.Secretariat,
        ["secretariat/meetings/{id:int}/agenda"] = Audience.Secretariat,
        ["secretariat/meetings/{id:int}/agenda/carry"] = Audience.Secretariat,
        ["secretariat/meetings/{id:int}/agenda/issue"] = Audience.Secretariat,
        ["secretariat/meetings/{id:int}/agenda/versions/{number:int}"] = Audience.Secretariat,
        ["secretariat/meetings/{id:int}/agenda/compare/{before:int}/{after:int}"] = Audience.Secretariat,
        ["secretariat/meetings/{id:int}/items"] = Audience.Secretariat,
        ["secretariat/meetings/{id:int}/items/entry/{entry:int?}"] = Audience.Secretariat,
        ["secretariat/meetings/{id:int}/items/remove/{entry:int}"] = Audience.Secretariat,
        ["secretariat/meetings/{id:int}/note"] = Audience.Secretariat,
        ["secretariat/meetings/{id:int}/bring-in"] = Audience.Secretariat,
        ["secretariat/meetings/{id:int}/decisions"] = Audience.Secretariat,
        ["secretariat/meetings/{id:int}/decisions/entry/{entry:int?}"] = Audience.Secretariat,
        ["secretariat/meetings/{id:int}/decisions/remove/{entry:int}"] = Audience.Secretariat,
        ["secretariat/meetings/{id:int}/actions"] = Audience.Secretariat,
        ["secretariat/meetings/{id:int}/actions/entry/{entry:int?}"] = Audience.Secretariat,
        ["secretariat/meetings/{id:int}/actions/remove/{entry:int}"] = Audience.Secretariat,
        ["secretariat/meetings/{id:int}/papers"] = Audience.Secretariat,
        ["secretariat/meetings/{id:int}/papers/add"] = Audience.Secretariat,
        ["secretariat/meetings/{id:int}/papers/entry/{entry:int}"] = Audience.Secretariat,
        ["secretariat/meetings/{id:int}/papers/version/{entry:int}"] = Audience.Secretariat,
        ["secretariat/meetings/{id:int}/papers/withdraw/{entry:int}"] = Audience.Secretariat,
        ["secretariat/meetings/{id:int}/preview"] = Audience.Secretariat,
        ["secretariat/meetings/{id:int}/review"] = Audience.Secretariat,
        ["secretariat/meetings/{id:int}/ask"] = Audience.Secretariat,
        ["secretariat/meetings/{id:int}/agree"] = Audience.Secretariat,
        ["secretariat/meetings/{id:int}/publish"] = Audience.Secretariat,
        ["secretariat/meetings/{id:int}/withdraw"] = Audience.Secretariat,
        ["secretariat/meetings/{id:int}/history"] = Audience.Secretariat,
        ["secretariat/imports"] = Audience.Secretariat,
        ["secretariat/imports/{id:int}"] = Audience.Secretariat,
        ["secretariat/imports/files/{id:int}"] = Audience.Secretariat,
        ["secretariat/imports/files/{id:int}/original"] = Audience.Secretariat,
        ["secretariat/boards/{board}/glossary"] = Audience.Secretariat,
        ["secretariat/boards/{board}/glossary/entry/{entry:int?}"] = Audience.Secretariat,
        ["secretariat/boards/{board}/glossary/remove/{entry:int}"] = Audience.Secretariat,
        ["secretariat/boards/{board}/profile"] = Audience.Secretariat,
        ["secretariat/boards/{board}/profile/member/{entry:int?}"] = Audience.Secretariat,
        ["secretariat/boards/{board}/profile/remove/{entry:int}"] = Audience.Secretariat,
        ["secretariat/boards/{board}/profile/terms"] = Audience.Secretariat,
        ["secretariat/boards/{board}/forward-plan"] = Audience.Secretariat,
        ["secretariat/boards/{board}/forward-plan/entry/{entry:int?}"] = Audience.Secretariat,
        ["secretariat/boards/{board}/forward-plan/drop/{entry:int}"] = Audience.Secretariat,
        ["secretariat/boards/{board}/templates"] = Audience.Secretariat,
        ["secretariat/boards/{board}/templates/entry/{entry:int?}"] = Audience.Secretariat,
        ["secretariat/boards/{board}/templates/remove/{entry:int}"] = Audience.Secretariat,

        // RegisterKeepers
        ["secretariat/organisations"] = Audience.RegisterKeepers,
        ["secretariat/organisations/new"] = Audience.RegisterKeepers,
        ["secretariat/organisations/unknown"] = Audience.RegisterKeepers,
        ["secretariat/organisations/{id:int}"] = Audience.RegisterKeepers,
        ["secretariat/organisations/{id:int}/edit"] = Audience.RegisterKeepers,
        ["secretariat/organisations/{id:int}/merge"] = Audience.RegisterKeepers,
        ["secretariat/organisations/{id:int}/remove"] = Audience.RegisterKeepers,

        // Administrators
        ["admin"] = Audience.Administrators,
        ["admin/accounts/new"] = Audience.Administrators,
        ["admin/accounts/{id:guid}"] = Audience.Administrators,
        ["admin/boards"] = Audience.Administrators,
        ["admin/boards/new"] = Audience.Administrators,
        ["admin/boards/{board}"] = Audience.Administrators,
        ["admin/audit"] = Audience.Administrators,
        ["admin/mail"] = Audience.Administrators,
        ["admin/mail/{id:int}"] = Audience.Administrators,
        ["admin/accounts/{id:guid}/end"] = Audience.Administrators,
        ["admin/invitations"] = Audience.Administrators,
        ["admin/invitations/new"] = Audience.Administrators,
        ["admin/rules"] = Audience.Administrators,

        // Account
        ["account/sign-in"] = Audience.Account,
        ["account/sign-in/code"] = Audience.Account,
        ["account/forgotten-password"] = Audience.Account,
        ["account/reset-password/{token?}"] = Audience.Account,
        ["account/invitation/{token?}"] = Audience.Account,

        // SignedIn
        ["account"] = Audience.SignedIn,
        ["account/start"] = Audience.SignedIn,
        ["account/password"] = Audience.SignedIn,
        ["account/sign-out"] = Audience.SignedIn,
        ["account/second-factor"] = Audience.SignedIn,
        ["account/passkeys"] = Audience.SignedIn,
        ["account/sessions"] = Audience.SignedIn,

        // Operations
        ["health/live"] = Audience.Operations,
        ["health/ready"] = Audience.Operations,
    };

    /// <summary>The answer to every address that nothing else answers: not found.</summary>
    public const string Anything = "{*anything}";

    /// <summary>The audience of a page, by its path under Pages ("/Account/SignIn").</summary>
    /// <returns>Null for a page outside the known folders: nobody gets it.</returns>
    public static Audience? OfPage(string path)
    {
        if (Pages.TryGetValue(path, out var audience))
        {
            return audience;
        }

        var end = path.IndexOf('/', 1);
        return end > 0 && Folders.TryGetValue(path[..end], out audience) ? audience : null;
    }
}
