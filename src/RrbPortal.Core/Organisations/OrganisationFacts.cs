using RrbPortal.Core.Common;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Organisations;

/// <summary>What the register says of an organisation, as its form shows it.</summary>
public sealed record OrganisationFacts
{
    public required string Name { get; init; }

    public string? Abbreviation { get; init; }

    public DateOnly? ValidFrom { get; init; }

    public DateOnly? ValidUntil { get; init; }

    /// <summary>The successor's name.</summary>
    public string? Successor { get; init; }

    /// <summary>The name of the body that it is a part of.</summary>
    public string? PartOf { get; init; }

    /// <summary>As a reader sees it, in the form's order.</summary>
    public IReadOnlyList<FieldValue> Fields() =>
    [
        Shown.Text(nameof(EditOrganisation.Name), "Name", Name),
        Shown.Text(nameof(EditOrganisation.Abbreviation), "Abbreviation", Abbreviation),
        Shown.Date(nameof(EditOrganisation.ValidFrom), "First day", ValidFrom),
        Shown.Date(nameof(EditOrganisation.ValidUntil), "Last day", ValidUntil),
        Shown.Text(nameof(EditOrganisation.SuccessorId), "Successor", Successor),
        Shown.Text(nameof(EditOrganisation.PartOfId), "Part of", PartOf),
    ];

    internal static OrganisationFacts Of(Organisation organisation) => new()
    {
        Name = organisation.Name,
        Abbreviation = organisation.Abbreviation,
        ValidFrom = organisation.ValidFrom,
        ValidUntil = organisation.ValidUntil,
        Successor = organisation.Successor?.Name,
        PartOf = organisation.PartOf?.Name,
    };
}
