using System.Text;
using RrbPortal.Core.Reading.Documents.Pdf;

namespace RrbPortal.Core.Tests.Reading.Documents;

public class PdfToTextTests
{
    private static readonly byte[] Pdf = Encoding.ASCII.GetBytes("%PDF-1.7 nothing");

    [Fact]
    public void Program_NotInstalled_SaysWhatToInstall()
    {
        var refusal = DocumentFiles.Decode(Pdf, "note.pdf", new PdfToText("no-such-program-on-any-machine", PdfToText.Patience)).Refusal;

        Assert.StartsWith("note.pdf is a PDF, and the program that reads PDFs is not installed here. Install poppler-utils (Debian, Ubuntu) or poppler", refusal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Program_ThatDoesNotEnd_IsStopped()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        var program = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.sh");
        await File.WriteAllTextAsync(program, "#!/bin/sh\nexec sleep 60\n");
        File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserExecute);

        var text = await new PdfToText(program, TimeSpan.FromMilliseconds(300)).ReadAsync(Pdf, CancellationToken.None);

        File.Delete(program);
        Assert.Null(text.Layout);
        Assert.Contains("took longer than", text.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Caller_ThatNoLongerWaits_EndsTheProgram()
    {
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new PdfToText("cat", PdfToText.Patience).ReadAsync(Pdf, stop.Token));
    }

    [PdfTheory]
    [InlineData("%PDF-1.7 nothing", "note.pdf is a damaged PDF")]
    public void File_ThatIsNoPdf_IsRefused(string content, string beginning)
    {
        var refusal = DocumentFiles.Decode(Encoding.ASCII.GetBytes(content), "note.pdf", new PdfToText("pdftotext", PdfToText.Patience)).Refusal;

        Assert.StartsWith(beginning, refusal, StringComparison.Ordinal);
    }
}
