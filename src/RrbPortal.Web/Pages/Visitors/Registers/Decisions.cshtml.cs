using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RrbPortal.Core.Search;
using RrbPortal.Web.Pages.Visitors.Search;

namespace RrbPortal.Web.Pages.Visitors.Registers;

/// <summary>Every published decision.</summary>
public sealed class DecisionsModel(RegisterQueries registers) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public RegisterForm Form { get; set; } = new();

    /// <summary>Null while the index is being made.</summary>
    public RegisterPage<PublicDecisionLine>? Register { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        Register = await registers.DecisionsAsync(Form.Filter, ct);
        return Register is null ? this.ComeBack() : Page();
    }
}
