using BenchmarkDotNet.Attributes;
using RrbPortal.Core.Reading;
using RrbPortal.Core.Rendering;

namespace RrbPortal.Benchmarks;

/// <summary>What publishing costs: the items of one note from Markdown to HTML.</summary>
[MemoryDiagnoser]
public class RenderingBenchmarks
{
    private readonly string[] _texts =
    [
        .. NoteReader.Read([Samples.Longest], KnownOrganisations.General)[0].Items.SelectMany(item => item.WithSubItems()).Select(ItemMarkdown.Of),
    ];

    [Benchmark]
    public int RenderNote() => _texts.Sum(text => MarkdownRenderer.Render(text).Html.Length);
}
