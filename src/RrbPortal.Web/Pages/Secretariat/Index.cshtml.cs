using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RrbPortal.Core.Meetings;
using RrbPortal.Core.Timeliness;
using RrbPortal.Data.Records;
using RrbPortal.Web.Security;
using RrbPortal.Web.TagHelpers;

namespace RrbPortal.Web.Pages.Secretariat;

public sealed class IndexModel(MeetingQueries meetings, DueQueries due, CurrentUser user) : PageModel
{
    [FromQuery(Name = "board")]
    public int? Board { get; set; }

    [FromQuery(Name = "state")]
    public NoteState? State { get; set; }

    [FromQuery(Name = "page")]
    public int PageNumber { get; set; } = 1;

    public MeetingList List { get; private set; } = null!;

    public IReadOnlyList<DueLine> Due { get; private set; } = [];

    public IReadOnlyList<Choice> Boards
        => [new(string.Empty, "All your boards"), .. List.Boards.Select(board => new Choice(Choices.Number(board.Id), board.Name))];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        // An address with a filter that makes no sense shows the whole list: there is nothing to mend in it.
        ModelState.Clear();
        List = await meetings.ListAsync(new MeetingFilter(Board, State, PageNumber), user.Rights, cancellationToken);
        Due = await due.OfAsync(user.Rights, cancellationToken);
        return Page();
    }
}
