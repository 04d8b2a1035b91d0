using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using RrbPortal.Core.OpenData;

namespace RrbPortal.Web.Endpoints.OpenData;

/// <summary>What an address of open data may be asked with.</summary>
/// <param name="Allowed">In words: "a whole number from 1 to 100".</param>
/// <param name="Schema">The same for programs.</param>
internal sealed partial record DataParameter(string Name, string Meaning, string Allowed, Func<JsonObject> Schema, Func<string, bool> IsAllowed)
{
    private const int LongestSlug = 200;

    public static DataParameter Board { get; } = Slug("board", "Only of this board: its slug, as in /api/v1/boards.");

    public static DataParameter Theme { get; } = Slug("theme", "Only with this theme: its slug, as in /api/v1/themes.");

    public static DataParameter Organisation { get; } = Slug("organisation", "Only with this organisation in the attendance: its slug, as in /api/v1/organisations.");

    public static DataParameter Year { get; } = Number("year", "Only of meetings in this year.", DataYear.First, DataYear.Last);

    public static DataParameter Page { get; } = Number("page", "Which page of the list; 1 if it is not given.", 1, DataPlace.LastNumber);

    public static DataParameter PageSize { get; } = Number("pageSize", string.Create(CultureInfo.InvariantCulture, $"How many items a page has; {DataPlace.UsualSize} if it is not given."), 1, DataPlace.LargestSize);

    private static DataParameter Slug(string name, string meaning)
        => new(
            name,
            meaning,
            "small letters a to z, digits and hyphens",
            static () => new JsonObject { ["type"] = "string", ["pattern"] = "^[a-z0-9-]+$", ["maxLength"] = LongestSlug },
            static value => value.Length <= LongestSlug && SlugForm().IsMatch(value));

    private static DataParameter Number(string name, string meaning, int least, int most)
        => new(
            name,
            meaning,
            string.Create(CultureInfo.InvariantCulture, $"a whole number from {least} to {most}"),
            () => new JsonObject { ["type"] = "integer", ["minimum"] = least, ["maximum"] = most },
            value => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most);

    [GeneratedRegex(@"^[a-z0-9-]+\z", RegexOptions.None, 1000)]
    private static partial Regex SlugForm();
}
