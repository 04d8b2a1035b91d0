using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace RrbPortal.Core.Printing;

/// <summary>What a program said, and how it ended.</summary>
internal sealed record ProgramAnswer(int ExitCode, string Output, string Errors);

/// <summary>
/// Runs a program of another house: no shell, arguments as a list, a folder of its own as home and for what it leaves
/// behind, none of the portal's environment (which may hold secrets), a limited time and a limited memory.
/// </summary>
/// <param name="program">The program's name or path.</param>
/// <param name="patience">How long one run may take.</param>
internal sealed class OutsideProgram(string program, TimeSpan patience)
{
    private const int MostCharacters = 1_000_000;
    private const string Limiter = "/usr/bin/prlimit";

    /// <summary>Bytes of address space; null for programs that reserve far more than they use.</summary>
    public long? MostMemory { get; init; } = 1024L * 1024 * 1024;

    /// <param name="folder">Where it works; nobody else's.</param>
    /// <returns>Null where there is no such program, or it took too long.</returns>
    public async Task<ProgramAnswer?> RunAsync(IEnumerable<string> arguments, string folder, CancellationToken ct)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(patience);
        using var process = Start(arguments, folder);
        if (process is null)
        {
            return null;
        }

        try
        {
            process.StandardInput.Close();
            var output = TextAsync(process.StandardOutput, limit.Token);
            var errors = TextAsync(process.StandardError, limit.Token);
            await Task.WhenAll(output, errors);
            await process.WaitForExitAsync(limit.Token);
            return new ProgramAnswer(process.ExitCode, await output, await errors);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return null;
        }
        finally
        {
            Kill(process);
        }
    }

    private Process? Start(IEnumerable<string> arguments, string folder)
    {
        var isLimited = MostMemory is not null && File.Exists(Limiter);
        var start = new ProcessStartInfo(isLimited ? Limiter : program)
        {
            UseShellExecute = false,
            CreateNoWindow = true,
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        if (isLimited)
        {
            start.ArgumentList.Add(string.Create(CultureInfo.InvariantCulture, $"--as={MostMemory}"));
            start.ArgumentList.Add(program);
        }

        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        var path = start.Environment.TryGetValue("PATH", out var found) ? found : null;
        start.Environment.Clear();
        start.Environment["PATH"] = path;
        start.Environment["HOME"] = folder;
        start.Environment["TMPDIR"] = folder;
        start.Environment["LANG"] = "C.UTF-8";
        try
        {
            return Process.Start(start);
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    // What is beyond the limit is read and dropped, so that the program can end.
    private static async Task<string> TextAsync(StreamReader reader, CancellationToken ct)
    {
        var text = new StringBuilder();
        var buffer = new char[16384];
        int read;
        while ((read = await reader.ReadAsync(buffer, ct)) > 0)
        {
            text.Append(buffer, 0, Math.Min(read, MostCharacters - text.Length));
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
