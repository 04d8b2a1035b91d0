using RrbPortal.Core.Exporting.Documents;

namespace RrbPortal.Core.Exporting;

/// <summary>How a note looks that is printed as a PDF. Core says what stands on it; its markup is the web's.</summary>
public interface INotePages
{
    Task<string> NoteAsync(NoteDocument document, CancellationToken ct);
}
