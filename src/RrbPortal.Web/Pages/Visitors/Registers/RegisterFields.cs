using RrbPortal.Core.Search;

namespace RrbPortal.Web.Pages.Visitors.Registers;

/// <summary>The form that narrows a register.</summary>
/// <param name="Organisation">What the field of organisations is called.</param>
/// <param name="HasStatus">Whether what it lists is open or done.</param>
public sealed record RegisterFields(string Address, string Button, RegisterFilter Filter, RegisterChoices Choices, string Organisation, bool HasStatus);
