using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace RrbPortal.Core.Reading.Documents.Pdf;

/// <summary>
/// Runs poppler's <c>pdftotext</c>: the file goes in through its standard input and the text comes out of its standard
/// output, no shell and no file between. It has a limited time and may say a limited amount.
/// </summary>
/// <param name="program">The program's name or path.</param>
/// <param name="patience">How long one file may take.</param>
public sealed class PdfToText(string program, TimeSpan patience) : IPdfText
{
    private const int MostCharacters = 4 * SourceText.MaximumBytes;

    /// <summary>What one file may take; a note of meeting takes a tenth of a second.</summary>
    public static TimeSpan Patience { get; } = TimeSpan.FromSeconds(20);

    public async Task<PdfText> ReadAsync(ReadOnlyMemory<byte> pdf, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(patience);
        using var process = Start();
        if (process is null)
        {
            return new PdfText(Layout: null, "is a PDF, and the program that reads PDFs is not installed here. Install poppler-utils (Debian, Ubuntu) or poppler, or save the note as Word (.docx) or text (.txt) and import that");
        }

        try
        {
            var write = WriteAsync(process, pdf, limit.Token);
            var output = TextAsync(process.StandardOutput, MostCharacters, limit.Token);
            var errors = TextAsync(process.StandardError, 10_000, limit.Token);
            await Task.WhenAll(write, output, errors);
            await process.WaitForExitAsync(limit.Token);
            return Of(process.ExitCode, await output, await errors);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new PdfText(Layout: null, $"took longer than {patience.TotalSeconds:0} seconds to read. Save the note as Word (.docx) or text (.txt) and import that");
        }
        finally
        {
            Kill(process);
        }
    }

    private static PdfText Of(int exitCode, string output, string errors)
    {
        if (errors.Contains("Incorrect password", StringComparison.OrdinalIgnoreCase))
        {
            return new PdfText(Layout: null, "is protected by a password. Save it without one and import that");
        }

        if (exitCode != 0)
        {
            return new PdfText(Layout: null, "is a damaged PDF, or one that does not allow its text to be taken out. Save the note again, or as Word (.docx), and import that");
        }

        return output.AsSpan().Trim("\f \r\n\t").Length == 0
            ? new PdfText(Layout: null, "is a PDF of pictures, as a scanner makes them: it holds no text. Have its text recognised and import that")
            : new PdfText(output, Problem: null);
    }

    private Process? Start()
    {
        var start = new ProcessStartInfo(program)
        {
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        foreach (var argument in (string[])["-layout", "-enc", "UTF-8", "-eol", "unix", "-", "-"])
        {
            start.ArgumentList.Add(argument);
        }

        try
        {
            return Process.Start(start);
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    private static async Task WriteAsync(Process process, ReadOnlyMemory<byte> pdf, CancellationToken cancellationToken)
    {
        try
        {
            await process.StandardInput.BaseStream.WriteAsync(pdf, cancellationToken);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It has seen enough; its exit code says of what.
        }
    }

    private static async Task<string> TextAsync(StreamReader reader, int limit, CancellationToken cancellationToken)
    {
        var text = new StringBuilder();
        var buffer = new char[16384];
        int read;
        while ((read = await reader.ReadAsync(buffer, cancellationToken)) > 0)
        {
            if (text.Length + read <= limit)
            {
                text.Append(buffer, 0, read);
            }
            else if (limit == MostCharacters)
            {
                throw new UnreadableDocumentException("holds more text than a note of meeting has: check that this is the right file");
            }
        }

        return text.ToString();
    }

    private static void Kill(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It has ended by itself.
        }
    }
}
