namespace RrbPortal.Core.Reading.Documents.Pdf;

/// <summary>The printed lines of a PDF with their places.</summary>
internal static class PdfPages
{
    private const int FarthestRow = 8;

    /// <summary>The pages, each with its lines; what stands in the margin of the pages is marked.</summary>
    public static IReadOnlyList<IReadOnlyList<PdfLine>> Of(PdfText text)
    {
        var layout = text.Layout!.Split('\f');
        var boxes = text.Boxes is null ? [] : PdfBoxes.Read(text.Boxes);
        var pages = new List<IReadOnlyList<PdfLine>>();
        for (var i = 0; i < layout.Length; i++)
        {
            // The last form feed ends the last page.
            if (i < layout.Length - 1 || layout[i].Trim().Length > 0)
            {
                pages.Add(Page(i + 1, layout[i], i < boxes.Count ? boxes[i] : []));
            }
        }

        return PdfMargins.Mark(pages);
    }

    private static List<PdfLine> Page(int page, string layout, IReadOnlyList<PdfRow> rows)
    {
        var printed = new List<(string Raw, int Row)>();
        var row = 0;
        foreach (var line in layout.AsSpan().EnumerateLines())
        {
            row++;
            if (!line.IsWhiteSpace())
            {
                printed.Add((Clean(line), row));
            }
        }

        var places = Places(printed, rows);
        return [.. printed.Select((line, index) => new PdfLine(page, index + 1, line.Raw, places[index]))];
    }

    private static string Clean(ReadOnlySpan<char> line)
    {
        var characters = line.TrimEnd().ToArray();
        for (var i = 0; i < characters.Length; i++)
        {
            var isHalf = char.IsSurrogate(characters[i])
                && !(char.IsHighSurrogate(characters[i]) && i + 1 < characters.Length && char.IsLowSurrogate(characters[i + 1]))
                && !(char.IsLowSurrogate(characters[i]) && i > 0 && char.IsHighSurrogate(characters[i - 1]));
            characters[i] = char.IsControl(characters[i]) || isHalf || characters[i] is '\uFFFE' or '\uFFFF' ? ' ' : characters[i];
        }

        return new string(characters);
    }

    // Both ways of printing name the same lines in the same order, mostly; the letters tell which is which.
    private static PdfPlace[] Places(List<(string Raw, int Row)> printed, IReadOnlyList<PdfRow> rows)
    {
        var places = new PdfPlace?[printed.Count];
        var next = 0;
        for (var i = 0; i < printed.Count; i++)
        {
            var letters = PdfBoxes.Letters(printed[i].Raw);
            for (var at = next; at < Math.Min(rows.Count, next + FarthestRow); at++)
            {
                if (rows[at].Letters == letters)
                {
                    places[i] = rows[at].Place;
                    next = at + 1;
                    break;
                }
            }
        }

        // A page of which much is not found again is better judged by its columns alone.
        if (places.Count(place => place is null) * 10 > places.Length)
        {
            Array.Clear(places);
        }

        var known = places.OfType<PdfPlace>().ToList();
        return [.. printed.Select((line, index) => places[index] ?? Estimated(line.Raw, line.Row, index, places, known))];
    }

    private static PdfPlace Estimated(string raw, int row, int index, PdfPlace?[] places, List<PdfPlace> known)
    {
        var indent = raw.Length - raw.TrimStart().Length;
        if (known.Count == 0)
        {
            return new PdfPlace(indent, raw.Length, row, 1);
        }

        var size = known[known.Count / 2].Size;
        var left = known.Min(place => place.Left) + (indent * size * 0.4);
        var above = index > 0 ? places[index - 1]?.Top : null;
        return new PdfPlace(left, left + (raw.Trim().Length * size * 0.4), (above ?? 0) + size, size);
    }
}
