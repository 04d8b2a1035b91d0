using RrbPortal.Core.Organisations;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Importing;

/// <summary>What the register of organisations says a printed name stands for.</summary>
internal static class RegisterKnowledge
{
    /// <summary>Links what the draft prints to the register, where an exact name or a known alias says so for certain.</summary>
    public static async Task LinkAsync(Meeting draft, OrganisationQueries organisations, CancellationToken cancellationToken)
    {
        var owners = draft.Actions.SelectMany(action => action.Owners).ToList();
        var printed = draft.Attendance.Select(entry => entry.OrganisationAsPrinted).Concat(owners.Select(owner => owner.AsPrinted))
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .ToList();
        var found = await organisations.FindAllAsync(printed, cancellationToken);
        foreach (var entry in draft.Attendance)
        {
            entry.OrganisationId = entry.OrganisationAsPrinted is { } name && found.TryGetValue(name, out var id) ? id : null;
        }

        foreach (var owner in owners)
        {
            owner.OrganisationId = found.TryGetValue(owner.AsPrinted, out var id) ? id : null;
        }
    }
}
