namespace RrbPortal.Web.Pages;

/// <summary>Which of its pages a list shows, and where the others are.</summary>
public sealed record PageTurning(int Page, int Pages, Func<int, string> Address);
