using Microsoft.AspNetCore.Mvc.RazorPages;
using RrbPortal.Core.Agendas;
using RrbPortal.Core.Reviewing;
using RrbPortal.Web.Security;

namespace RrbPortal.Web.Pages.Members;

public sealed class IndexModel(DraftQueries drafts, IssuedAgendaQueries issued, CurrentUser user) : PageModel
{
    public MemberList List { get; private set; } = null!;

    /// <summary>Meetings to come, the next one first.</summary>
    public IReadOnlyList<MemberAgendaLine> Agendas { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        List = await drafts.ListAsync(user.Rights, cancellationToken);
        Agendas = await issued.ComingAsync(user.Rights, cancellationToken);
    }
}
