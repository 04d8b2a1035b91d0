using RrbPortal.Data.Records;

namespace RrbPortal.Core.Organisations;

/// <summary>When two entries of the register can be made one. Pure.</summary>
internal static class MergeRules
{
    /// <param name="register">Every entry, with whom it names as its successor, as its whole, and as what it was merged into.</param>
    /// <returns>Reasons for the reader; none when it can be done.</returns>
    public static IReadOnlyList<string> Reasons(Organisation from, Organisation into, IReadOnlyCollection<Tied> register)
    {
        if (from.Id == into.Id)
        {
            return ["An entry cannot be merged into itself. Choose another one."];
        }

        if (Merged(from, register) is { } gone)
        {
            return [$"{from.Name} was merged into {gone} already."];
        }

        if (Merged(into, register) is { } heir)
        {
            return [$"{into.Name} was merged into {heir}. Choose {heir} instead."];
        }

        if (Tie(from, into) is { } tie)
        {
            return [tie];
        }

        return Circles(register, row => row.SuccessorId, from.Id, into.Id) || Circles(register, row => row.PartOfId, from.Id, into.Id)
            ? ["Once they are one, the successors or the parts in the register would go in a circle. Change these first."]
            : [];
    }

    private static string? Merged(Organisation organisation, IReadOnlyCollection<Tied> register)
        => organisation.MergedIntoId is { } id ? register.Single(row => row.Id == id).Name : null;

    /// <summary>The register says of them that they are two bodies.</summary>
    private static string? Tie(Organisation from, Organisation into)
        => from.SuccessorId == into.Id || into.SuccessorId == from.Id
            ? $"The register says that one of {from.Name} and {into.Name} is the successor of the other, so they are two bodies. Change that first."
            : from.PartOfId == into.Id || into.PartOfId == from.Id
                ? $"The register says that one of {from.Name} and {into.Name} is a part of the other, so they are two bodies. Change that first."
                : null;

    private static bool Circles(IReadOnlyCollection<Tied> register, Func<Tied, int?> tie, int from, int into)
    {
        var ties = register.Where(row => tie(row) is not null).ToDictionary(row => row.Id, row => tie(row)!.Value);
        return OrganisationTies.GoInACircle(OrganisationTies.Merged(ties, from, into));
    }

    /// <summary>An entry with the others that it names.</summary>
    internal sealed record Tied(int Id, string Name, int? SuccessorId, int? PartOfId);
}
