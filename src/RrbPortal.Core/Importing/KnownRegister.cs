using RrbPortal.Core.Organisations;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Importing;

/// <summary>The register of organisations as an import looks at it: which printed names it knows for certain, and what others may mean.</summary>
internal sealed class KnownRegister
{
    private readonly IReadOnlyList<RegisteredName> _registered;
    private readonly Dictionary<int, string> _names;
    private readonly Dictionary<string, int> _byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<OrganisationProposal>> _proposals = new(StringComparer.Ordinal);

    public KnownRegister(IReadOnlyList<RegisteredName> registered)
    {
        _registered = registered;
        _names = registered.ToDictionary(organisation => organisation.OrganisationId, organisation => organisation.Name);
        foreach (var organisation in registered)
        {
            foreach (var key in Register.Keys(organisation.Name, organisation.Abbreviation, organisation.Aliases).Keys)
            {
                _byKey.TryAdd(key, organisation.OrganisationId);
            }
        }
    }

    /// <summary>The organisation that a printed text names; null where the register does not say so for certain.</summary>
    public int? Find(string printed) => OrganisationQueries.Meant(printed, _byKey);

    /// <summary>The name in the register; null for a number that is none of its.</summary>
    public string? NameOf(int? organisation) => organisation is { } id ? _names.GetValueOrDefault(id) : null;

    /// <summary>What a name may mean that the register does not know, for a person to decide.</summary>
    public IReadOnlyList<OrganisationProposal> ProposalsFor(string printed)
    {
        if (!_proposals.TryGetValue(printed, out var proposals))
        {
            proposals = OrganisationProposals.For(printed, _registered);
            _proposals.Add(printed, proposals);
        }

        return proposals;
    }

    /// <summary>Links what a draft prints and nobody has linked, where an exact name or a known alias says so for certain.</summary>
    public void Link(Meeting draft)
    {
        foreach (var entry in draft.Attendance.Where(entry => entry is { OrganisationId: null, OrganisationAsPrinted: not null }))
        {
            entry.OrganisationId = Find(entry.OrganisationAsPrinted!);
        }

        foreach (var owner in draft.Actions.SelectMany(action => action.Owners).Where(owner => owner.OrganisationId is null))
        {
            owner.OrganisationId = Find(owner.AsPrinted);
        }
    }
}
