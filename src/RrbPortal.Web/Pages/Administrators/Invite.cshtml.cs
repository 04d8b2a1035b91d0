using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RrbPortal.Core.Accounts;
using RrbPortal.Core.Boards;
using RrbPortal.Core.Common;
using RrbPortal.Core.Organisations;
using RrbPortal.Data.System;
using RrbPortal.Web.Security;
using RrbPortal.Web.TagHelpers;

namespace RrbPortal.Web.Pages.Administrators;

public sealed class InviteModel(InvitationService service, BoardQueries boards, OrganisationQueries organisations, CurrentUser user) : PageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public IReadOnlyList<Choice> Boards { get; private set; } = [];

    public IReadOnlyList<Choice> Organisations { get; private set; } = [];

    public Task OnGetAsync(CancellationToken cancellationToken) => LoadAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            await LoadAsync(cancellationToken);
            return Page();
        }

        var outcome = await service.InviteAsync(
            new InvitePerson
            {
                Email = Input.Email,
                Name = Input.Name,
                Role = Input.Role!.Value,
                BoardId = Input.BoardId is null ? null : await boards.NumberOfAsync(Input.BoardId, cancellationToken),
                OrganisationId = Input.OrganisationId,
            },
            user.Change(),
            cancellationToken);
        if (outcome is Outcome.Refused refused)
        {
            ModelState.AddRefusals(refused);
            await LoadAsync(cancellationToken);
            return Page();
        }

        TempData.SayDone($"The invitation to {Input.Email} is on its way.");
        return LocalRedirect(Links.Invitations);
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        Boards = RoleChoices.Boards(await boards.ListAsync(cancellationToken));
        Organisations = RoleChoices.Organisations(await organisations.OptionsAsync(cancellationToken));
    }

    public sealed class InputModel
    {
        [Required(ErrorMessage = "Enter a name")]
        [StringLength(PortalUser.DisplayNameLength, ErrorMessage = "Name must be {1} characters or fewer")]
        public string Name { get; set; } = string.Empty;

        [Required(ErrorMessage = "Enter an email address")]
        [StringLength(AccountLengths.Email, ErrorMessage = "Email address must be {1} characters or fewer")]
        public string Email { get; set; } = string.Empty;

        [Required(ErrorMessage = "Select a role")]
        public PortalRole? Role { get; set; }

        /// <summary>The board's address part; named as the refusals of the service are.</summary>
        public string? BoardId { get; set; }

        public int? OrganisationId { get; set; }
    }
}
