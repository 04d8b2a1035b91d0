using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RrbPortal.Core.Pictures;
using RrbPortal.Web.Security;

namespace RrbPortal.Web.Pages.Members;

/// <summary>A board's attendance, actions and timeliness, drawn, each with its table.</summary>
public sealed class PicturesModel(PictureQueries queries, CurrentUser user) : PageModel
{
    [FromRoute]
    public string Board { get; set; } = string.Empty;

    public BoardPictures Shown { get; private set; } = null!;

    public AttendancePicture Attendance { get; private set; } = null!;

    public ActionsPicture Actions { get; private set; } = null!;

    public PublishingPicture Publishing { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await queries.OfBoardAsync(Board, user.Rights, cancellationToken) is not { } shown)
        {
            return NotFound();
        }

        Shown = shown;
        Attendance = AttendancePicture.Of(shown.Attendance);
        Actions = ActionsPicture.Of(shown.Actions);
        Publishing = PublishingPicture.Of(shown.Times);
        return Page();
    }
}
