namespace RrbPortal.Core.Organisations;

/// <summary>"Her Majesty's", "His Majesty's", "HM" and "H.M.": the same office under another reign, or written shorter. Pure.</summary>
internal static class CrownWords
{
    private static readonly string[] Ways = ["her majestys ", "his majestys ", "h m ", "hm "];

    /// <summary>The key with "hm" at its beginning; null where it begins with none of the ways.</summary>
    public static string? Of(string key)
        => Array.Find(Ways, way => key.StartsWith(way, StringComparison.Ordinal)) is { } found ? "hm " + key[found.Length..] : null;
}
