using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RrbPortal.Core.Reviewing;
using RrbPortal.Web.Pages.Secretariat;
using RrbPortal.Web.Security;

namespace RrbPortal.Web.Pages.Members;

/// <summary>What a person kept for themselves, of all meetings: also of those whose draft is not to be read any more.</summary>
public sealed class PrivateNotesModel(PrivateNoteList list, PrivateNotes notes, CurrentUser user) : PageModel
{
    public IReadOnlyList<OwnNotesOfMeeting> Meetings { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken) => Meetings = await list.OfAsync(user.Change(), cancellationToken);

    public async Task<IActionResult> OnPostAsync(int note, int version, CancellationToken cancellationToken)
    {
        var outcome = await notes.RemoveAsync(note, version, user.Change(), cancellationToken);
        return this.Answer(outcome, "Your private note was removed.", Links.OwnNotes);
    }
}
