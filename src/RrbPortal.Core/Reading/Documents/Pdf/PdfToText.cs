using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
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
    private const int MostCharactersOfErrors = 10_000;

    /// <summary>What one file may take; a note of meeting takes a tenth of a second.</summary>
    public static TimeSpan Patience { get; } = TimeSpan.FromSeconds(20);

    private const string Limiter = "/usr/bin/prlimit";

    /// <summary>Bytes of address space.</summary>
    private const long MostMemory = 280L * 1024 * 1024;

    public async Task<PdfText> ReadAsync(ReadOnlyMemory<byte> pdf, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(patience);
        try
        {
            // The text with its columns, and then the places of its words: one after the other, as each may need memory.
            var layout = await RunAsync(["-layout", "-enc", "UTF-8", "-eol", "unix", "-", "-"], pdf, limit.Token);
            var boxes = layout is { ExitCode: 0, IsTooLong: false } ? await RunAsync(["-bbox", "-enc", "UTF-8", "-", "-"], pdf, limit.Token) : null;
            return Of(layout, boxes);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return PdfText.Refused($"took longer than {patience.TotalSeconds:0} seconds to read. Save the note as Word (.docx) or text (.txt) and import that");
        }
    }

    private static PdfText Of(Answer? layout, Answer? boxes)
    {
        if (layout is null)
        {
            return PdfText.Refused("is a PDF, and the program that reads PDFs is not installed here. Install poppler-utils (Debian, Ubuntu) or poppler, or save the note as Word (.docx) or text (.txt) and import that");
        }

        if (layout.IsTooLong)
        {
            return PdfText.Refused("holds more text than a note of meeting has: check that this is the right file");
        }

        if (layout.Errors.Contains("Incorrect password", StringComparison.OrdinalIgnoreCase))
        {
            return PdfText.Refused("is protected by a password. Save it without one and import that");
        }

        if (layout.ExitCode != 0)
        {
            return PdfText.Refused("is a damaged PDF, or one that does not allow its text to be taken out. Save the note again, or as Word (.docx), and import that");
        }

        return layout.Output.AsSpan().Trim("\f \r\n\t").Length == 0
            ? PdfText.Refused("is a PDF of pictures, as a scanner makes them: it holds no text. Have its text recognised and import that")
            : new PdfText(layout.Output, boxes is { ExitCode: 0, IsTooLong: false } ? boxes.Output : null, Problem: null);
    }

    /// <returns>Null where there is no such program.</returns>
    private async Task<Answer?> RunAsync(string[] arguments, ReadOnlyMemory<byte> pdf, CancellationToken cancellationToken)
    {
        using var process = Start(arguments);
        if (process is null)
        {
            return null;
        }

        try
        {
            await LimitAsync(process, cancellationToken);
            var write = WriteAsync(process, pdf, cancellationToken);
            var output = TextAsync(process.StandardOutput, MostCharacters, cancellationToken);
            var errors = TextAsync(process.StandardError, MostCharactersOfErrors, cancellationToken);
            await Task.WhenAll(write, output, errors);
            await process.WaitForExitAsync(cancellationToken);
            return new Answer(process.ExitCode, (await output).Text, (await errors).Text, (await output).IsCut);
        }
        finally
        {
            Kill(process);
        }
    }

    private Process? Start(string[] arguments)
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
        foreach (var argument in arguments)
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

    /// <summary>
    /// A PDF of some kilobytes can make the program ask for gigabytes. It has seen nothing of the file yet, so its limit
    /// holds from the beginning; where there is no <c>prlimit</c>, the limit of the service is the only one.
    /// </summary>
    private static async Task LimitAsync(Process process, CancellationToken cancellationToken)
    {
        if (!File.Exists(Limiter))
        {
            return;
        }

        var start = new ProcessStartInfo(Limiter) { UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true };
        start.ArgumentList.Add(string.Create(CultureInfo.InvariantCulture, $"--pid={process.Id}"));
        start.ArgumentList.Add(string.Create(CultureInfo.InvariantCulture, $"--as={MostMemory}"));
        using var limiter = Process.Start(start);
        if (limiter is not null)
        {
            await limiter.WaitForExitAsync(cancellationToken);
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

    // What is beyond the limit is read and dropped, so that the program can end.
    private static async Task<(string Text, bool IsCut)> TextAsync(StreamReader reader, int limit, CancellationToken cancellationToken)
    {
        var text = new StringBuilder();
        var isCut = false;
        var buffer = new char[16384];
        int read;
        while ((read = await reader.ReadAsync(buffer, cancellationToken)) > 0)
        {
            isCut |= text.Length + read > limit;
            text.Append(buffer, 0, isCut ? 0 : read);
        }

        return (text.ToString(), isCut);
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

    private sealed record Answer(int ExitCode, string Output, string Errors, bool IsTooLong);
}
