using System.Globalization;

namespace RrbPortal.Core.Reading;

/// <summary>
/// Public bodies of criminal justice in London, as general knowledge: names that a note may print. The table stands in
/// <c>known-bodies.txt</c>, one row a body: name | abbreviation | other spellings; … | from | until | successor.
/// A row without bars is a London borough.
/// </summary>
internal static class KnownBodies
{
    public static IReadOnlyList<KnownOrganisation> All { get; } = [.. Rows().Select(row => row.Contains('|', StringComparison.Ordinal) ? Row(row) : Borough(row))];

    private static IEnumerable<string> Rows()
    {
        using var stream = typeof(KnownBodies).Assembly.GetManifestResourceStream("RrbPortal.Core.Reading.known-bodies.txt")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(row => !row.StartsWith('#'));
    }

    private static KnownOrganisation Row(string row)
    {
        var cells = row.Split('|', StringSplitOptions.TrimEntries);
        return new(cells[0], Optional(cells[1]), cells[2].Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries), Day(cells[3]), Day(cells[4]), Optional(cells[5]));
    }

    private static KnownOrganisation Borough(string name) => new(
        $"London Borough of {name}",
        $"LB {name}",
        [$"LB of {name}", $"LBC {name}", $"{name} Council", $"{name} Borough Council", $"Royal Borough of {name}", $"RB {name}", $"{name} London Borough"]);

    private static string? Optional(string cell) => cell.Length == 0 ? null : cell;

    private static DateOnly? Day(string cell) =>
        cell.Length == 0 ? null : DateOnly.ParseExact(cell, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
