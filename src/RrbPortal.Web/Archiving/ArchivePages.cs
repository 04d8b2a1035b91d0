namespace RrbPortal.Web.Archiving;

/// <summary>The page of an archive that says what it is.</summary>
/// <param name="Styles">The style sheet, from where the page lies.</param>
/// <param name="Home">The start page, from there too.</param>
public sealed record ArchiveAbout(string Name, string Site, int Sequence, DateTimeOffset? At, string? Styles, string Home);

/// <summary>What lies at an address that leads to another.</summary>
/// <param name="Target">From where the page lies.</param>
public sealed record ArchiveMoved(string Name, string Target, string? Styles);
