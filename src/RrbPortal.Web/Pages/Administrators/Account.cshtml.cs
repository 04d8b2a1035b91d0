using System.ComponentModel.DataAnnotations;
using System.Globalization;
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

/// <summary>One account: its roles, what it proves itself with, its sessions.</summary>
public sealed class AccountModel(
    AccountService accounts, AccountEnding ending, SessionService sessions, AccountQueries queries, SessionQueries living, BoardQueries boards, OrganisationQueries organisations,
    CurrentUser user) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public required AccountLine Account { get; set; }

    public IReadOnlyList<Choice> Boards { get; private set; } = [];

    public IReadOnlyList<Choice> Organisations { get; private set; } = [];

    public IReadOnlyList<SessionLine> Living { get; private set; } = [];

    public IReadOnlyList<SignInLine> Attempts { get; private set; } = [];

    public bool IsOwn => Id == user.UserId;

    /// <summary>The session that asks; none of them on the page of somebody else.</summary>
    public Guid? OwnSession => IsOwn ? user.SessionId : null;

    /// <summary>A number as a choice holds it.</summary>
    public string Value(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? string.Empty;

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
            OrganisationId = Input.OrganisationId,
        };
        return await AnswerAsync(await accounts.GrantAsync(role, user.Change(), cancellationToken), "The role was given.", cancellationToken);
    }

    public async Task<IActionResult> OnPostRevokeAsync(int grantId, CancellationToken cancellationToken)
        => await AnswerAsync(await accounts.RevokeAsync(Id, grantId, user.Change(), cancellationToken), "The role was taken back.", cancellationToken);

    public async Task<IActionResult> OnPostSpeakForAsync(int grantId, int? organisationId, CancellationToken cancellationToken)
        => await AnswerAsync(
            await accounts.SpeakForAsync(Id, grantId, organisationId, user.Change(), cancellationToken), "The organisation was changed.", cancellationToken);

    public async Task<IActionResult> OnPostFactorsAsync(CancellationToken cancellationToken)
        => await AnswerAsync(
            await ending.RemoveFactorsAsync(Id, user.Change(), cancellationToken), "The second factor and the passkeys were removed.", cancellationToken);

    public async Task<IActionResult> OnPostEndAsync(Guid sessionId, CancellationToken cancellationToken)
        => await AnswerAsync(await sessions.EndOfAsync(Id, sessionId, user.Change(), cancellationToken), "The session was ended.", cancellationToken);

    public async Task<IActionResult> OnPostEndAllAsync(CancellationToken cancellationToken)
        => await AnswerAsync(
            IsOwn
                ? await sessions.EndOthersAsync(user.SessionId!.Value, Id, user.DisplayName, cancellationToken)
                : await sessions.EndOfAsync(Id, sessionId: null, user.Change(), cancellationToken),
            "The sessions were ended.",
            cancellationToken);

    public async Task<IActionResult> OnPostReopenAsync(CancellationToken cancellationToken)
        => await HandOverAsync(await ending.ReopenAsync(Id, user.Change(), cancellationToken), "The account was reopened.", cancellationToken);

    public async Task<IActionResult> OnPostDisableAsync(CancellationToken cancellationToken)
        => await AnswerAsync(await accounts.DisableAsync(Id, user.Change(), cancellationToken), "The account was disabled.", cancellationToken);

    public async Task<IActionResult> OnPostEnableAsync(CancellationToken cancellationToken)
        => await AnswerAsync(await accounts.EnableAsync(Id, user.Change(), cancellationToken), "The account was enabled.", cancellationToken);

    public async Task<IActionResult> OnPostPasswordAsync(CancellationToken cancellationToken)
        => await HandOverAsync(await accounts.ReplacePasswordAsync(Id, user.Change(), cancellationToken), "A new password was made.", cancellationToken);

    private Task<IActionResult> HandOverAsync(AccountOutcome made, string done, CancellationToken cancellationToken)
    {
        if (made.InitialPassword is { } password)
        {
            TempData.HandOver(password);
        }

        return AnswerAsync(made.Outcome, done, cancellationToken);
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
        Organisations = RoleChoices.Organisations(await organisations.OptionsAsync(cancellationToken));
        Living = await living.LivingAsync(Id, user.UserId, user.Rights, cancellationToken);
        Attempts = await living.AttemptsAsync(Id, user.UserId, user.Rights, cancellationToken);
        return Page();
    }

    public sealed class InputModel
    {
        [Required(ErrorMessage = "Select a role")]
        public PortalRole? Role { get; set; }

        /// <summary>The board's address part; named as the refusals of the service are.</summary>
        public string? BoardId { get; set; }

        public int? OrganisationId { get; set; }
    }
}
