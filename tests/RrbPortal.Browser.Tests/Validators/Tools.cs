using System.Diagnostics;
using RrbPortal.Browser.Tests.Browsers;
using RrbPortal.TestKit;

namespace RrbPortal.Browser.Tests.Validators;

/// <summary>The validators that others wrote, and what they run on.</summary>
internal static class Tools
{
    public const string Python = "python3";

    private static readonly Lazy<string?> PythonWithPackages = new(FindPython);

    public static string Folder { get; } = Path.Combine(Repository.Root, "tests", "RrbPortal.Browser.Tests", "Validators");

    /// <summary>Where a program is; null where it is absent.</summary>
    public static string? Find(string program) => program is Python ? PythonWithPackages.Value : OnPath(program);

    /// <summary>What a test lacks of what it names, in words; null where nothing is absent.</summary>
    public static string? Absent(IEnumerable<string> wanted)
    {
        var absent = wanted.Prepend("validators").Prepend("node").Where(name => !IsHere(name)).ToList();
        return absent.Count == 0 ? null : $"Not on this machine: {string.Join(", ", absent)}. tests/run installs what is absent.";
    }

    private static bool IsHere(string name) => name switch
    {
        "validators" => File.Exists(Path.Combine(Folder, "node_modules", ".package-lock.json")),
        "chromium" => Chromium.Path is not null,
        _ => Find(name) is not null,
    };

    private static string? OnPath(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, program))
        .FirstOrDefault(File.Exists);

    /// <summary>Debian's own Python, which sees what its packages install, before another on the path.</summary>
    private static string? FindPython() => new[] { "/usr/bin/python3", OnPath(Python) }.FirstOrDefault(python => File.Exists(python) && HasPackages(python!));

    private static bool HasPackages(string python)
    {
        using var process = Process.Start(new ProcessStartInfo(python, ["-c", "import feedparser, icalendar"]) { UseShellExecute = false, RedirectStandardError = true })!;
        process.StandardError.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}

/// <summary>A test that asks a validator; where one of its parts is absent it is reported as skipped, with the part's name.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ValidatorFactAttribute : FactAttribute
{
    /// <param name="programs">What it needs beside Node.js and the packages of Validators/package.json.</param>
    public ValidatorFactAttribute(params string[] programs) => Skip = Tools.Absent(programs);
}
