using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;
using RrbPortal.Core.Accounts;
using RrbPortal.Core.Common;
using RrbPortal.Web.Options;
using RrbPortal.Web.Security;

namespace RrbPortal.Web.Pages.Account;

/// <summary>What somebody proves themselves with beside a password.</summary>
[EnableRateLimiting(SignInThrottle.Policy)]
public sealed class SecondFactorModel(
    AuthenticatorService authenticators, FactorQueries factors, CurrentUser user, IOptions<SiteOptions> site) : PageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public required OwnFactors Own { get; set; }

    /// <summary>The key that waits for its first code; null if there is none.</summary>
    public string? Key { get; private set; }

    /// <summary>The key as apps read it.</summary>
    public string? Address => Key is null ? null : AuthenticatorKey.Address(Key, site.Value.Name, Own.Email);

    public QrPicture? Picture => Address is { } address ? QrPicture.Of(address) : null;

    /// <summary>How many codes there were.</summary>
    public int CodesMade => 10;

    /// <summary>Whether a role of the person asks for more than this session has.</summary>
    public bool MustProve => PortalPrincipal.MustProve(User);

    public Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => ShowAsync(cancellationToken);

    public async Task<IActionResult> OnPostStartAsync(CancellationToken cancellationToken)
        => await AnswerAsync(
            await authenticators.StartAsync(user.UserId!.Value, user.SessionId!.Value, Input.Password ?? string.Empty, cancellationToken), null, cancellationToken);

    public async Task<IActionResult> OnPostConfirmAsync(CancellationToken cancellationToken)
    {
        var confirmed = await authenticators.ConfirmAsync(user.UserId!.Value, user.SessionId!.Value, Input.Code ?? string.Empty, cancellationToken);
        return await AnswerAsync(confirmed, "Your second factor is on. You were signed out everywhere else.", cancellationToken);
    }

    public async Task<IActionResult> OnPostCodesAsync(CancellationToken cancellationToken)
    {
        var made = await authenticators.NewRecoveryCodesAsync(user.UserId!.Value, user.SessionId!.Value, Input.Password ?? string.Empty, cancellationToken);
        return await AnswerAsync(made, "New recovery codes were made. The old ones do not work any more.", cancellationToken);
    }

    public async Task<IActionResult> OnPostTurnOffAsync(CancellationToken cancellationToken)
        => await AnswerAsync(
            await authenticators.TurnOffAsync(user.UserId!.Value, user.SessionId!.Value, Input.Password ?? string.Empty, cancellationToken),
            "The authenticator app was turned off.",
            cancellationToken);

    private Task<IActionResult> AnswerAsync(FactorOutcome done, string sentence, CancellationToken cancellationToken)
    {
        if (done.RecoveryCodes is { } codes)
        {
            TempData.ShowCodes(codes);
        }

        return AnswerAsync(done.Outcome, sentence, cancellationToken);
    }

    private async Task<IActionResult> AnswerAsync(Outcome outcome, string? sentence, CancellationToken cancellationToken)
    {
        if (outcome is Outcome.Refused refused)
        {
            ModelState.AddRefusals(refused);
            return await ShowAsync(cancellationToken);
        }

        if (sentence is not null && outcome is Outcome.Done)
        {
            TempData.SayDone(sentence);
        }

        return LocalRedirect(Links.SecondFactor);
    }

    private async Task<IActionResult> ShowAsync(CancellationToken cancellationToken)
    {
        var owner = user.UserId!.Value;
        Own = await factors.FindAsync(owner, user.SessionId!.Value, cancellationToken)
            ?? throw new InvalidOperationException("The account of a living session is gone.");
        Key = Own.HasAuthenticator ? null : await authenticators.PendingKeyAsync(owner, cancellationToken);
        return Page();
    }

    public sealed class InputModel
    {
        [StringLength(PasswordRules.MaximumLength)]
        public string? Password { get; set; }

        [StringLength(60)]
        public string? Code { get; set; }
    }
}
