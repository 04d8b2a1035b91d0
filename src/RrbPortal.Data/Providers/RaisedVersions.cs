using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using RrbPortal.Data.Records;

namespace RrbPortal.Data.Providers;

/// <summary>Counts the versions of what is about to be saved.</summary>
internal static class RaisedVersions
{
    public static void RaiseVersions(this ChangeTracker tracker)
    {
        foreach (var entry in tracker.Entries<IVersioned>())
        {
            if (entry.State is EntityState.Added)
            {
                entry.Entity.Version = 1;
            }
            else if (entry.State is EntityState.Modified)
            {
                entry.Entity.Version = entry.Property(record => record.Version).OriginalValue + 1;
            }
        }
    }
}
