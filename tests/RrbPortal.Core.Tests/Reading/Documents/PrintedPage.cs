using System.Globalization;
using System.Net;
using System.Text;
using RrbPortal.Core.Reading.Documents;

namespace RrbPortal.Core.Tests.Reading.Documents;

/// <summary>A page as the program for PDFs tells of it: lines at their places, in type of one width.</summary>
internal sealed class PrintedPage : IPdfText
{
    private const double Width = 6;
    private readonly StringBuilder layout = new();
    private readonly StringBuilder boxes = new();
    private double top = 40;

    /// <summary>A line so far below the one above it; a step of 15 goes on, one of 30 leaves a gap.</summary>
    public PrintedPage Line(string text, double left = 40, double step = 15, double size = 12)
    {
        top += step;
        layout.Append(text).Append('\n');
        foreach (var word in text.Split(' '))
        {
            var right = left + (word.Length * Width);
            boxes.Append(CultureInfo.InvariantCulture, $"<word xMin=\"{left}\" yMin=\"{top}\" xMax=\"{right}\" yMax=\"{top + size}\">{WebUtility.HtmlEncode(word)}</word>\n");
            left = right + 3;
        }

        return this;
    }

    public PrintedPage Prose(string first = "The partnership heard that the river path had been lit in the whole of the winter") =>
        Line(first, step: 30).Line("and that nobody on the board had been told of it until the mayor came to open the gate").Line("with a small brass band.");

    public PrintedPage NextPage()
    {
        layout.Append('\f');
        boxes.Append("</page>\n");
        top = 40;
        return this;
    }

    /// <summary>The lines that the reader makes of it, without the blank ones.</summary>
    public IReadOnlyList<string> Read()
    {
        NextPage();
        return [.. DocumentFiles.Read([.. "%PDF-1.7"u8], "note.pdf", this).Lines.Where(line => line.Trim().Length > 0)];
    }

    public Task<PdfText> ReadAsync(ReadOnlyMemory<byte> pdf, CancellationToken cancellationToken) => Task.FromResult(new PdfText(layout.ToString(), boxes.ToString(), Problem: null));
}
