using System.Globalization;
using System.Text;

namespace RrbPortal.Core.Tests.Reading.Documents;

/// <summary>A document made at random, the same for the same seed. No word stands in it twice.</summary>
internal sealed class RandomDocument(int seed)
{
    private readonly Random random = new(seed);
    private readonly List<string> words = [];

    public IReadOnlyList<string> Words => words;

    public byte[] Word()
    {
        var body = new StringBuilder();
        var notes = new StringBuilder();
        for (var i = random.Next(1, 15); i > 0; i--)
        {
            body.Append(WordBlock(3, notes));
        }

        body.Append("<w:sectPr><w:headerReference w:type=\"default\" r:id=\"header1\"/><w:footerReference w:type=\"default\" r:id=\"footer1\"/></w:sectPr>");
        return DocumentFiles.Word(
            body.ToString(),
            ("header1", DocumentFiles.P(Text())),
            ("footer1", DocumentFiles.P(Text())),
            ("footnotes", notes.ToString()),
            ("numbering", "<w:abstractNum w:abstractNumId=\"1\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1.\"/></w:lvl><w:lvl w:ilvl=\"1\"><w:numFmt w:val=\"bullet\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num>"));
    }

    public byte[] OpenDocument()
    {
        var body = new StringBuilder();
        for (var i = random.Next(1, 15); i > 0; i--)
        {
            body.Append(OdfBlock(3));
        }

        return DocumentFiles.OpenDocument(body.ToString(), "<text:list-style style:name=\"L1\"><text:list-level-style-number text:level=\"1\" style:num-format=\"1\" style:num-suffix=\".\"/></text:list-style>");
    }

    public byte[] Page()
    {
        var body = new StringBuilder("<!doctype html><body>");
        for (var i = random.Next(1, 15); i > 0; i--)
        {
            body.Append(HtmlBlock(4));
        }

        return Encoding.UTF8.GetBytes(body.ToString());
    }

    /// <summary>Pages as the program for PDFs prints them: words with places, and the same as text.</summary>
    public (string Layout, string Boxes) Pdf()
    {
        var layout = new StringBuilder();
        var boxes = new StringBuilder();
        for (var page = random.Next(1, 4); page > 0; page--)
        {
            var top = 50.0;
            for (var line = random.Next(1, 20); line > 0; line--)
            {
                var size = random.Next(8) == 0 ? 20 : 12;
                var left = random.Next(4) == 0 ? 90.0 : 50.0;
                layout.Append(' ', (int)left / 8);
                if (random.Next(6) == 0)
                {
                    Box(boxes, layout, "•", ref left, top, size);
                }

                for (var count = random.Next(1, 12); count > 0; count--)
                {
                    Box(boxes, layout, Text(1), ref left, top, size);
                    left += random.Next(10) == 0 ? 60 : 3;
                }

                layout.Append('\n');
                top += size * (random.Next(3) == 0 ? 2 : 1.15);
            }

            layout.Append('\f');
            boxes.Append("</page>\n");
        }

        return (layout.ToString(), boxes.ToString());
    }

    private static void Box(StringBuilder boxes, StringBuilder layout, string word, ref double left, double top, double size)
    {
        var right = left + (word.Length * size * 0.5);
        boxes.Append(CultureInfo.InvariantCulture, $"<word xMin=\"{left}\" yMin=\"{top}\" xMax=\"{right}\" yMax=\"{top + size}\">{word}</word>\n");
        layout.Append(word).Append(' ');
        left = right + 3;
    }

