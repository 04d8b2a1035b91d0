using System.Collections.Concurrent;
using System.Runtime.InteropServices;

namespace RrbPortal.Core.OpenData;

/// <summary>
/// How many entries each published note holds, so that a page of a list is found without reading every note. A row of the
/// published copy never changes, so a count once made stays right; two numbers a note are all that is kept.
/// </summary>
public sealed class EntryCounts
{
    private readonly ConcurrentDictionary<int, NoteCounts> _counts = new();

    internal NoteCounts? Find(int publication) => _counts.TryGetValue(publication, out var counts) ? counts : null;

    internal void Keep(int publication, NoteCounts counts) => _counts[publication] = counts;
}

[StructLayout(LayoutKind.Auto)]
internal readonly record struct NoteCounts(int Actions, int Decisions);
