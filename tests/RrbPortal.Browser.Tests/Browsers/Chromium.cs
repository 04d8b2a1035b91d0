namespace RrbPortal.Browser.Tests.Browsers;

/// <summary>The browser of this machine: what RRB_TEST_CHROMIUM names, or the distribution's.</summary>
internal static class Chromium
{
    public const string Setting = "RRB_TEST_CHROMIUM";

    private static readonly string[] UsualPaths = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    public static string? Path { get; } = UsualPaths.Prepend(Environment.GetEnvironmentVariable(Setting)).FirstOrDefault(File.Exists);

    /// <summary>A browser on a test machine: no sandbox (tests may run as root) and no word to anybody outside.</summary>
    public static IReadOnlyList<string> Arguments { get; } =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];
}

/// <summary>A test that needs a browser; without one it is reported as skipped, by name.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute()
        => Skip = Chromium.Path is null ? $"No Chromium on this machine. Install it, or name one in {Chromium.Setting}." : null;
}

/// <summary>The same for tests with data.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute()
        => Skip = Chromium.Path is null ? $"No Chromium on this machine. Install it, or name one in {Chromium.Setting}." : null;
}
