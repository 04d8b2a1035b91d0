namespace RrbPortal.Core.Organisations;

/// <summary>
/// The local authorities of London, which every note writes in its own way: "LB Haringey", "London Borough of
/// Haringey", "Haringey Council". Only these names are taken for the same; of others nobody can tell. Pure.
/// </summary>
internal static class LondonBoroughs
{
    private static readonly string[] Fronts =
    [
        "london borough of ", "london borough ", "royal borough of ", "royal borough ", "city of ",
        "lb of ", "lb ", "lbo ", "rb of ", "rb ", "rbk ", "l b ",
    ];

    private static readonly string[] Ends = [" london borough council", " borough council", " city council", " council", " london borough", " lb"];

    private static readonly HashSet<string> Names = new(
        [
            "barking and dagenham", "barnet", "bexley", "brent", "bromley", "camden", "croydon", "ealing", "enfield", "greenwich",
            "hackney", "hammersmith and fulham", "haringey", "harrow", "havering", "hillingdon", "hounslow", "islington",
            "kensington and chelsea", "kingston upon thames", "lambeth", "lewisham", "merton", "newham", "redbridge",
            "richmond upon thames", "southwark", "sutton", "tower hamlets", "waltham forest", "wandsworth", "westminster",
        ],
        StringComparer.Ordinal);

    private static readonly Dictionary<string, string> Short = new(StringComparer.Ordinal)
    {
        ["kingston"] = "kingston upon thames",
        ["richmond"] = "richmond upon thames",
        ["lbbd"] = "barking and dagenham",
        ["lbhf"] = "hammersmith and fulham",
        ["rbkc"] = "kensington and chelsea",
    };

    /// <summary>The borough that a key names in one of the known ways; null for any other key.</summary>
    public static string? Of(string key)
    {
        var rest = key;
        if (Array.Find(Fronts, front => key.StartsWith(front, StringComparison.Ordinal)) is { } front)
        {
            rest = rest[front.Length..];
        }

        if (Array.Find(Ends, end => rest.EndsWith(end, StringComparison.Ordinal)) is { } end)
        {
            rest = rest[..^end.Length];
        }

        return Names.Contains(rest) ? rest : Short.GetValueOrDefault(rest);
    }
}
