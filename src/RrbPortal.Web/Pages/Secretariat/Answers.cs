using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RrbPortal.Core.Common;

namespace RrbPortal.Web.Pages.Secretariat;

/// <summary>How the pages of the secretariat answer what became of a change.</summary>
internal static class Answers
{
    private const string Changed = "Somebody else saved this while you were writing. Look at both versions, then save";

    /// <param name="done">The sentence for the green banner.</param>
    /// <param name="next">Where to go once it is done.</param>
    /// <param name="both">Shows both texts; the page is then shown again, with an error that says so.</param>
    public static IActionResult Answer(this PageModel page, Outcome outcome, string done, string next, Action<Outcome.Conflict> both)
    {
        switch (outcome)
        {
            case Outcome.Done:
                page.TempData.SayDone(done);
                return page.LocalRedirect(next);
            case Outcome.Refused refused:
                page.ModelState.AddRefusals(refused);
                return page.Page();
            case Outcome.Conflict conflict:
                both(conflict);
                page.ModelState.Remove("Input.Version");
                page.ModelState.AddModelError(string.Empty, Changed);
                return page.Page();
            default:
                return page.NotFound();
        }
    }

    /// <summary>Answers what needs no form: a refusal is said on the next page, and a lost race is no harm.</summary>
    public static IActionResult Answer(this PageModel page, Outcome outcome, string? done, string next)
    {
        switch (outcome)
        {
            case Outcome.NotFound:
                return page.NotFound();
            case Outcome.Refused refused:
                page.TempData.SayRefused(refused.Reasons[0].Reason);
                break;
            case Outcome.Conflict:
                page.TempData.SayRefused("Somebody changed the note since you opened the page. Look at it again before you go on.");
                break;
            case Outcome.Done when done is not null:
                page.TempData.SayDone(done);
                break;
        }

        return page.LocalRedirect(next);
    }
}
