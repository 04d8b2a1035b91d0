using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RrbPortal.Core.Accounts;
using RrbPortal.Core.Boards;
using RrbPortal.Core.Common;
using RrbPortal.Data.System;
using RrbPortal.Web.Security;
using RrbPortal.Web.TagHelpers;

namespace RrbPortal.Web.Pages.Administrators;

/// <summary>One account: its roles, its password, its end.</summary>
public sealed class AccountModel(AccountService accounts, AccountQueries queries, BoardQueries boards, CurrentUser user) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public required AccountLine Account { get; set; }

    public IReadOnlyList<Choice> Boards { get; private set; } = [];

    public bool IsOwn => Id == user.UserId;

    public Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => ShowAsync(cancellationToken);

    public async Task<IActionResult> OnPostGrantAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return await ShowAsync(cancellationToken);
        }

        var role = new GrantRole
        {
            UserId = Id,
            Role = Input.Role!.Value,
            BoardId = Input.BoardId is null ? null : await boards.NumberOfAsync(Input.BoardId, cancellationToken),
        };
        return await AnswerAsync(await accounts.GrantAsync(role, user.Change(), cancellationToken), "The role was given.", cancellationToken);
    }

    public async Task<IActionResult> OnPostRevokeAsync(int grantId, CancellationToken cancellationToken)
        => await AnswerAsync(await accounts.RevokeAsync(Id, grantId, user.Change(), cancellationToken), "The role was taken back.", cancellationToken);

    public async Task<IActionResult> OnPostDisableAsync(CancellationToken cancellationToken)
        => await AnswerAsync(await accounts.DisableAsync(Id, user.Change(), cancellationToken), "The account was disabled.", cancellationToken);

    public async Task<IActionResult> OnPostEnableAsync(CancellationToken cancellationToken)
        => await AnswerAsync(await accounts.EnableAsync(Id, user.Change(), cancellationToken), "The account was enabled.", cancellationToken);

    public async Task<IActionResult> OnPostPasswordAsync(CancellationToken cancellationToken)
    {
        var replaced = await accounts.ReplacePasswordAsync(Id, user.Change(), cancellationToken);
        if (replaced.InitialPassword is { } password)
        {
            TempData.HandOver(password);
        }

        return await AnswerAsync(replaced.Outcome, "A new password was made.", cancellationToken);
    }

    private async Task<IActionResult> AnswerAsync(Outcome outcome, string done, CancellationToken cancellationToken)
    {
        switch (outcome)
        {
            case Outcome.Done:
                TempData.SayDone(done);
                return LocalRedirect(Links.AdministeredAccount(Id));
            case Outcome.Refused refused:
                ModelState.Clear();
                ModelState.AddRefusals(refused);
                return await ShowAsync(cancellationToken);
            default:
                return NotFound();
        }
    }

    private async Task<IActionResult> ShowAsync(CancellationToken cancellationToken)
    {
        if (await queries.FindAsync(Id, cancellationToken) is not { } account)
        {
            return NotFound();
        }

        Account = account;
        Boards = RoleChoices.Boards(await boards.ListAsync(cancellationToken));
        return Page();
    }

    public sealed class InputModel
    {
        [Required(ErrorMessage = "Select a role")]
        public PortalRole? Role { get; set; }

        /// <summary>The board's address part; named as the refusals of the service are.</summary>
        public string? BoardId { get; set; }
    }
}
