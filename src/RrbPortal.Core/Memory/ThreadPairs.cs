namespace RrbPortal.Core.Memory;

/// <summary>Two titles as they are stored beside each other.</summary>
internal static class ThreadPairs
{
    /// <summary>The key that comes first in ordinal order first.</summary>
    public static (string First, string Second) Ordered(string one, string other)
        => string.CompareOrdinal(one, other) <= 0 ? (one, other) : (other, one);
}
