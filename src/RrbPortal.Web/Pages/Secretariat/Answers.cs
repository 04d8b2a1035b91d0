using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using RrbPortal.Core.Common;

namespace RrbPortal.Web.Pages.Secretariat;

/// <summary>How the pages of the secretariat answer what became of a change.</summary>
internal static class Answers
{
    private const string Changed = "Somebody else saved this while you were writing. Look at both versions, then save";

    private const string RemovedKey = "Removed";

    /// <summary>Whether the entry that the form changes was removed meanwhile; the form can then be sent as a new one.</summary>
    public static bool WasRemoved(this ViewDataDictionary data) => data.ContainsKey(RemovedKey);

    /// <param name="done">The sentence for the green banner.</param>
    /// <param name="next">Where to go once it is done.</param>
    /// <param name="both">Shows both texts; the page is then shown again, with an error that says so.</param>
    /// <param name="thing">
    /// What the form changes, as its reader calls it: "item". Where it is given, an entry that somebody removed meanwhile
    /// does not take with it what was typed.
    /// </param>
    public static IActionResult Answer(
        this PageModel page, Outcome outcome, string done, string next, Action<Outcome.Conflict> both, string? thing = null)
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
            case Outcome.NotFound when thing is not null:
                page.ViewData[RemovedKey] = true;
                page.ModelState.AddModelError(
                    string.Empty,
                    $"This {thing} was removed while you were changing it. Your text is still below; copy it, or add it as a new {thing}");
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
