using RrbPortal.Core.Actions;

namespace RrbPortal.Web.Pages;

/// <summary>An action in a list.</summary>
/// <param name="Link">The page of the action.</param>
/// <param name="ShowsReports">Whether the reader is told of members' reports.</param>
public sealed record ActionLineView(ActionLine Line, string Link, bool ShowsReports);
