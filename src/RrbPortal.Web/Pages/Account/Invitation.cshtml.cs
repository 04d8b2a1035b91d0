using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;
using RrbPortal.Core.Accounts;
using RrbPortal.Core.Common;
using RrbPortal.Data.System;
using RrbPortal.Web.Options;
using RrbPortal.Web.Security;

namespace RrbPortal.Web.Pages.Account;

/// <summary>Where an invitation's mail leads. Opening it changes nothing.</summary>
[HoldsToken]
[EnableRateLimiting(SignInThrottle.Policy)]
public sealed class InvitationModel(
    InvitationAcceptance acceptance, InvitationQueries invitations, AccountQueries accounts, CurrentUser user, IOptions<SiteOptions> site) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Token { get; set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>Null for a token that never was.</summary>
    public InvitationOffer? Offer { get; private set; }

    /// <summary>Whether the signed-in person is the invited one.</summary>
    public bool IsForMe { get; private set; }

    public bool IsSomebodyElse => user.IsSignedIn && !IsForMe;

    public string WhyNot => Offer?.State switch
    {
        InvitationState.Accepted => "It was accepted already. An invitation works once.",
        InvitationState.Revoked => "It was taken back.",
        InvitationState.Expired => "It has run out. An invitation works for seven days.",
        _ => "The link is not complete, or a newer mail has replaced it. Look for the latest one.",
    };

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        ModelState.Clear();
        var page = await ShowAsync(cancellationToken);
        Input.Name = Offer?.Name ?? string.Empty;
        return page;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid || user.IsSignedIn)
        {
            return await ShowAsync(cancellationToken);
        }

        var answer = await acceptance.AcceptAsync(
            new AcceptInvitation { Token = Token ?? string.Empty, Name = Input.Name, Password = Input.Password, SiteName = site.Value.Name },
            replacedSession: null,
            user.Device,
            cancellationToken);
        if (answer.Session is { } session)
        {
            TempData.SayDone("Your account was made. You are signed in.");
            return LocalRedirect(await HttpContext.EnterAsync(session, wanted: null));
        }

        return await RefuseAsync(answer.Outcome, cancellationToken);
    }

    public async Task<IActionResult> OnPostJoinAsync(CancellationToken cancellationToken)
    {
        ModelState.Clear();
        if (user.UserId is not { } joining)
        {
            return await ShowAsync(cancellationToken);
        }

        var outcome = await acceptance.JoinAsync(Token ?? string.Empty, joining, cancellationToken);
        if (outcome is Outcome.Done)
        {
            TempData.SayDone("The role was added to your account.");
            return LocalRedirect(Links.Account);
        }

        return await RefuseAsync(outcome, cancellationToken);
    }

    private async Task<IActionResult> RefuseAsync(Outcome outcome, CancellationToken cancellationToken)
    {
        if (outcome is Outcome.Refused refused)
        {
            ModelState.AddRefusals(refused);
        }
        else
        {
            ModelState.Clear();
        }

        return await ShowAsync(cancellationToken);
    }

    private async Task<IActionResult> ShowAsync(CancellationToken cancellationToken)
    {
        Offer = await invitations.FindAsync(Token ?? string.Empty, cancellationToken);
        IsForMe = Offer is not null && user.UserId is { } id
            && string.Equals((await accounts.FindAsync(id, cancellationToken))?.Email, Offer.Email, StringComparison.OrdinalIgnoreCase);
        if (Offer?.State is not InvitationState.Open)
        {
            ModelState.Clear();
            Response.StatusCode = StatusCodes.Status410Gone;
        }

        return Page();
    }

    public sealed class InputModel
    {
        [Required(ErrorMessage = "Enter your name")]
        [StringLength(PortalUser.DisplayNameLength, ErrorMessage = "Name must be {1} characters or fewer")]
        public string Name { get; set; } = string.Empty;

        [Required(ErrorMessage = "Enter a password")]
        public string Password { get; set; } = string.Empty;

        [Compare(nameof(Password), ErrorMessage = "Enter the same password twice")]
        public string? Again { get; set; }
    }
}
