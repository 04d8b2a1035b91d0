using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using RrbPortal.Core.Search;

namespace RrbPortal.Web.Pages.Visitors.Search;

/// <summary>
/// A search as its address has it. Whatever is no year finds nothing; whatever is no kind and no page is left out. None of
/// it is an error that a reader would have to mend.
/// </summary>
public sealed record SearchForm
{
    [FromQuery(Name = "q")]
    public string? Words { get; init; }

    [FromQuery(Name = "board")]
    public string? Board { get; init; }

    [FromQuery(Name = "year")]
    public string? Year { get; init; }

    [FromQuery(Name = "theme")]
    public string? Theme { get; init; }

    [FromQuery(Name = "organisation")]
    public string? Organisation { get; init; }

    [FromQuery(Name = "kind")]
    public string? Kind { get; init; }

    [FromQuery(Name = "exact")]
    public string? Exact { get; init; }

    [FromQuery(Name = "page")]
    public string? Page { get; init; }

    public bool IsTooLong => Words?.Length > SearchRequest.LongestWords;

    public SearchRequest Request => new(
        Words?.Trim() ?? string.Empty,
        new SearchFilter(Given(Board), YearOf(Year), Given(Theme), Given(Organisation), KindOf(Kind)),
        Exact == "true",
        PageOf(Page));

    /// <summary>The empty choice of a list stands for none.</summary>
    internal static string? Given(string? value) => string.IsNullOrEmpty(value) ? null : value;

    internal static int? YearOf(string? year)
        => Given(year) is null ? null : int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    internal static int PageOf(string? page)
        => int.TryParse(page, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : 1;

    private static EntryKind? KindOf(string? kind)
        => Enum.GetValues<EntryKind>().Cast<EntryKind?>().FirstOrDefault(known => string.Equals(known.ToString(), kind, StringComparison.OrdinalIgnoreCase));
}
