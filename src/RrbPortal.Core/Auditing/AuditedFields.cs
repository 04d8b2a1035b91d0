using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using RrbPortal.Data;
using RrbPortal.Data.Published;
using RrbPortal.Data.Records;
using RrbPortal.Data.System;

namespace RrbPortal.Core.Auditing;

/// <summary>Reads from the change tracker what a save is about to change.</summary>
internal static class AuditedFields
{
    /// <summary>That a secret changed is history; the secret itself is not.</summary>
    private static readonly HashSet<string> Secrets = new(StringComparer.Ordinal)
    {
        nameof(PortalUser.PasswordHash),
        nameof(Invitation.TokenHash),
    };

    /// <summary>Bookkeeping of the store, and what a secret could be rebuilt or guessed from.</summary>
    private static readonly HashSet<string> Passed = new(StringComparer.Ordinal)
    {
        nameof(IVersioned.Version),
        nameof(PortalUser.SecurityStamp),
        nameof(PortalUser.ConcurrencyStamp),
        nameof(PortalUser.NormalizedEmail),
        nameof(PortalUser.NormalizedUserName),
        nameof(PortalUser.AccessFailedCount),
    };

    public static IReadOnlyList<AuditedField> Of(PortalDbContext db)
        => [.. db.ChangeTracker.Entries().Where(IsAudited).SelectMany(Fields)];

    /// <summary>
    /// The published copy is its own history (that a forward plan or a profile was published is noted), the text of an imported file stays beside its import, and tokens,
    /// sessions, passkeys and keys are secrets as a whole. What a person keeps for themselves (private notes, text that
    /// is still being typed) is nobody's business; mail stands in the outbox, and only what a person decides about it is history.
    /// </summary>
    private static bool IsAudited(EntityEntry entry)
        => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted
           && entry.Entity is Board or Organisation or OrganisationAlias or Meeting or Attendance or AgendaItem or AgendaItemTheme
               or Decision or ActionItem or ActionOwner or Theme or MeetingTheme or Note or NoteStep
               or Publication or PortalUser or RoleGrant or ImportBatch or ImportFile or FindingAnswer or GlossaryEntry
               or ActionUpdate or AgendaTemplate or AgendaTemplateItem or AgendaVersion or ForwardPlanEntry or Membership or BoardTerms or Data.Records.Thread or ThreadTitle or ThreadsApart
               or Paper or PaperVersion or ReviewRound or ReviewAnswer or ReviewComment or ScheduledPublication or Invitation or RoleRule
               or PublishedForwardPlan or PublishedProfile or PublishedPaper
               || (entry is { State: EntityState.Modified, Entity: OutboxMessage });

    private static IEnumerable<AuditedField> Fields(EntityEntry entry)
    {
        var record = entry.Metadata.ClrType.Name;

        // A rule is known by its role; everything else that is new has no number yet.
        var key = entry.State is EntityState.Added && entry.Entity is not RoleRule ? null : Text(entry.Property(entry.Metadata.FindPrimaryKey()!.Properties[0].Name).OriginalValue);
        foreach (var property in entry.Properties)
        {
            var name = property.Metadata.Name;
            if (property.Metadata.IsPrimaryKey() || property.IsTemporary || Passed.Contains(name)
                || (entry.Entity is ImportFile && name is nameof(ImportFile.SourceText) or nameof(ImportFile.Origins))
                || (entry.Entity is AgendaVersion && name is nameof(AgendaVersion.Content))
                || (entry.Entity is OutboxMessage && name is not nameof(OutboxMessage.State))
                || (entry.Entity is PublishedForwardPlan or PublishedProfile && name is nameof(PublishedForwardPlan.Content)))
            {
                continue;
            }

            var before = entry.State is EntityState.Added ? null : Text(property.OriginalValue);
            var after = entry.State is EntityState.Deleted ? null : Text(property.CurrentValue);
            if (string.Equals(before, after, StringComparison.Ordinal))
            {
                continue;
            }

            yield return Secrets.Contains(name)
                ? new AuditedField(KindOf(entry.State), record, key, name, null, null)
                : new AuditedField(KindOf(entry.State), record, key, name, before, after);
        }
    }

    private static FieldChange KindOf(EntityState state) => state switch
    {
        EntityState.Added => FieldChange.Added,
        EntityState.Deleted => FieldChange.Removed,
        _ => FieldChange.Changed,
    };

    private static string? Text(object? value) => value switch
    {
        null => null,
        DateOnly date => date.ToString("O", CultureInfo.InvariantCulture),
        TimeOnly time => time.ToString("HH:mm", CultureInfo.InvariantCulture),
        DateTimeOffset instant => instant.ToString("O", CultureInfo.InvariantCulture),
        bool flag => flag ? "true" : "false",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };
}
