namespace RrbPortal.Core.Reading.Documents.Pdf;

/// <summary>Makes lines of the text that lies on the pages of a PDF.</summary>
internal static class PdfReader
{
    public static SourceDecoding Read(string layout, string fileName) => SourceText.FromText(layout, fileName, SourceFormat.Pdf);
}
