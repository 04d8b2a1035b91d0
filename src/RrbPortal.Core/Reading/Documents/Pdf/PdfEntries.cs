using System.Text.RegularExpressions;

namespace RrbPortal.Core.Reading.Documents.Pdf;

/// <summary>
/// Finds the entries of lists whose signs are drawn and not written, as browsers print them: the text of the page holds no
/// sign, and only the place says that a line is an entry. Where the signs of a PDF are written, nothing is looked for.
/// </summary>
internal sealed partial class PdfEntries
{
    private const string Drawn = "•·▪◦‣●○■□➢➤►✓✔\uF0B7\uF0A7\uF0D8\uF0FC\uF076";

    private readonly IReadOnlyList<PdfLine> printed;
    private readonly PdfMeasure measure;
    private readonly PdfEdges edges;
    private readonly List<int> text;
    private readonly Part[] parts;

    public PdfEntries(IReadOnlyList<PdfLine> printed, PdfMeasure measure)
    {
        (this.printed, this.measure) = (printed, measure);
        parts = new Part[printed.Count];
        text = [.. Enumerable.Range(0, printed.Count).Where(i => printed[i].Margin is null)];
        var lines = text.ConvertAll(i => printed[i]);
        edges = new PdfEdges(lines, measure);
        if (lines.Count(line => PdfBullet.Of(line) is not null && Drawn.Contains(line.Text[0], StringComparison.Ordinal)) < 2)
        {
            Find();
        }
    }

    private enum Part
    {
        Other,
        Entry,
        Continuation,
    }

    /// <summary>The entry that begins with this line; null where none does.</summary>
    public PdfBullet? At(int at) => parts[at] == Part.Entry ? new PdfBullet(printed[at].Text, printed[at].Place.Left, printed[at].Place.Left) : null;

    /// <summary>The line belongs to the one above, whatever room there was.</summary>
    public bool Continues(int at) => parts[at] == Part.Continuation;

    private void Find()
    {
        var single = new List<(int At, PdfRun Run)>();
        var known = new List<double>();
        var (passed, passedLeft) = (0, double.NaN);
        var (lastEnd, lastLeft) = (0, double.NaN);
        for (var i = 1; i < text.Count;)
        {
            if (!Begins(i) || (i < passed && edges.IsAt(Line(i), passedLeft)))
            {
                i++;
                continue;
            }

            var end = End(i);
            var run = new PdfRun(text.GetRange(i, end - i).ConvertAll(at => printed[at]), Line(i - 1), edges, measure);
            if (Mark(i, run) || (IsInterrupted(i, lastEnd, lastLeft, run) && MarkEntries(i, run, 0, run.Begins.Count)))
            {
                known.Add(Line(i).Place.Left);
                (lastEnd, lastLeft) = (end, Line(i).Place.Left);
                i = end;
            }
            else
            {
                if (run.Entries == 1)
                {
                    single.Add((i, run));
                }

                // What lies deeper in it may still be a list.
                (passed, passedLeft) = (end, Line(i).Place.Left);
                i++;
            }
        }

        foreach (var (at, run) in single.Where(one => known.Exists(left => edges.IsAt(Line(one.At), left)) && MayBeAlone(one.Run)))
        {
            MarkEntries(at, run, 0, run.Begins.Count);
        }
    }

    // One line that does not belong there parts the last entry from its list.
    private bool IsInterrupted(int at, int lastEnd, double lastLeft, PdfRun run) =>
        run.Entries == 1 && at - lastEnd == 1 && lastEnd > 0 && edges.IsAt(Line(at), lastLeft) && !run.IsQuotation && !run.IsCentred(edges.Left);

    private PdfLine Line(int at) => printed[text[at]];

    // A list begins deeper than the line above it.
    private bool Begins(int at)
    {
        var (above, line) = (Line(at - 1), Line(at));
        return MayBeEntry(line) && edges.IsKnownOn(line.Page) && (measure.HeadingLevel(above) > 0 || line.Place.Left - above.Place.Left >= measure.Size * 0.9) && !Hangs(above, line);
    }

    private bool MayBeEntry(PdfLine line) =>
        edges.IsIndented(line) && measure.HeadingLevel(line) == 0 && Math.Abs(line.Place.Size - measure.Size) <= measure.Size * 0.06
        && !line.HasColumns && PdfBullet.Of(line) is null && PdfContents.Entry(line.Text) is null && !Numbered().IsMatch(line.Text);

    // The second line of a numbered paragraph, or of one whose first line is set out.
    private bool Hangs(PdfLine above, PdfLine line) =>
        measure.FollowsClosely(above, line)
        && ((above.Words.Count > 1 && edges.IsAt(line, above.Words[1].Left)) || (measure.IsFull(above, line) && above.Text[^1] != ':'));

    private int End(int start)
    {
        var left = Line(start).Place.Left;
        var end = start + 1;
        while (end < text.Count && MayBeEntry(Line(end)) && Line(end).Place.Left >= left - (measure.Size * 0.25) && IsNear(Line(end - 1), Line(end)))
        {
            end++;
        }

        return end;
    }

    private bool IsNear(PdfLine above, PdfLine below) =>
        above.Page == below.Page ? below.Place.Top - above.Place.Top <= measure.Step * 2.6 : below.Page == above.Page + 1;

    private bool Mark(int at, PdfRun run)
    {
        if (run.IsCentred(edges.Left))
        {
            return false;
        }

        if (run.IsQuotation)
        {
            for (var i = 1; i < run.Begins.Count; i++)
            {
                parts[text[at + i]] = run.IsWrappedWithin(i) ? Part.Continuation : Part.Other;
            }

            return false;
        }

        if (run.Entries < 2)
        {
            return false;
        }

        if (run.HasLeadIn && !edges.IsMain(Line(at)))
        {
            return MarkEntries(at, run, 0, run.Begins.Count);
        }

        var found = false;
        for (var from = 0; from < run.Begins.Count;)
        {
            var end = run.Tight(from);
            if (run.Begins.Skip(from).Take(end - from).Count(begins => begins) > 1)
            {
                found = MarkEntries(at, run, from, end);
            }

            from = end;
        }

        return found;
    }

    private bool MarkEntries(int at, PdfRun run, int from, int end)
    {
        for (var i = from; i < end; i++)
        {
            parts[text[at + i]] = run.Begins[i] ? Part.Entry : Part.Continuation;
        }

        return true;
    }

    private bool MayBeAlone(PdfRun run) =>
        !run.IsQuotation && !run.IsCentred(edges.Left) && (measure.HeadingLevel(run.Before) > 0 || (run.HasLeadIn && run.Before.Text[^1] == ':'));

    [GeneratedRegex(@"^\(?(?:[0-9]{1,3}(?:\.[0-9]{1,3})*|[a-zA-Z]|[ivx]{1,5})[.)]+\s|^[0-9]{1,2}(?:\.[0-9]{1,2})+\s", RegexOptions.NonBacktracking)]
    private static partial Regex Numbered();
}
