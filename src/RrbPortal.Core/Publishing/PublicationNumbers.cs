using Microsoft.EntityFrameworkCore;
using RrbPortal.Data;
using RrbPortal.Data.Published;

namespace RrbPortal.Core.Publishing;

/// <summary>
/// Numbers what becomes public: one number for all that is published, corrected or withdrawn in one save. Whoever
/// publishes draws it, saves, and announces.
/// </summary>
public sealed class PublicationNumbers(PortalDbContext db, PublicationFollower follower)
{
    private PublicationClock? _clock;

    /// <summary>The number of the save that is being prepared. It counts once it is saved, with what it was drawn for.</summary>
    internal async Task<int> DrawAsync(CancellationToken ct)
    {
        _clock = await db.PublicationClock.SingleAsync(clock => clock.Id == PublicationClock.TheOnlyId, ct);
        if (db.Entry(_clock).State is EntityState.Unchanged)
        {
            _clock.Sequence++;
        }

        return _clock.Sequence;
    }

    /// <summary>
    /// Tells this process what was saved, so that no kept page outlives it, without waiting for the next look at the
    /// database. Nothing happens where no number was drawn, or what it was drawn for was not saved.
    /// </summary>
    internal void Announce()
    {
        if (_clock is { } clock && db.Entry(clock).State is EntityState.Unchanged)
        {
            follower.Raise(clock.Sequence);
        }
    }
}
