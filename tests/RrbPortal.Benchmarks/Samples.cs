using RrbPortal.Core.Reading;

namespace RrbPortal.Benchmarks;

/// <summary>The project's own sample notes, as often as a measurement needs them.</summary>
internal static class Samples
{
    /// <summary>Two pages: the longest sample.</summary>
    public static SourceText Longest { get; } = Files().MaxBy(source => source.Lines.Sum(line => line.Length))!;

    public static IReadOnlyList<SourceText> Many(int count) => [.. Enumerable.Range(0, count).Select(number => All[number % All.Count])];

    private static IReadOnlyList<SourceText> All { get; } = [.. Files()];

    private static IEnumerable<SourceText> Files()
        => from path in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Samples")).Order(StringComparer.Ordinal)
           select SourceText.Decode(File.ReadAllBytes(path), Path.GetFileName(path)).Text!;
}
