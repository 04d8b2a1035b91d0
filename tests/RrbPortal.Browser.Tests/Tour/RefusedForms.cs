namespace RrbPortal.Browser.Tests.Tour;

/// <summary>Pages with a form that is sent as it comes, empty: the page comes back with what is wrong.</summary>
internal static class RefusedForms
{
    private static readonly (string End, string Button)[] Known =
    [
        ("/account/sign-in", "Sign in"),
        ("/account/forgotten-password", "Send the link"),
        ("/subscribe", "Continue"),
        ("/forward-plan/entry", "Save and continue"),
        ("/glossary/entry", "Save and continue"),
        ("/templates/entry", "Save the template"),
        ("/profile/member", "Save and continue"),
        ("/secretariat/imports", "Read the files"),
        ("/actions/entry", "Save and continue"),
        ("/attendance/entry", "Save and continue"),
        ("/decisions/entry", "Save and continue"),
        ("/items/entry", "Save and continue"),
        ("/papers/add", "Add"),
        ("/secretariat/meetings/new", "Save and continue"),
        ("/secretariat/organisations/new", "Add organisation"),
        ("/admin/accounts/new", "Add account"),
        ("/admin/boards/new", "Add board"),
        ("/admin/invitations/new", "Send the invitation"),
    ];

    public static IEnumerable<DemonstratedPage> Among(IReadOnlyList<DemonstratedPage> pages)
        => Known.Select(form => pages.First(page => page.Address.EndsWith(form.End, StringComparison.Ordinal)) with { Button = form.Button });
}
