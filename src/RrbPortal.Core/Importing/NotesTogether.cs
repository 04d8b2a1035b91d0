using System.Text.RegularExpressions;
using RrbPortal.Core.Reading;

namespace RrbPortal.Core.Importing;

/// <summary>Reads the notes of one import together, and survives a note that the reader cannot take apart among others.</summary>
public static class NotesTogether
{
    /// <summary>A fault that one note causes among others must not hide the others: then each is read by itself.</summary>
    /// <exception cref="InvalidOperationException">A note cannot be read by itself either: a bug of the reader.</exception>
    public static IReadOnlyList<NoteFacts> Read(IReadOnlyList<SourceText> texts, KnownOrganisations known)
    {
        try
        {
            return NoteReader.Read(texts, known);
        }
        catch (Exception fault) when (texts.Count > 1 && fault is InvalidOperationException or RegexMatchTimeoutException)
        {
            return [.. texts.Select(text => NoteReader.Read([text], known)[0])];
        }
    }
}
