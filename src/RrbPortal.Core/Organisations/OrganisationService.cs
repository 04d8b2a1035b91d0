using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Auditing;
using RrbPortal.Core.Common;
using RrbPortal.Data;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Organisations;

/// <summary>Keeps the register of organisations. It is one for all boards, so any secretariat and any administrator may change it.</summary>
public sealed class OrganisationService(PortalDbContext db, AuditTrail audit)
{
    private const string GoneMerged = "This entry was merged into another and cannot be changed. Change the other one";

    /// <summary>Adds an organisation; refused while one of its names is known for another.</summary>
    public Task<Outcome> AddAsync(AddOrganisation input, Change change, CancellationToken ct)
        => Attempts.RunAsync(db, () => TryAddAsync(input, change, ct));

    /// <summary>Changes an organisation. Its address stays, and so do its former names: notes print them.</summary>
    public Task<Outcome> EditAsync(EditOrganisation input, Change change, CancellationToken ct)
        => Attempts.RunAsync(db, () => TryEditAsync(input, change, ct));

    /// <summary>Adds a way to print an organisation; refused while it is known for another.</summary>
    public Task<Outcome> AddAliasAsync(AddAlias input, Change change, CancellationToken ct)
        => Attempts.RunAsync(db, () => TryAddAliasAsync(input, change, ct));

    /// <summary>Forgets a way to print an organisation. Entries that were joined by it stay joined.</summary>
    public Task<Outcome> RemoveAliasAsync(RemoveAlias input, Change change, CancellationToken ct)
        => Attempts.RunAsync(db, () => TryRemoveAliasAsync(input, change, ct));

