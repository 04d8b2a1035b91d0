using RrbPortal.Core.Common;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Profiles;

/// <summary>One member of a board, as it is edited.</summary>
public sealed record MembershipFacts
{
    public MembershipCapacity Capacity { get; init; }

    /// <summary>In the words that the public reads; the name in the register where nothing is typed.</summary>
    public string? OrganisationAsPrinted { get; init; }

    public int? OrganisationId { get; init; }

    /// <summary>The first day; null where it is not known.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>Whether it belongs to the board no more.</summary>
    public bool HasEnded { get; init; }

    /// <summary>The last day; null where none is known.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>The member as a reader sees it, in the form's order.</summary>
    /// <param name="organisation">The name of <see cref="OrganisationId"/> in the register.</param>
    public IReadOnlyList<FieldValue> Fields(string? organisation) =>
    [
        Shown.Text(nameof(OrganisationAsPrinted), "Organisation, as the public reads it", OrganisationAsPrinted),
        Shown.Text(nameof(OrganisationId), "Organisation in the register", organisation),
        Shown.Text(nameof(Capacity), "Capacity", Labels.Of(Capacity)),
        Shown.Date(nameof(Since), "First day", Since),
        Shown.Text(nameof(HasEnded), "Does it still belong to the board?", HasEnded ? "No" : "Yes"),
        Shown.Date(nameof(Until), "Last day", Until),
    ];

    internal MembershipFacts Cleaned() => this with { OrganisationAsPrinted = Words.Line(OrganisationAsPrinted) };

    internal Refusals Check(DateOnly today) => new Refusals()
        .When(OrganisationAsPrinted is null && OrganisationId is null, nameof(OrganisationAsPrinted), "Enter the organisation, or choose it from the register")
        .Longer(nameof(OrganisationAsPrinted), "organisation", OrganisationAsPrinted, Organisation.NameLength)
        .When(HasEnded && Since > today, nameof(Since), "The first day is still to come, so it cannot have ended")
        .When(HasEnded && Until > today, nameof(Until), "The last day is still to come. Say that it still belongs to the board, and leave the last day in")
        .When(!HasEnded && Until < today, nameof(Until), "The last day has passed. Say that it has ended, or correct the day")
        .When(Until < Since, nameof(Until), "The last day must not be before the first day");

    internal void WriteTo(Membership membership)
    {
        membership.Capacity = Capacity;
        membership.OrganisationAsPrinted = OrganisationAsPrinted!;
        membership.OrganisationId = OrganisationId;
        membership.Since = Since;
        membership.HasEnded = HasEnded;
        membership.Until = Until;
    }

    internal static MembershipFacts Of(Membership membership, DateOnly today) => new()
    {
        Capacity = membership.Capacity,
        OrganisationAsPrinted = membership.OrganisationAsPrinted,
        OrganisationId = membership.OrganisationId,
        Since = membership.Since,
        // A last day that was kept while it was still to come ends the membership by itself once it has passed.
        HasEnded = membership.HasEnded || membership.Until < today,
        Until = membership.Until,
    };
}
