namespace RrbPortal.Web.Archiving;

/// <summary>An answer on its way into an archive.</summary>
/// <param name="Address">Path and query.</param>
/// <param name="Path">The file that it becomes; null where it only leads to <paramref name="Target"/>, from an address that is no page.</param>
/// <param name="Draft">Where its bytes lie meanwhile.</param>
/// <param name="Target">For an address that leads to another, that one.</param>
internal sealed record KeptAnswer(string Address, string? Path, string Draft, bool IsPage, string? Target);
