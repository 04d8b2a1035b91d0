using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RrbPortal.Core.Accounts;
using RrbPortal.Core.Common;
using RrbPortal.Data.System;
using RrbPortal.Web.Security;
using RrbPortal.Web.TagHelpers;

namespace RrbPortal.Web.Pages.Administrators;

/// <summary>What is asked of everybody who holds a role.</summary>
public sealed class RulesModel(RoleRuleService rules, CurrentUser user) : PageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>The version of each role's rule that the person saw.</summary>
    [BindProperty]
    public Dictionary<PortalRole, int> Versions { get; set; } = [];

    /// <summary>What somebody else saved meanwhile; empty unless there is a conflict.</summary>
    public IReadOnlyList<FieldValue> Theirs { get; private set; } = [];

    public IReadOnlyList<Choice> Roles { get; } = [.. Enum.GetNames<PortalRole>().Select(role => new Choice(role, role))];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var lines = await rules.ListAsync(user.Rights, cancellationToken);
        Versions = lines.ToDictionary(line => line.Role, line => line.Version);
        Input.NeedSecondFactor = [.. lines.Where(line => line.NeedsSecondFactor).Select(line => line.Role)];
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return BadRequest();
        }

        IReadOnlyList<RoleRuleLine> wanted =
        [
            .. Enum.GetValues<PortalRole>().Select(role => new RoleRuleLine(role, Input.NeedSecondFactor.Contains(role), Versions.GetValueOrDefault(role))),
        ];
        var outcome = await rules.SetAsync(wanted, user.Change(), cancellationToken);
        switch (outcome)
        {
            case Outcome.Done:
                TempData.SayDone("The rules were saved. They count from now on.");
                return LocalRedirect(Links.RoleRules);
            case Outcome.Conflict conflict:
                return await ShowBothAsync(conflict, cancellationToken);
            default:
                return NotFound();
        }
    }

    private async Task<PageResult> ShowBothAsync(Outcome.Conflict conflict, CancellationToken cancellationToken)
    {
        Theirs = conflict.Theirs;
        Versions = (await rules.ListAsync(user.Rights, cancellationToken)).ToDictionary(line => line.Role, line => line.Version);
        ModelState.AddModelError(string.Empty, "Somebody else saved these rules while you were editing. Compare the two, then save again");
        return Page();
    }

    public sealed class InputModel
    {
        public IList<PortalRole> NeedSecondFactor { get; set; } = [];
    }
}
