namespace RrbPortal.Core.Publishing;

/// <summary>
/// The publication sequence as this process knows it. Caches and indexes keep what they hold for as long as the number
/// stays the same; a number that is not confirmed by the database is no number, so that they fail closed.
/// </summary>
public sealed class PublicationFollower(TimeProvider time)
{
    /// <summary>How long a confirmation counts. What is withdrawn elsewhere is gone here within this time, whatever fails.</summary>
    public static readonly TimeSpan Trust = TimeSpan.FromSeconds(3);

    private readonly Lock _gate = new();
    private int _sequence;
    private int _raises;
    private long? _confirmedAt;

    /// <summary>The sequence number; null while it is unknown, or was not confirmed for <see cref="Trust"/>.</summary>
    public int? Sequence
    {
        get
        {
            lock (_gate)
            {
                return _confirmedAt is { } at && time.GetElapsedTime(at) <= Trust ? _sequence : null;
            }
        }
    }

    /// <summary>Tells what this process has just published, without waiting for the next look at the database.</summary>
    public void Raise(int sequence)
    {
        lock (_gate)
        {
            _raises++;
            _sequence = Math.Max(_sequence, sequence);
        }
    }

    /// <summary>Asks the database once. An exception of <paramref name="read"/> passes through and confirms nothing.</summary>
    /// <param name="read">Reads the number; null where there is none yet.</param>
    public async Task ConfirmAsync(Func<CancellationToken, Task<int?>> read, CancellationToken ct)
    {
        var (asked, raises) = Ask();
        if (await read(ct) is not { } sequence)
        {
            return;
        }

        lock (_gate)
        {
            // A lower number is believed (a restored database), unless it may have been read before a raise.
            _sequence = raises == _raises ? sequence : Math.Max(_sequence, sequence);
            _confirmedAt = asked;
        }
    }

    private (long At, int Raises) Ask()
    {
        lock (_gate)
        {
            return (time.GetTimestamp(), _raises);
        }
    }
}