    private async Task<Outcome> TryAddAsync(AddOrganisation input, Change change, CancellationToken ct)
    {
        if (!RegisterRights.MayKeep(change.Rights))
        {
            return new Outcome.NotFound();
        }

        var name = Words.Line(input.Name);
        var abbreviation = Words.Line(input.Abbreviation);
        var aliases = input.Aliases.Select(Words.Line).OfType<string>().ToList();
        var refusals = RegisterNames.Check(name, abbreviation);
        foreach (var alias in aliases)
        {
            refusals.Longer(nameof(AddOrganisation.Aliases), "other name", alias, Organisation.NameLength);
        }

        if (refusals.Outcome is null)
        {
            await new RegisterNames(db).CheckAsync(Register.Keys(name!, abbreviation, aliases), refusals, nameof(AddOrganisation.Name), ownerId: null, ct);
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

    private async Task<Outcome> TryEditAsync(EditOrganisation input, Change change, CancellationToken ct)
    {
        if (await LoadAsync(input.Id, change, ct) is not { } organisation)
        {
            return new Outcome.NotFound();
        }

        if (organisation.Version != input.Version)
        {
            return new Outcome.Conflict(organisation.Version, OrganisationFacts.Of(organisation).Fields());
        }

        var name = Words.Line(input.Name);
        var abbreviation = Words.Line(input.Abbreviation);
        var refusals = RegisterNames.Check(name, abbreviation)
            .When(organisation.MergedIntoId is not null, string.Empty, GoneMerged)
            .When(input.ValidUntil < input.ValidFrom, nameof(input.ValidUntil), "The last day must be the same as or after the first day");
        var keys = Register.Keys(name ?? string.Empty, abbreviation, []);
        if (refusals.Outcome is null)
        {
            await new RegisterNames(db).CheckAsync(keys, refusals, nameof(input.Name), organisation.Id, ct);
            await CheckTiesAsync(input, refusals, ct);
        }

        if (refusals.Outcome is { } refused)
        {
            return refused;
        }

        (organisation.Name, organisation.Abbreviation) = (name!, abbreviation);
        (organisation.ValidFrom, organisation.ValidUntil) = (input.ValidFrom, input.ValidUntil);
        (organisation.SuccessorId, organisation.PartOfId) = (input.SuccessorId, input.PartOfId);
        PutNames(organisation, keys);
        return await SaveAsync(organisation, change, "organisation.edited", ct);
    }

    private async Task<Outcome> TryAddAliasAsync(AddAlias input, Change change, CancellationToken ct)
    {
        if (await LoadAsync(input.OrganisationId, change, ct) is not { } organisation)
        {
            return new Outcome.NotFound();
        }

        var alias = Words.Line(input.Alias);
        var refusals = new Refusals()
            .When(organisation.MergedIntoId is not null, string.Empty, GoneMerged)
            .When(alias is null || OrganisationKey.Of(alias).Length == 0, nameof(input.Alias), "Enter the name as it is printed")
            .Longer(nameof(input.Alias), "name", alias, Organisation.NameLength);
        if (refusals.Outcome is null)
        {
            var keys = Register.Keys(alias!, null, []);
            await new RegisterNames(db).CheckAsync(keys, refusals, nameof(input.Alias), ownerId: null, ct);
            PutNames(organisation, keys);
        }

        if (refusals.Outcome is { } refused)
        {
            db.ChangeTracker.Clear();
            return refused;
        }

        return await SaveAsync(organisation, change, "organisation.alias-added", ct);
    }

    private async Task<Outcome> TryRemoveAliasAsync(RemoveAlias input, Change change, CancellationToken ct)
    {
        if (await LoadAsync(input.OrganisationId, change, ct) is not { } organisation
            || organisation.Aliases.Find(alias => alias.Id == input.AliasId) is not { } alias)
        {
            return new Outcome.NotFound();
        }

        if (Register.Keys(organisation.Name, organisation.Abbreviation, []).ContainsKey(alias.Key))
        {
            return new Outcome.Refused(string.Empty, $"“{alias.AsPrinted}” is the name or the abbreviation of this organisation. Change that first");
        }

        organisation.Aliases.Remove(alias);
        db.OrganisationAliases.Remove(alias);
        return await SaveAsync(organisation, change, "organisation.alias-removed", ct);
    }

    /// <summary>Null for whoever does not keep the register.</summary>
    private async Task<Organisation?> LoadAsync(int id, Change change, CancellationToken ct)
        => RegisterRights.MayKeep(change.Rights)
            ? await db.Organisations
                .Include(organisation => organisation.Aliases)
                .Include(organisation => organisation.Successor)
                .Include(organisation => organisation.PartOf)
                .AsSplitQuery()
                .SingleOrDefaultAsync(organisation => organisation.Id == id, ct)
            : null;

    private async Task CheckTiesAsync(EditOrganisation input, Refusals refusals, CancellationToken ct)
    {
        var rows = await db.Organisations.AsNoTracking()
            .Where(row => row.MergedIntoId == null)
            .Select(row => new { row.Id, row.SuccessorId, row.PartOfId })
            .ToListAsync(ct);
        var ids = rows.ConvertAll(row => row.Id);
        Check(nameof(input.SuccessorId), input.SuccessorId, "successor", rows.Where(row => row.SuccessorId != null).ToDictionary(row => row.Id, row => row.SuccessorId!.Value));
        Check(nameof(input.PartOfId), input.PartOfId, "body that it is part of", rows.Where(row => row.PartOfId != null).ToDictionary(row => row.Id, row => row.PartOfId!.Value));

        void Check(string field, int? named, string what, Dictionary<int, int> ties)
        {
            if (named is not { } id)
            {
                return;
            }

            if (id == input.Id)
            {
                refusals.Add(field, $"Choose another organisation as the {what}: it cannot be its own");
            }
            else if (!ids.Contains(id))
            {
                refusals.Add(field, $"Choose the {what} from the list");
            }
            else if (OrganisationTies.GoInACircle(OrganisationTies.With(ties, input.Id, id)))
            {
                refusals.Add(field, $"Choose another {what}: with this one the entries would go in a circle");
            }
        }
    }

    /// <summary>Sees to it that the names are among the aliases, spelled as they are now.</summary>
    private static void PutNames(Organisation organisation, IReadOnlyDictionary<string, string> keys)
    {
        foreach (var (key, printed) in keys)
        {
            if (organisation.Aliases.Find(alias => string.Equals(alias.Key, key, StringComparison.Ordinal)) is { } known)
            {
                known.AsPrinted = printed;
            }
            else
            {
                organisation.Aliases.Add(new OrganisationAlias { AsPrinted = printed, Key = key });
            }
        }
    }

    /// <summary>A change of names alone changes the organisation too: its version guards them.</summary>
    private async Task<Outcome> SaveAsync(Organisation organisation, Change change, string action, CancellationToken ct)
    {
        if (db.ChangeTracker.HasChanges())
        {
            db.Entry(organisation).Property(record => record.Version).IsModified = true;
            audit.Record(db, change, action, meeting: null, boardId: null);
            await db.SaveChangesAsync(ct);
        }

        return new Outcome.Done(organisation.Id);
    }
}
