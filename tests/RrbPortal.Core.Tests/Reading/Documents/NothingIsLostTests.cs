using System.Text.RegularExpressions;
using RrbPortal.Core.Reading;
using RrbPortal.Core.Reading.Documents;

namespace RrbPortal.Core.Tests.Reading.Documents;

/// <summary>What must hold for every document whatever: each of its words is in one line, once, and each line in one place.</summary>
public partial class NothingIsLostTests
{
    private const int Documents = 30;

    [Theory]
    [InlineData("docx")]
    [InlineData("odt")]
    [InlineData("html")]
    [InlineData("pdf")]
    [InlineData("pdf without places")]
    public void AnyDocument_EveryWordIsInOneLine_AndEveryLineInOnePlace(string kind)
    {
        for (var seed = 1; seed <= Documents; seed++)
        {
            var document = new RandomDocument(seed);

            var source = kind switch
            {
                "docx" => DocumentFiles.Read(document.Word(), "any.docx"),
                "odt" => DocumentFiles.Read(document.OpenDocument(), "any.odt"),
                "html" => DocumentFiles.Read(document.Page(), "any.html"),
                _ => DocumentFiles.Read([.. "%PDF-1.7"u8], "any.pdf", new PrintedPdf(document.Pdf(), hasPlaces: kind == "pdf")),
            };

            var found = source.Lines.SelectMany(line => WordPattern().Matches(line).Select(match => match.Value)).Order(StringComparer.Ordinal);
            Assert.Equal(document.Words.Order(StringComparer.Ordinal), found);
            Assert.DoesNotContain(source.Lines, line => line.Contains("struck", StringComparison.Ordinal));
            Assert.All(source.Lines.Zip(source.Origins!), pair => Assert.True(pair.Second is not null || MadeByTheReader(pair.First), $"{seed}: {pair.First}"));
            Accounting.AssertNothingLostOrInvented(source);
            AssertRestores(source);
        }
    }

    private static bool MadeByTheReader(string line) => string.IsNullOrWhiteSpace(line) || PrintedLine.Of(line, 1).IsTableRule;

    // An import keeps the lines as one text, with their origins.
    private static void AssertRestores(SourceText source)
    {
        var restored = SourceText.FromText(string.Join('\n', source.Lines), source.FileName, source.Format, source.Origins, source.Notices).Text!;

        Assert.Equal(source.Lines, restored.Lines);
        Assert.Equal(source.Origins, restored.Origins);
    }

    [GeneratedRegex("k[0-9]+z", RegexOptions.NonBacktracking)]
    private static partial Regex WordPattern();

    private sealed class PrintedPdf((string Layout, string Boxes) printed, bool hasPlaces) : IPdfText
    {
        public Task<PdfText> ReadAsync(ReadOnlyMemory<byte> pdf, CancellationToken cancellationToken) =>
            Task.FromResult(new PdfText(printed.Layout, hasPlaces ? printed.Boxes : null, Problem: null));
    }
}
