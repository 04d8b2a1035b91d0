using Microsoft.EntityFrameworkCore;
using RrbPortal.Data.Providers;

namespace RrbPortal.Core.Common;

/// <summary>
/// Runs an operation that loads, checks and saves; and again from its beginning when somebody else saved in between.
/// The check then sees what the other person did, so a lost race ends in the same answer as a late arrival.
/// </summary>
internal static class Attempts
{
    private const int Most = 5;

    public static async Task<Outcome> RunAsync(DbContext db, Func<Task<Outcome>> operation)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await operation();
            }
            catch (DbUpdateException failure) when (attempt < Most && IsLostRace(failure))
            {
                db.ChangeTracker.Clear();
            }
        }
    }

    /// <summary>Whether a save failed because somebody else saved first.</summary>
    public static bool IsLostRace(DbUpdateException failure)
        => failure is DbUpdateConcurrencyException || KeyViolation.IsUnique(failure) || KeyViolation.IsReference(failure);
}
