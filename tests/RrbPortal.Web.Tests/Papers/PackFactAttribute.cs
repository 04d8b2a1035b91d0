namespace RrbPortal.Web.Tests.Papers;

/// <summary>The programs of this machine that print packs, and that look into what they printed.</summary>
internal static class Programs
{
    private static readonly string[] Browsers =
        [Environment.GetEnvironmentVariable("RRB_TEST_CHROMIUM") ?? "", "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    public static string? Chromium { get; } = Browsers.FirstOrDefault(File.Exists);

    public static string? Find(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, program))
        .FirstOrDefault(File.Exists);
}

/// <summary>A test that prints a pack: runs where the programs are, and is reported as skipped with the name of what is absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PackFactAttribute : FactAttribute
{
    /// <param name="programs">What it needs beside a browser, qpdf and poppler's pdftotext.</param>
    public PackFactAttribute(params string[] programs)
    {
        string[] absent =
        [
            .. Programs.Chromium is null ? ["Chromium"] : Array.Empty<string>(),
            .. programs.Concat(["qpdf", "pdftotext"]).Where(program => Programs.Find(program) is null),
        ];
        Skip = absent.Length == 0 ? null : $"Not on this machine: {string.Join(", ", absent)}.";
    }
}
