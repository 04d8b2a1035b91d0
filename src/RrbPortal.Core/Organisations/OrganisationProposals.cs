using System.Globalization;

namespace RrbPortal.Core.Organisations;

/// <summary>What a printed name may mean, for a person to decide.</summary>
/// <param name="Name">The organisation's name in the register.</param>
/// <param name="Reason">Why, as the end of a sentence: "the same letters (LPG)".</param>
public sealed record OrganisationProposal(int OrganisationId, string Name, string Reason);

/// <summary>
/// Proposes organisations of the register for a name that the register does not know. A proposal is never more than
/// that: it has a reason, and a person takes it or leaves it. Rather none than a wrong one. Pure.
/// </summary>
public static class OrganisationProposals
{
    /// <summary>The most proposals for one name.</summary>
    public const int Most = 5;

    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    /// <param name="printed">The name as a note prints it; "Name (ABBR)" is understood.</param>
    /// <param name="register">The register, without entries that were merged into another.</param>
    /// <returns>The strongest first; where one has ended, its successor right after it.</returns>
    public static IReadOnlyList<OrganisationProposal> For(string printed, IReadOnlyList<RegisteredName> register)
    {
        var spellings = Spelling.AllOf([printed]);
        var alike = register
            .Select(registered => (registered, Likeness: Likeness.Of(spellings, registered.Spellings)))
            .Where(pair => pair.Likeness is not null)
            .OrderBy(pair => pair.Likeness!.Rank)
            .ThenBy(pair => pair.registered.Name.Length)
            .ThenBy(pair => pair.registered.Name, StringComparer.OrdinalIgnoreCase)
            .Take(Most);
        return
        [
            .. alike.SelectMany(pair => WithSuccessor(pair.registered, pair.Likeness!, register))
                .DistinctBy(proposal => proposal.OrganisationId)
                .Take(Most),
        ];
    }

    private static IEnumerable<OrganisationProposal> WithSuccessor(RegisteredName registered, Likeness likeness, IReadOnlyList<RegisteredName> register)
    {
        yield return new OrganisationProposal(registered.OrganisationId, registered.Name, likeness.Reason);
        if (registered.SuccessorId is { } id && register.FirstOrDefault(other => other.OrganisationId == id) is { } successor)
        {
            var ended = registered.ValidUntil is { } day ? $"ended on {day.ToString("d MMMM yyyy", British)}" : "has ended";
            yield return new OrganisationProposal(id, successor.Name, $"{registered.Name} {ended}; its successor is {successor.Name}");
        }
    }
}
