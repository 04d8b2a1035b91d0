using System.Collections.Concurrent;

namespace RrbPortal.Core.Importing;

/// <summary>
/// Which files another process is reading. A process that takes a file raises its version; a raised version is left
/// alone for a while, and taken over when nothing came of it: the process that took it was stopped.
/// </summary>
public sealed class ReadingClaims(TimeProvider time)
{
    /// <summary>How long a file that somebody took is left alone.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>The version of a file that nobody has taken.</summary>
    private const int Untouched = 1;

    private readonly ConcurrentDictionary<int, (int Version, long Since)> _taken = new();

    /// <summary>Whether this process may take a file that is still to be read.</summary>
    public bool MayTake(int fileId, int version)
    {
        if (version == Untouched)
        {
            return true;
        }

        var seen = _taken.AddOrUpdate(
            fileId,
            _ => (version, time.GetTimestamp()),
            (_, known) => known.Version == version ? known : (version, time.GetTimestamp()));
        return time.GetElapsedTime(seen.Since) >= Patience;
    }

    /// <summary>How often reading a file was begun, by its version before the next try.</summary>
    public static int TriesBefore(int version) => version - Untouched;

    public void Forget(int fileId) => _taken.TryRemove(fileId, out _);
}
