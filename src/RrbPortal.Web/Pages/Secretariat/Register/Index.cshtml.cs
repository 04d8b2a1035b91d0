using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RrbPortal.Core.Actions;
using RrbPortal.Web.Security;
using RrbPortal.Web.TagHelpers;

namespace RrbPortal.Web.Pages.Secretariat.Register;

/// <summary>The register of actions, with what it is narrowed to in its address.</summary>
public sealed class IndexModel(ActionRegisterQueries queries, CurrentUser user) : PageModel
{
    [FromQuery(Name = "board")]
    public int? Board { get; set; }

    [FromQuery(Name = "state")]
    public ActionState State { get; set; }

    [FromQuery(Name = "owner")]
    public int? Owner { get; set; }

    [FromQuery(Name = "meeting")]
    public int? Meeting { get; set; }

    [FromQuery(Name = "overdue")]
    public bool Overdue { get; set; }

    [FromQuery(Name = "reported")]
    public bool Reported { get; set; }

    [FromQuery(Name = "dueBefore")]
    [Display(Name = "Due before")]
    public DateOnly? DueBefore { get; set; }

    [FromQuery(Name = "words")]
    public string? Words { get; set; }

    [FromQuery(Name = "page")]
    public int PageNumber { get; set; } = 1;

    public ActionFilter Filter => new(Board, State, Owner, Overdue, DueBefore, Meeting, Words, Reported, PageNumber);

    public bool IsNarrowed => (Filter with { Page = 1, Words = string.IsNullOrWhiteSpace(Words) ? null : Words }) != new ActionFilter();

    public ActionRegister Register { get; private set; } = null!;

    public IReadOnlyList<Choice> Boards => Offered("All your boards", Register.Boards);

    public IReadOnlyList<Choice> Owners => Offered("All owners", Register.Organisations);

    public IReadOnlyList<Choice> Meetings => Offered("All meetings", Register.Meetings);

    public IReadOnlyList<Choice> States { get; } = [.. Enum.GetValues<ActionState>().Select(state => new Choice(state.ToString(), ActionWords.Of(state)))];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        // An address that makes no sense shows the whole list; only what a person typed as a date can be mended.
        foreach (var key in ModelState.Keys.Where(key => !key.StartsWith(nameof(DueBefore), StringComparison.OrdinalIgnoreCase)).ToList())
        {
            ModelState.Remove(key);
        }

        Register = await queries.ListAsync(Filter, user.Rights, cancellationToken);
        return Page();
    }

    private static IReadOnlyList<Choice> Offered(string all, IReadOnlyList<RegisterOption> options)
        => [new(string.Empty, all), .. options.Select(option => new Choice(Choices.Number(option.Id), option.Label))];
}
