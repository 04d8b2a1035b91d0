namespace RrbPortal.Core.Accounts;

/// <summary>What is kept of the browser that somebody signs in with, so that they recognise it.</summary>
/// <param name="Browser">In a word or two: "Firefox on Windows".</param>
/// <param name="Address">The network address that the request came from.</param>
public sealed record Device(string? Browser, string? Address)
{
    public static Device Unknown { get; } = new(null, null);
}
