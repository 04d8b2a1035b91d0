using System.Globalization;
using Microsoft.AspNetCore.Mvc;

namespace RrbPortal.Web.Pages.Visitors.Boards;

/// <summary>Board and date, as they stand in a meeting's address. The date has one form only: 2024-06-20.</summary>
public sealed record MeetingAddress
{
    [FromRoute(Name = "board")]
    public required string Board { get; init; }

    [FromRoute(Name = "date")]
    public required string DateText { get; init; }

    /// <summary>Null when the address names no date.</summary>
    public DateOnly? Date
        => DateOnly.TryParseExact(DateText, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
}
