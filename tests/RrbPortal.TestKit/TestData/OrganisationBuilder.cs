using RrbPortal.Core.Common;
using RrbPortal.Core.Organisations;
using RrbPortal.Data;
using RrbPortal.Data.Records;

namespace RrbPortal.TestKit.TestData;

/// <summary>Builds an organisation of the register, known by its name, its abbreviation and its aliases.</summary>
public sealed class OrganisationBuilder
{
    private readonly Organisation _organisation;

    internal OrganisationBuilder(string name)
    {
        _organisation = new Organisation { Name = name, Slug = Slug.Of(name, Organisation.SlugLength) };
        AlsoPrinted(name);
    }

    public OrganisationBuilder Abbreviated(string abbreviation)
    {
        _organisation.Abbreviation = abbreviation;
        return AlsoPrinted(abbreviation);
    }

    public OrganisationBuilder AlsoPrinted(params string[] aliases)
    {
        foreach (var alias in aliases)
        {
            _organisation.Aliases.Add(new OrganisationAlias { AsPrinted = alias, Key = OrganisationKey.Of(alias) });
        }

        return this;
    }

    /// <summary>Saves it, and leaves nothing tracked.</summary>
    public async Task<Organisation> SavedIn(PortalDbContext db)
    {
        db.Organisations.Add(_organisation);
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
        return _organisation;
    }
}
