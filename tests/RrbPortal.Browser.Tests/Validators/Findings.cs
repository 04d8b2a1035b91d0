namespace RrbPortal.Browser.Tests.Validators;

internal static class Findings
{
    /// <summary>Fails with every finding in a line of its own.</summary>
    public static void None(IReadOnlyCollection<string> findings) => Assert.True(findings.Count == 0, string.Join(Environment.NewLine, findings.Distinct(StringComparer.Ordinal)));
}
