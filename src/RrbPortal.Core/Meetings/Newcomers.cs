using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Organisations;
using RrbPortal.Data;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Meetings;

/// <summary>
/// Puts printed names that the register does not know into it: one organisation for all entries that print the same
/// name. "Name (ABBR)" gives the abbreviation too; where a part of it is known for another, a person has to decide.
/// </summary>
internal sealed class Newcomers(PortalDbContext db)
{
    private readonly Dictionary<string, Organisation> _made = new(StringComparer.Ordinal);
    private readonly Register _register = new(db);

    /// <returns>By printed text; a text that is no name, or is in doubt, is missing.</returns>
    public async Task<IReadOnlyDictionary<string, Organisation>> OfAsync(IReadOnlyCollection<string> printed, CancellationToken ct)
    {
        var found = new Dictionary<string, Organisation>(StringComparer.Ordinal);
        // Those that say their abbreviation come first, so that a bare abbreviation further up is understood too.
        foreach (var text in printed.OrderBy(text => OrganisationKey.Parts(text) is null))
        {
            if (await OneAsync(text, ct) is { } organisation)
            {
                found[text] = organisation;
            }
        }

        return found;
    }

    private async Task<Organisation?> OneAsync(string printed, CancellationToken ct)
    {
        if (_made.TryGetValue(OrganisationKey.Of(printed), out var known))
        {
            return known;
        }

        var parts = OrganisationKey.Parts(printed);
        var (name, abbreviation) = parts is { Abbreviation.Length: <= Organisation.AbbreviationLength } ? parts.Value : (printed, null);
        var keys = Register.Keys(name, abbreviation, [printed]);
        if (keys.Count == 0 || keys.Keys.Any(key => key.Length > Organisation.NameLength || _made.ContainsKey(key)) || await AnyTakenAsync(keys, ct))
        {
            return null;
        }

        var organisation = await _register.AddAsync(name, abbreviation, [printed], ct);
        foreach (var key in keys.Keys)
        {
            _made.Add(key, organisation);
        }

        return organisation;
    }

    private Task<bool> AnyTakenAsync(IReadOnlyDictionary<string, string> keys, CancellationToken ct)
    {
        var wanted = keys.Keys.ToList();
        return db.OrganisationAliases.AnyAsync(alias => wanted.Contains(alias.Key), ct);
    }
}
