namespace RrbPortal.Core.Tests.Reading.Documents;

/// <summary>A test that reads PDFs: runs where poppler's pdftotext is installed, and is reported as skipped elsewhere.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PdfTheoryAttribute : TheoryAttribute
{
    private static readonly string[] Names = ["pdftotext", "pdftotext.exe"];

    private static readonly bool IsInstalled = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Any(folder => Names.Any(name => File.Exists(Path.Combine(folder, name))));

    public PdfTheoryAttribute()
    {
        if (!IsInstalled)
        {
            Skip = "pdftotext (poppler-utils) is not installed.";
        }
    }
}
