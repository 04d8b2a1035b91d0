using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace RrbPortal.Browser.Tests.Validators;

/// <summary>A program of the folder "programs", which hands documents to a validator that others wrote.</summary>
internal static class Validator
{
    private static readonly JsonSerializerOptions Camel = new(JsonSerializerDefaults.Web);

    /// <summary>Asks it about documents; a program that breaks down, or does not look at each of them, fails the test.</summary>
    /// <returns>A line for everything that it finds: the address, and what is wrong there.</returns>
    public static async Task<IReadOnlyList<string>> AskAsync(string program, IReadOnlyCollection<ServedDocument> documents, object? settings = null)
    {
        Assert.NotEmpty(documents);
        var folder = Directory.CreateTempSubdirectory("rrb-validator-").FullName;
        try
        {
            await WriteAsync(folder, documents, settings);
            var (code, said) = await RunAsync(program, folder);
            var verdict = Path.Combine(folder, "verdict.json");
            Assert.True(code == 0 && File.Exists(verdict), $"{program} ended with {code}: {said}");
            var (lookedAt, findings) = JsonSerializer.Deserialize<Verdict>(await File.ReadAllTextAsync(verdict), Camel)!;
            Assert.Equal(documents.Count, lookedAt);
            return [.. findings.Select(finding => $"{finding.Address}: {finding.Message}")];
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task WriteAsync(string folder, IEnumerable<ServedDocument> documents, object? settings)
    {
        var entries = new List<object>();
        foreach (var document in documents)
        {
            var file = string.Create(CultureInfo.InvariantCulture, $"{entries.Count:0000}.{document.Extension}");
            await File.WriteAllBytesAsync(Path.Combine(folder, file), document.Content);
            entries.Add(new { file, document.Address, document.Status, document.MediaType, document.Policy, document.IsLeftOutOfSearch });
        }

        await File.WriteAllTextAsync(Path.Combine(folder, "task.json"), JsonSerializer.Serialize(new { settings, documents = entries }, Camel));
    }

    private static async Task<(int Code, string Said)> RunAsync(string program, string folder)
    {
        var interpreter = Tools.Find(program.EndsWith(".py", StringComparison.Ordinal) ? Tools.Python : "node")!;
        using var process = Process.Start(new ProcessStartInfo(interpreter, [Path.Combine(Tools.Folder, "programs", program), folder])
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var said = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, string.Concat(said));
    }

    private sealed record Verdict(int LookedAt, IReadOnlyList<Finding> Findings);

    private sealed record Finding(string Address, string Message);
}
