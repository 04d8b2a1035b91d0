namespace RrbPortal.Core.Accounts;

/// <summary>
/// What a browser says of itself (its User-Agent), in two words that its owner recognises. Anybody can say anything
/// there, so nothing is decided by it. Pure.
/// </summary>
public static class BrowserWords
{
    private const string Unknown = "Unknown browser";

    // In order: most browsers also claim to be the ones below them.
    private static readonly (string Mark, string Name)[] Browsers =
    [
        ("Edg", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser", "Samsung Internet"), ("Firefox/", "Firefox"), ("FxiOS", "Firefox"),
        ("CriOS", "Chrome"), ("Chrome/", "Chrome"), ("Safari/", "Safari"),
    ];

    private static readonly (string Mark, string Name)[] Systems =
    [
        ("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("Mac OS X", "Mac"), ("CrOS", "ChromeOS"), ("Linux", "Linux"),
    ];

    /// <returns>"Firefox on Windows", "Firefox", or "Unknown browser".</returns>
    public static string Of(string? userAgent)
    {
        var browser = Named(Browsers, userAgent) ?? Unknown;
        return Named(Systems, userAgent) is { } system ? $"{browser} on {system}" : browser;
    }

    private static string? Named((string Mark, string Name)[] known, string? userAgent)
        => userAgent is null ? null : known.FirstOrDefault(row => userAgent.Contains(row.Mark, StringComparison.Ordinal)).Name;
}
