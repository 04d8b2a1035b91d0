using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Common;
using RrbPortal.Data;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Organisations;

/// <summary>Makes new organisations of the register, with their keys, for whoever saves them.</summary>
internal sealed class Register(PortalDbContext db)
{
    private readonly HashSet<string> _slugsOfThisSave = new(StringComparer.Ordinal);

    /// <summary>Adds an organisation to the context. The caller has made sure that none of the keys is taken.</summary>
    public async Task<Organisation> AddAsync(string name, string? abbreviation, IEnumerable<string> aliases, CancellationToken ct)
    {
        var organisation = new Organisation { Name = name, Abbreviation = abbreviation, Slug = await FreeSlugAsync(name, ct) };
        foreach (var (key, printed) in Keys(name, abbreviation, aliases))
        {
            organisation.Aliases.Add(new OrganisationAlias { AsPrinted = printed, Key = key });
        }

        db.Organisations.Add(organisation);
        return organisation;
    }

    /// <summary>The keys of all texts, each once, with the text that it was made of.</summary>
    public static IReadOnlyDictionary<string, string> Keys(string name, string? abbreviation, IEnumerable<string> aliases)
    {
        var keys = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var printed in new[] { name, abbreviation }.Concat(aliases).OfType<string>())
        {
            if (OrganisationKey.Of(printed) is { Length: > 0 } key)
            {
                keys.TryAdd(key, printed);
            }
        }

        return keys;
    }

    private async Task<string> FreeSlugAsync(string name, CancellationToken ct)
    {
        const int roomForNumber = 5;
        var slug = Slug.Of(name, Organisation.SlugLength - roomForNumber) is { Length: > 0 } made ? made : "organisation";
        var taken = await db.Organisations.AsNoTracking()
            .Where(organisation => organisation.Slug.StartsWith(slug))
            .Select(organisation => organisation.Slug)
            .ToListAsync(ct);
        return FreeSlugs.First(slug, candidate => !taken.Contains(candidate, StringComparer.Ordinal) && _slugsOfThisSave.Add(candidate));
    }
}
