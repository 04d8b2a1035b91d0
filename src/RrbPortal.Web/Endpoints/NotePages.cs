using RrbPortal.Core.Exporting;
using RrbPortal.Core.Exporting.Documents;

namespace RrbPortal.Web.Endpoints;

/// <summary>Writes the page that a note's PDF is printed from.</summary>
internal sealed class NotePages(PrintedViews views) : INotePages
{
    public Task<string> NoteAsync(NoteDocument document, CancellationToken ct) => views.WriteAsync("/Pages/Shared/Downloads/_Note.cshtml", document);
}
