using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Auditing;
using RrbPortal.Core.Common;
using RrbPortal.Data;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Organisations;

/// <summary>
/// Joins printed names to the register as a person decides: the name becomes an alias, and every entry of the boards
/// that the person edits is joined that prints it, whatever the state of its note. Published rows are not touched.
/// </summary>
public sealed class PrintedNameService(PortalDbContext db, OrganisationQueries organisations, AuditTrail audit)
{
    /// <summary>Takes a printed name for an organisation that is there.</summary>
    public Task<Outcome> LinkAsync(LinkPrintedName input, Change change, CancellationToken ct)
        => Attempts.RunAsync(db, () => TryLinkAsync(input, change, ct));

    /// <summary>Makes a new organisation of a printed name.</summary>
    public Task<Outcome> MakeAsync(MakeOfPrintedName input, Change change, CancellationToken ct)
        => Attempts.RunAsync(db, () => TryMakeAsync(input, change, ct));

    /// <summary>Joins the entries whose printed name the register knows by now: exact names and known aliases alone.</summary>
    public Task<Outcome> JoinKnownAsync(Change change, CancellationToken ct)
        => Attempts.RunAsync(db, () => TryJoinKnownAsync(change, ct));

    private async Task<Outcome> TryLinkAsync(LinkPrintedName input, Change change, CancellationToken ct)
    {
        if (!RegisterRights.MayKeep(change.Rights))
        {
            return new Outcome.NotFound();
        }

        if (input.OrganisationId is not { } id || await StandingAsync(id, ct) is not { } organisation)
        {
            return new Outcome.Refused(nameof(input.OrganisationId), "Choose an organisation from the list");
        }

        if (Words.Line(input.Printed) is not { } printed || OrganisationKey.Of(printed) is not { Length: > 0 } key)
        {
            return new Outcome.NotFound();
        }

        var keys = Register.Keys(printed, null, []);
        var refusals = new Refusals().Longer(nameof(input.OrganisationId), "printed name", printed, Organisation.NameLength);
        await new RegisterNames(db).CheckAsync(keys, refusals, nameof(input.OrganisationId), organisation.Id, ct);
        if (refusals.Outcome is { } refused)
        {
            return refused;
        }

        if (!organisation.Aliases.Exists(alias => string.Equals(alias.Key, key, StringComparison.Ordinal)))
        {
            organisation.Aliases.Add(new OrganisationAlias { AsPrinted = printed, Key = key });
            db.Entry(organisation).Property(record => record.Version).IsModified = true;
        }

        return await JoinAsync(key, organisation, change, "organisation.name-linked", ct);
    }

    private async Task<Outcome> TryMakeAsync(MakeOfPrintedName input, Change change, CancellationToken ct)
    {
        if (!RegisterRights.MayKeep(change.Rights) || Words.Line(input.Printed) is not { } printed || OrganisationKey.Of(printed) is not { Length: > 0 } key)
        {
            return new Outcome.NotFound();
        }

        var name = Words.Line(input.Name);
        var abbreviation = Words.Line(input.Abbreviation);
        var refusals = RegisterNames.Check(name, abbreviation);
        if (refusals.Outcome is null)
        {
            await new RegisterNames(db).CheckAsync(Register.Keys(name!, abbreviation, [printed]), refusals, nameof(input.Name), ownerId: null, ct);
        }

        if (refusals.Outcome is { } refused)
        {
            return refused;
        }

        var organisation = await new Register(db).AddAsync(name!, abbreviation, [printed], ct);
        return await JoinAsync(key, organisation, change, "organisation.made-of-name", ct);
    }

    private async Task<Outcome> TryJoinKnownAsync(Change change, CancellationToken ct)
    {
        if (!RegisterRights.MayKeep(change.Rights))
        {
            return new Outcome.NotFound();
        }

        var unjoined = new UnjoinedNames(db, change.Rights);
        var texts = (await unjoined.CountAsync(ct)).Select(printed => printed.Text).Distinct(StringComparer.Ordinal).ToList();
        var known = await organisations.FindAllAsync(texts, ct);
        var ids = known.Values.Distinct().ToList();
        var found = await db.Organisations.Where(organisation => ids.Contains(organisation.Id)).ToDictionaryAsync(organisation => organisation.Id, ct);
        await unjoined.JoinAsync(text => known.TryGetValue(text, out var id) ? found[id] : null, ct);
        audit.Record(db, change, "organisation.known-names-joined", meeting: null, boardId: null);
        await db.SaveChangesAsync(ct);
        return new Outcome.Done(0);
    }

    private async Task<Outcome> JoinAsync(string key, Organisation organisation, Change change, string action, CancellationToken ct)
    {
        await new UnjoinedNames(db, change.Rights).JoinAsync(text => string.Equals(OrganisationKey.Of(text), key, StringComparison.Ordinal) ? organisation : null, ct);
        audit.Record(db, change, action, meeting: null, boardId: null);
        await db.SaveChangesAsync(ct);
        return new Outcome.Done(organisation.Id);
    }

    /// <summary>The entry itself, or the one that it was merged into since the page was opened.</summary>
    private Task<Organisation?> StandingAsync(int id, CancellationToken ct)
        => db.Organisations.Include(organisation => organisation.Aliases)
            .SingleOrDefaultAsync(organisation => organisation.MergedIntoId == null
                && (organisation.Id == id || db.Organisations.Any(merged => merged.Id == id && merged.MergedIntoId == organisation.Id)), ct);
}
