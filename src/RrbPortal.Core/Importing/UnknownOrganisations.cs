using System.Globalization;
using RrbPortal.Core.Checking;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Importing;

/// <summary>
/// Printed names that the register does not know, but that come close to one it knows. A person says whether they are
/// the same; a name that comes close to none is nobody's doubt.
/// </summary>
internal static class UnknownOrganisations
{
    public const string Code = "organisation-unknown";

    public static IEnumerable<Finding> In(Meeting draft, KnownRegister register)
    {
        var attending = draft.Attendance.Where(entry => entry.OrganisationId is null).Select(entry => (Name: entry.OrganisationAsPrinted, Place: "Attendance"));
        var owners = draft.Actions
            .SelectMany((action, place) => action.Owners.Where(owner => owner.OrganisationId is null).Select(owner => (Name: (string?)owner.AsPrinted, Place: Action(place))));
        return from printed in attending.Concat(owners).Where(printed => printed.Name is not null).DistinctBy(printed => printed.Name, StringComparer.Ordinal)
               let proposals = register.ProposalsFor(printed.Name!)
               where proposals.Count > 0
               select new Finding(
                   Code,
                   Severity.Notes,
                   printed.Place,
                   $"The register of organisations does not know “{printed.Name}”, but names that come close.",
                   "Choose the organisation that is meant, or keep the name as it is printed.")
               {
                   Rule = Code,
                   Passage = printed.Name!,
                   Effect = FindingEffect.LinkOrganisation,
                   Offers = [.. proposals.Select(proposal => new Offer($"{proposal.Name}: {proposal.Reason}", proposal.OrganisationId.ToString(CultureInfo.InvariantCulture)))],
               };
    }

    private static string Action(int place) => string.Create(CultureInfo.InvariantCulture, $"Action {place + 1}");
}
