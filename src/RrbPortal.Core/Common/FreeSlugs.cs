using System.Globalization;

namespace RrbPortal.Core.Common;

/// <summary>Numbers an address part where it is taken: "board", "board-2", "board-3".</summary>
internal static class FreeSlugs
{
    public static string First(string slug, Func<string, bool> isFree)
    {
        var candidate = slug;
        for (var number = 2; !isFree(candidate); number++)
        {
            candidate = string.Create(CultureInfo.InvariantCulture, $"{slug}-{number}");
        }

        return candidate;
    }
}
