namespace RrbPortal.Core.Organisations;

/// <summary>What the list of the register is narrowed to.</summary>
/// <param name="Search">Words of a name, an abbreviation or an alias; case and marks do not matter.</param>
/// <param name="UnusedOnly">Only those that no attendance and no action refers to.</param>
/// <param name="Page">From 1.</param>
public sealed record RegisterFilter(string? Search = null, bool UnusedOnly = false, int Page = 1);

/// <summary>One organisation in the list.</summary>
/// <param name="Meetings">The meetings that it attended.</param>
/// <param name="Actions">The actions that it owns, alone or with others.</param>
/// <param name="IsUsed">Whether any attendance, apologies among them, or any action refers to it.</param>
public sealed record RegisterLine(int Id, string Name, string? Abbreviation, DateOnly? ValidUntil, int Meetings, int Actions, bool IsUsed);

/// <summary>A page of the register, in the order of the alphabet.</summary>
/// <param name="Matching">How many there are on all pages.</param>
/// <param name="Unused">How many of the whole register nothing refers to.</param>
public sealed record RegisterList(IReadOnlyList<RegisterLine> Lines, int Matching, int Unused, int Page)
{
    public const int PageSize = 50;

    public int Pages => Math.Max(1, (Matching + PageSize - 1) / PageSize);
}

/// <summary>Another organisation that one names, or that names it.</summary>
public sealed record TiedOrganisation(int Id, string Name);

/// <summary>A way to print an organisation.</summary>
/// <param name="Times">How often attendance lists and owners of actions print it so.</param>
/// <param name="IsName">Whether it is the name or the abbreviation, which cannot be taken away.</param>
public sealed record AliasLine(int Id, string AsPrinted, int Times, bool IsName);

/// <summary>A printed name that is joined and is no alias: name and letters together, or joined by hand.</summary>
public sealed record PrintedForm(string AsPrinted, int Times);

/// <summary>All that the register knows of an organisation.</summary>
/// <param name="WhyItStays">Why it cannot be removed; null when it can.</param>
public sealed record OrganisationPage(
    int Id,
    int Version,
    string Slug,
    OrganisationFacts Facts,
    TiedOrganisation? Successor,
    TiedOrganisation? PartOf,
    TiedOrganisation? MergedInto,
    IReadOnlyList<TiedOrganisation> Predecessors,
    IReadOnlyList<TiedOrganisation> Parts,
    IReadOnlyList<TiedOrganisation> MergedHere,
    IReadOnlyList<AliasLine> Aliases,
    IReadOnlyList<PrintedForm> OtherForms,
    int Meetings,
    int Actions,
    string? WhyItStays);
