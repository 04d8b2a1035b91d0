using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RrbPortal.Core.Organisations;
using RrbPortal.Web.Security;
using RrbPortal.Web.TagHelpers;

namespace RrbPortal.Web.Pages.Secretariat.Organisations;

/// <summary>Printed names that the register does not know, each with what it may mean.</summary>
public sealed class UnknownModel(UnknownNameQueries names, OrganisationQueries organisations, PrintedNameService service, CurrentUser user) : PageModel
{
    public UnknownNameList List { get; private set; } = null!;

    public IReadOnlyList<Choice> Organisations { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "page")] int number, CancellationToken cancellationToken)
    {
        if (await names.ListAsync(number, user.Rights, cancellationToken) is not { } list)
        {
            return NotFound();
        }

        List = list;
        Organisations = Choices.Organisations(await organisations.OptionsAsync(cancellationToken));
        return Page();
    }

    public async Task<IActionResult> OnPostLinkAsync(
        [FromForm] string? printed, [FromForm] int? organisation, [FromForm(Name = "page")] int number, CancellationToken cancellationToken)
    {
        var outcome = await service.LinkAsync(new LinkPrintedName(printed ?? string.Empty, organisation), user.Change(), cancellationToken);
        return this.Answer(outcome, $"“{printed}” was joined. The register knows the name from now on.", Links.UnknownNames(number));
    }

    public async Task<IActionResult> OnPostJoinKnownAsync(CancellationToken cancellationToken)
    {
        var outcome = await service.JoinKnownAsync(user.Change(), cancellationToken);
        return this.Answer(outcome, "The entries were joined.", Links.UnknownNames());
    }
}
