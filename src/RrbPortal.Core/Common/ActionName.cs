using System.Globalization;

namespace RrbPortal.Core.Common;

/// <summary>What an action is called in its board's register: "RRB-12". The reference that a note prints ("AP3") is another one.</summary>
public static class ActionName
{
    /// <param name="abbreviation">The board's; without one its address part stands in capitals.</param>
    /// <param name="number">Null for an action without a number.</param>
    public static string? Of(string? abbreviation, string boardSlug, int? number)
        => number is { } given ? string.Create(CultureInfo.InvariantCulture, $"{abbreviation ?? boardSlug.ToUpperInvariant()}-{given}") : null;
}
