using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Auditing;
using RrbPortal.Core.Common;
using RrbPortal.Data;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Organisations;

/// <summary>Asks for a new organisation in the register.</summary>
public sealed record AddOrganisation
{
    public required string Name { get; init; }

    public string? Abbreviation { get; init; }

    /// <summary>Other ways in which notes print it.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];
}

/// <summary>Keeps the register of organisations. It is one for all boards, so any secretariat and any administrator may add to it.</summary>
public sealed class OrganisationService(PortalDbContext db, AuditTrail audit)
{
    /// <summary>Adds an organisation; refused while one of its names is known for another.</summary>
    public Task<Outcome> AddAsync(AddOrganisation input, Change change, CancellationToken ct)
        => Attempts.RunAsync(db, () => TryAddAsync(input, change, ct));

    private async Task<Outcome> TryAddAsync(AddOrganisation input, Change change, CancellationToken ct)
    {
        if (!change.Rights.IsAdministrator && change.Rights.BoardsToEdit is { Count: 0 })
        {
            return new Outcome.NotFound();
        }

        var name = Words.Line(input.Name);
        var abbreviation = Words.Line(input.Abbreviation);
        var aliases = input.Aliases.Select(Words.Line).OfType<string>().ToList();
        var refusals = new Refusals()
            .When(name is null || OrganisationKey.Of(name).Length == 0, nameof(AddOrganisation.Name), "Enter the organisation's name")
            .Longer(nameof(AddOrganisation.Name), "name", name, Organisation.NameLength)
            .Longer(nameof(AddOrganisation.Abbreviation), "abbreviation", abbreviation, Organisation.AbbreviationLength);
        foreach (var alias in aliases)
        {
            refusals.Longer(nameof(AddOrganisation.Aliases), "other name", alias, Organisation.NameLength);
        }

        var keys = Register.Keys(name ?? string.Empty, abbreviation, aliases);
        refusals.When(keys.Keys.Any(key => key.Length > Organisation.NameLength), nameof(AddOrganisation.Name), "A name is too long to compare. Shorten it");
        if (refusals.Outcome is null)
        {
            await RefuseTakenAsync(keys, refusals, ct);
        }

        if (refusals.Outcome is { } refused)
        {
            return refused;
        }

        var organisation = await new Register(db).AddAsync(name!, abbreviation, aliases, ct);
        audit.Record(db, change, "organisation.added", meeting: null, boardId: null);
        await db.SaveChangesAsync(ct);
        return new Outcome.Done(organisation.Id);
    }

    private async Task RefuseTakenAsync(IReadOnlyDictionary<string, string> keys, Refusals refusals, CancellationToken ct)
    {
        var wanted = keys.Keys.ToList();
        var taken = await db.OrganisationAliases.AsNoTracking()
            .Where(alias => wanted.Contains(alias.Key))
            .Join(db.Organisations, alias => alias.OrganisationId, organisation => organisation.Id, (alias, organisation) => new { alias.Key, organisation.Name })
            .ToListAsync(ct);
        foreach (var known in taken)
        {
            refusals.Add(nameof(AddOrganisation.Name), $"“{keys.GetValueOrDefault(known.Key, known.Key)}” is in the register already, for {known.Name}");
        }
    }
}