    private string WordBlock(int depth, StringBuilder notes)
    {
        switch (random.Next(depth > 0 ? 9 : 4))
        {
            case 0:
                return DocumentFiles.P(Text(), $"<w:outlineLvl w:val=\"{random.Next(4)}\"/>");
            case 1:
                return DocumentFiles.P(Text(), DocumentFiles.NumberedBy("1", random.Next(2)));
            case 2:
                return DocumentFiles.P(Text(), run: "<w:b/>") + (random.Next(2) == 0 ? "<w:p/>" : "");
            case 3:
                return $"<w:p><w:r><w:t>{Text()}</w:t><w:br/><w:t>{Text()}</w:t></w:r><w:ins><w:r><w:t xml:space=\"preserve\"> {Text()}</w:t></w:r></w:ins><w:del><w:r><w:delText>struck</w:delText></w:r></w:del></w:p>";
            case 4:
                notes.Append(CultureInfo.InvariantCulture, $"<w:footnote w:id=\"{words.Count}\">{DocumentFiles.P(Text())}</w:footnote>");
                return $"<w:p><w:r><w:t xml:space=\"preserve\">{Text()} </w:t></w:r><w:r><w:footnoteReference w:id=\"{notes.ToString().Split("w:id=\"")[^1].Split('"')[0]}\"/></w:r></w:p>";
            case 5:
                return $"<w:p><w:r><w:t>{Text()}</w:t><w:pict><w:txbxContent>{WordBlock(depth - 1, notes)}</w:txbxContent></w:pict></w:r></w:p>";
            case 6:
                return $"<w:sdt><w:sdtPr/><w:sdtContent>{WordBlock(depth - 1, notes)}</w:sdtContent></w:sdt>";
            default:
                return DocumentFiles.Table([.. Many(() => DocumentFiles.Row([.. Many(() => DocumentFiles.Cell([.. Many(() => WordBlock(depth - 1, notes)), "<w:p/>"]))]))]);
        }
    }

    private string OdfBlock(int depth)
    {
        switch (random.Next(depth > 0 ? 8 : 3))
        {
            case 0:
                return $"<text:h text:outline-level=\"{random.Next(1, 4)}\">{Text()}</text:h>";
            case 1:
                return $"<text:p>{Text()}<text:line-break/>{Text()}<text:tab/>{Text()}</text:p>";
            case 2:
                return $"<text:p>{Text()}</text:p>" + (random.Next(2) == 0 ? "<text:p/>" : "");
            case 3:
                return $"<text:p>{Text()}<text:note><text:note-citation>1</text:note-citation><text:note-body>{OdfBlock(depth - 1)}</text:note-body></text:note></text:p>";
            case 4:
                return $"<text:p>{Text()}<draw:frame><draw:text-box>{OdfBlock(depth - 1)}</draw:text-box></draw:frame></text:p>";
            case 5:
                return $"<text:list text:style-name=\"L1\">{string.Concat(Many(() => $"<text:list-item><text:p>{Text()}</text:p>{OdfBlock(depth - 1)}</text:list-item>"))}</text:list>";
            default:
                return $"<table:table>{string.Concat(Many(() => $"<table:table-row>{string.Concat(Many(() => $"<table:table-cell>{OdfBlock(depth - 1)}</table:table-cell>"))}</table:table-row>"))}</table:table>";
        }
    }

    private string HtmlBlock(int depth)
    {
        switch (random.Next(depth > 0 ? 12 : 4))
        {
            case 0:
                return $"<h{random.Next(1, 7)}>{Text()}</h2>";
            case 1:
                return $"<p>{Text()}<br>{Text()} <b>{Text()}</b>";
            case 2:
                return Text() + " ";
            case 3:
                return $"<a href='#'>{Text()}</a> ";
            case 4:
                return $"<ul>{string.Concat(Many(() => $"<li>{HtmlBlock(depth - 1)}"))}</ul>";
            case 5:
                return $"<ol start={random.Next(9)}>{string.Concat(Many(() => $"<li>{HtmlBlock(depth - 1)}</li>"))}</ol>";
            case 6:
                return $"<dl><dt>{Text()}<dd>{HtmlBlock(depth - 1)}<dd>{Text()}</dl>";
            case 7:
                return $"<pre>{Text()}\n\n {Text()}</pre>";
            case 8:
                return $"<nav hidden>{HtmlBlock(depth - 1)}</nav><script>struck</script>";
            case 9:
                return $"<main>{HtmlBlock(depth - 1)}</main>";
            default:
                return $"<table><caption>{Text()}</caption>{string.Concat(Many(() => $"<tr>{string.Concat(Many(() => $"<td colspan={random.Next(3)}>{HtmlBlock(depth - 1)}</td>"))}</tr>"))}</table>";
        }
    }

    private List<string> Many(Func<string> make) => [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => make())];

    private string Text(int most = 8)
    {
        var made = Enumerable.Range(0, random.Next(1, most + 1)).Select(_ => $"k{words.Count + 1}z").ToList();
        for (var i = 0; i < made.Count; i++)
        {
            made[i] = $"k{words.Count + 1}z";
            words.Add(made[i]);
        }

        return string.Join(' ', made);
    }
}
