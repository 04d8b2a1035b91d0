namespace RrbPortal.Core.Tests.Reading;

internal static class Sequence
{
    /// <summary>The same elements in the same order; strings are compared by their characters.</summary>
    public static void AreEqual<T>(IEnumerable<T> expected, IEnumerable<T> actual) => Assert.Equal(expected, actual);
}
