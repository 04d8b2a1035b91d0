using System.ComponentModel.DataAnnotations;
using System.Net.Mime;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using RrbPortal.Core.Accounts;
using RrbPortal.Core.Common;
using RrbPortal.Web.Security;
using RrbPortal.Web.TagHelpers;

namespace RrbPortal.Web.Pages.Account;

/// <summary>The passkeys of the signed-in person.</summary>
[EnableRateLimiting(SignInThrottle.Policy)]
public sealed class PasskeysModel(PasskeyService passkeys, PasskeyCeremony ceremony, FactorQueries factors, CurrentUser user) : PageModel
{
    private const string NotMade = "The passkey was not added: what your browser sent does not fit what it was asked. Try again";

    [BindProperty]
    public InputModel Input { get; set; } = new();

    [BindProperty]
    public RemoveModel Remove { get; set; } = new();

    public required OwnFactors Own { get; set; }

    public IReadOnlyList<Choice> Choices => [.. Own.Passkeys.Select(passkey => new Choice(passkey.Id, passkey.Name))];

    private Guid UserId => user.UserId!.Value;

    private Guid SessionId => user.SessionId!.Value;

    public Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => ShowAsync(cancellationToken);

    /// <summary>For the script: checks name and password, and says what the browser is to be asked for, or why not.</summary>
    public async Task<IActionResult> OnPostAskAsync(CancellationToken cancellationToken)
    {
        var name = (Input.Name ?? string.Empty).Trim();
        var outcome = await passkeys.StartAsync(UserId, SessionId, name, Input.Password ?? string.Empty, cancellationToken);
        if (outcome is Outcome.Refused refused)
        {
            return new JsonResult(new { problem = refused.Reasons[0].Reason }) { StatusCode = StatusCodes.Status400BadRequest };
        }

        var own = await factors.FindAsync(UserId, SessionId, cancellationToken);
        return Content(await ceremony.AskForNewAsync(HttpContext, UserId, SessionId, own!.Email, own.Name, name), MediaTypeNames.Application.Json);
    }

    public async Task<IActionResult> OnPostAddAsync(string? credential, CancellationToken cancellationToken)
    {
        var outcome = await ceremony.TakeNewAsync(HttpContext, UserId, SessionId, credential ?? string.Empty) is var (passkey, name)
            ? await passkeys.AddAsync(UserId, SessionId, name, passkey, cancellationToken)
            : new Outcome.Refused(string.Empty, NotMade);
        return await AnswerAsync(outcome, "The passkey was added.", nameof(Input), cancellationToken);
    }

    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken cancellationToken)
    {
        var outcome = await passkeys.RemoveAsync(UserId, SessionId, Remove.Id ?? string.Empty, Remove.Password ?? string.Empty, cancellationToken);
        return await AnswerAsync(outcome, "The passkey was removed.", nameof(Remove), cancellationToken);
    }

    private async Task<IActionResult> AnswerAsync(Outcome outcome, string done, string form, CancellationToken cancellationToken)
    {
        switch (outcome)
        {
            case Outcome.Done:
                TempData.SayDone(done);
                return LocalRedirect(Links.Passkeys);
            case Outcome.Refused refused:
                ModelState.Clear();
                ModelState.AddRefusals(refused, form);
                return await ShowAsync(cancellationToken);
            default:
                return NotFound();
        }
    }

    private async Task<IActionResult> ShowAsync(CancellationToken cancellationToken)
    {
        Own = await factors.FindAsync(UserId, SessionId, cancellationToken)
            ?? throw new InvalidOperationException("The account of a living session is gone.");
        return Page();
    }

    public sealed class InputModel
    {
        [StringLength(PasskeyService.NameLength)]
        public string? Name { get; set; }

        [StringLength(PasswordRules.MaximumLength)]
        public string? Password { get; set; }
    }

    public sealed class RemoveModel
    {
        public string? Id { get; set; }

        [StringLength(PasswordRules.MaximumLength)]
        public string? Password { get; set; }
    }
}
