using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using RrbPortal.Core.Publishing;

namespace RrbPortal.Web.Pages.Visitors.Meetings;

/// <summary>
/// What the address of a list narrows it to. The year stays text: one that is no year, or is written with zeros before
/// it, finds nothing, and is no error that a reader would have to mend.
/// </summary>
public sealed record MeetingFilter
{
    [FromQuery(Name = "year")]
    public string? Year { get; init; }

    [FromQuery(Name = "theme")]
    public string? Theme { get; init; }

    [FromQuery(Name = "organisation")]
    public string? Organisation { get; init; }

    public bool IsEmpty => Year is null && Theme is null && Organisation is null;

    public PublishedFilter For(string? board) => new(board, Number, Theme, Organisation);

    /// <summary>Whether each value is one that the list itself offers.</summary>
    public bool IsOffered(PublishedMeetingList list)
        => (Number is null || list.Years.Contains(Number.Value))
           && (Theme is null || list.Themes.Any(theme => theme.Slug == Theme))
           && (Organisation is null || list.Organisations.Any(organisation => organisation.Slug == Organisation));

    private int? Number
        => Year is null ? null : int.TryParse(Year, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && !Year.StartsWith('0') ? year : 0;
}
