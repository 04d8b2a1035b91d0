using BenchmarkDotNet.Attributes;
using RrbPortal.Core.Checking;
using RrbPortal.Core.Importing;
using RrbPortal.Core.Reading;

namespace RrbPortal.Benchmarks;

/// <summary>Reading and checking: one note, and the two hundred of a long import.</summary>
[MemoryDiagnoser]
public class ReadingBenchmarks
{
    private readonly CheckContext _context = new(new DateOnly(2026, 1, 1));
    private readonly IReadOnlyList<SourceText> _one = [Samples.Longest];
    private readonly IReadOnlyList<SourceText> _many = Samples.Many(200);

    [Benchmark]
    public IReadOnlyList<NoteFacts> ReadOne() => NoteReader.Read(_one, KnownOrganisations.General);

    [Benchmark]
    public IReadOnlyList<CheckedFile> ReadAndCheckOne() => FileChecks.Of(_one, _context);

    [Benchmark]
    public IReadOnlyList<CheckedFile> ReadAndCheckTwoHundred() => FileChecks.Of(_many, _context);
}
