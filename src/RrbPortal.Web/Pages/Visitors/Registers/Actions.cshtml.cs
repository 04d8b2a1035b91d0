using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RrbPortal.Core.Search;
using RrbPortal.Web.Pages.Visitors.Search;

namespace RrbPortal.Web.Pages.Visitors.Registers;

/// <summary>Every published action.</summary>
public sealed class ActionsModel(RegisterQueries registers) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public RegisterForm Form { get; set; } = new();

    /// <summary>Null while the index is being made.</summary>
    public RegisterPage<PublicActionLine>? Register { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        Register = await registers.ActionsAsync(Form.Filter, ct);
        return Register is null ? this.ComeBack() : Page();
    }
}
