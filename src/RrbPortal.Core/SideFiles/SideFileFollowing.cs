using RrbPortal.Core.Publishing;

namespace RrbPortal.Core.SideFiles;

/// <summary>Keeps a side file up with the publication sequence while the portal serves.</summary>
/// <param name="pause">Between two looks at the number, which cost nothing.</param>
internal sealed class SideFileFollowing(PublicationFollower follower, TimeProvider time, TimeSpan pause)
{
    private int? _reached;
    private bool _failing;

    /// <summary>Until it is stopped.</summary>
    /// <param name="catchUp">Brings the file up to the database; false where it is to be tried again.</param>
    /// <param name="lost">Hears once of a failure, until it works again.</param>
    public async Task RunAsync(Func<CancellationToken, Task<bool>> catchUp, Action<Exception> lost, CancellationToken stopping)
    {
        using var timer = new PeriodicTimer(pause, time);
        do
        {
            if (follower.Sequence is { } sequence && sequence != _reached)
            {
                await FollowAsync(sequence, catchUp, lost, stopping);
            }
        }
        while (await timer.WaitForNextTickAsync(stopping));
    }

    private async Task FollowAsync(int sequence, Func<CancellationToken, Task<bool>> catchUp, Action<Exception> lost, CancellationToken stopping)
    {
        try
        {
            if (await catchUp(stopping))
            {
                _reached = sequence;
                _failing = false;
            }
        }
        catch (Exception exception) when (!stopping.IsCancellationRequested)
        {
            // The world is broken, not the file: the log hears of it once, and the next round tries again.
            if (!_failing)
            {
                lost(exception);
            }

            _failing = true;
        }
    }
}
