using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Auditing;
using RrbPortal.Core.Common;
using RrbPortal.Data;
using RrbPortal.Data.System;

namespace RrbPortal.Core.Accounts;

/// <summary>What the portal asks of everybody who holds a role.</summary>
/// <param name="Version">The version that the person saw; 0 where nobody has set the rule yet.</param>
public sealed record RoleRuleLine(PortalRole Role, bool NeedsSecondFactor, int Version);

/// <summary>Reads and sets the rules of roles, for administrators. They count from everybody's next request on.</summary>
public sealed class RoleRuleService(PortalDbContext db, AuditTrail audit)
{
    /// <summary>A rule for each role; none for whoever is no administrator.</summary>
    public async Task<IReadOnlyList<RoleRuleLine>> ListAsync(Rights rights, CancellationToken cancellationToken)
    {
        if (!rights.IsAdministrator)
        {
            return [];
        }

        var set = await db.RoleRules.AsNoTracking().ToDictionaryAsync(rule => rule.Role, cancellationToken);
        return [.. Enum.GetValues<PortalRole>().Select(role => set.TryGetValue(role, out var rule) ? new RoleRuleLine(role, rule.NeedsSecondFactor, rule.Version) : new RoleRuleLine(role, false, 0))];
    }

    public Task<Outcome> SetAsync(IReadOnlyList<RoleRuleLine> wanted, Change change, CancellationToken cancellationToken)
        => Attempts.RunAsync(db, () => TrySetAsync(wanted, change, cancellationToken));

    private async Task<Outcome> TrySetAsync(IReadOnlyList<RoleRuleLine> wanted, Change change, CancellationToken cancellationToken)
    {
        if (!change.Rights.IsAdministrator)
        {
            return new Outcome.NotFound();
        }

        var known = await db.RoleRules.ToDictionaryAsync(rule => rule.Role, cancellationToken);
        if (wanted.Any(line => line.Version != (known.TryGetValue(line.Role, out var rule) ? rule.Version : 0)))
        {
            return new Outcome.Conflict(0, [.. wanted.Select(line => Value(line.Role, known.TryGetValue(line.Role, out var rule) && rule.NeedsSecondFactor))]);
        }

        foreach (var line in wanted)
        {
            if (known.TryGetValue(line.Role, out var rule))
            {
                rule.NeedsSecondFactor = line.NeedsSecondFactor;
            }
            else if (line.NeedsSecondFactor)
            {
                db.RoleRules.Add(new RoleRule { Role = line.Role, NeedsSecondFactor = true });
            }
        }

        audit.Record(db, change, "role-rules.edited", meeting: null, boardId: null);
        await db.SaveChangesAsync(cancellationToken);
        return new Outcome.Done(0);
    }

    private static FieldValue Value(PortalRole role, bool needs) => new(role.ToString(), role.ToString(), needs ? "Asked for" : "Not asked for");
}
