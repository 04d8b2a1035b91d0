using System.Diagnostics;
using RrbPortal.Core.Reading.Documents;

namespace RrbPortal.Core.Tests.Reading.Documents;

/// <summary>Damaged files: either they are read, or they are refused by name. The cases are the same in every run.</summary>
public class FuzzTests
{
    private const int Seed = 20240314;
    private const int Cases = 80;

    [Theory]
    [InlineData("docx")]
    [InlineData("odt")]
    [InlineData("html")]
    [InlineData("pdf")]
    [InlineData("txt")]
    public void DamagedFile_IsReadOrRefusedByName(string kind)
    {
        var random = new Random(Seed);
        var read = 0;
        for (var i = 0; i < Cases; i++)
        {
            var name = $"case-{i}.{kind}";
            var whole = Whole(kind, random);
            var bytes = kind is "docx" or "odt" && i % 2 == 0 ? DamagedXml.In(whole, random) : Damaged(whole, random);
            var watch = Stopwatch.StartNew();

            var decoding = DocumentFiles.Decode(bytes, name, new EchoedPdf());

            Assert.True(decoding.Text is null != decoding.Refusal is null, name);
            Assert.True(decoding.Refusal?.StartsWith(name + " ", StringComparison.Ordinal) ?? true, name);
            Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"{name} took {watch.Elapsed}.");
            if (decoding.Text is { } text)
            {
                read++;
                if (i % 5 == 0)
                {
                    Accounting.AssertNothingLostOrInvented(text);
                }
            }
        }

        // Damage that no reader gets to see proves nothing of the readers.
        Assert.True(read * 3 >= Cases, $"Only {read} of {Cases} were read.");
    }

    private static byte[] Whole(string kind, Random random)
    {
        var document = new RandomDocument(random.Next(1000));
        return kind switch
        {
            "docx" => document.Word(),
            "odt" => document.OpenDocument(),
            "html" => document.Page(),
            "pdf" => System.Text.Encoding.UTF8.GetBytes("%PDF-" + document.Pdf().Boxes + document.Pdf().Layout),
            _ => System.Text.Encoding.UTF8.GetBytes(string.Join('\n', Notes.SampleSource(Notes.SampleNames[random.Next(Notes.SampleNames.Count)]).Lines)),
        };
    }

    private static byte[] Damaged(byte[] whole, Random random)
    {
        var bytes = whole.ToList();
        for (var change = random.Next(1, 6); change > 0 && bytes.Count > 4; change--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(4))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 2:
                    bytes.RemoveRange(at, Math.Min(random.Next(1, 200), bytes.Count - at));
                    break;
                default:
                    bytes.InsertRange(at, whole.Skip(random.Next(whole.Length)).Take(random.Next(1, 200)));
                    break;
            }
        }

        return [.. bytes];
    }

    // What the program for PDFs prints, damaged as well.
    private sealed class EchoedPdf : IPdfText
    {
        public Task<PdfText> ReadAsync(ReadOnlyMemory<byte> pdf, CancellationToken cancellationToken)
        {
            var text = System.Text.Encoding.UTF8.GetString(pdf.Span);
            return Task.FromResult(new PdfText(text, text, Problem: null));
        }
    }
}
