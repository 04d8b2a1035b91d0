using Microsoft.AspNetCore.Mvc;
using RrbPortal.Core.Search;
using RrbPortal.Data.Records;
using RrbPortal.Web.Pages.Visitors.Search;

namespace RrbPortal.Web.Pages.Visitors.Registers;

/// <summary>What the address of a register narrows it to; see <see cref="SearchForm"/> for what is invented.</summary>
public sealed record RegisterForm
{
    [FromQuery(Name = "board")]
    public string? Board { get; init; }

    [FromQuery(Name = "status")]
    public string? Status { get; init; }

    [FromQuery(Name = "organisation")]
    public string? Organisation { get; init; }

    [FromQuery(Name = "year")]
    public string? Year { get; init; }

    [FromQuery(Name = "theme")]
    public string? Theme { get; init; }

    [FromQuery(Name = "overdue")]
    public string? Overdue { get; init; }

    [FromQuery(Name = "page")]
    public string? Page { get; init; }

    public RegisterFilter Filter => new(
        SearchForm.Given(Board), StatusOf(Status), SearchForm.Given(Organisation), SearchForm.YearOf(Year), Overdue == "true", SearchForm.PageOf(Page), SearchForm.Given(Theme));

    private static ActionStatus? StatusOf(string? status)
        => Enum.GetValues<ActionStatus>().Cast<ActionStatus?>().FirstOrDefault(known => string.Equals(known.ToString(), status, StringComparison.OrdinalIgnoreCase));
}
