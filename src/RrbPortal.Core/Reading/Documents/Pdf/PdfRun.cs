using System.Text.RegularExpressions;

namespace RrbPortal.Core.Reading.Documents.Pdf;

/// <summary>Lines that lie deeper than the paragraphs around them, one below the other: where one of its entries ends and the next begins.</summary>
internal sealed partial class PdfRun
{
    private readonly PdfMeasure measure;
    private readonly IReadOnlyList<PdfLine> lines;
    private readonly bool hasSentences;
    private readonly bool hasClauses;

    public PdfRun(IReadOnlyList<PdfLine> lines, PdfLine before, PdfEdges edges, PdfMeasure measure)
    {
        (this.lines, this.measure, Before) = (lines, measure, before);
        hasSentences = Enumerable.Range(1, lines.Count - 1).Any(IsSurelyWrapped) && lines.Any(line => SentenceInside().IsMatch(line.Text));
        hasClauses = lines.Any(line => line.Text.Contains("; ", StringComparison.Ordinal));
        Limit = measure.Right - (lines[0].Place.Left - edges.Left);
        Begins = [.. lines.Select((_, i) => i == 0 || BeginsAt(i))];
    }

    /// <summary>The line above the run.</summary>
    public PdfLine Before { get; }

    /// <summary>For each line, whether an entry begins with it.</summary>
    public IReadOnlyList<bool> Begins { get; }

    /// <summary>How far lines go that are set in on both sides, as quotations are.</summary>
    public double Limit { get; }

    public int Entries => Begins.Count(begins => begins);

    /// <summary>The line goes on where the one above had no more room on both sides: a quotation is wrapped like this.</summary>
    public bool IsWrappedWithin(int at) =>
        measure.FollowsClosely(lines[at - 1], lines[at]) && IsBeside(at)
        && PdfMeasure.IsFull(lines[at - 1], lines[at], Limit);

    /// <summary>Set in on both sides and wrapped there, or begun with a quotation mark that its last line closes.</summary>
    public bool IsQuotation => IsSetInOnBothSides || (IsOpening(lines[0].Text[0]) && !lines.Where((_, i) => i + 1 == lines.Count || Begins[i + 1]).All(line => line.Text.Any(IsClosing)));

    /// <summary>All its lines stand in the middle of the page.</summary>
    public bool IsCentred(double left) => lines.All(line => Math.Abs(line.Place.Left - left - (measure.Right - line.Place.Right)) < measure.Size);

    /// <summary>The text before it is not at its end: "The following was said:", "provided that".</summary>
    public bool HasLeadIn => Before.Text.TrimEnd() is { Length: > 30 } text && (text[^1] is ':' or '–' or '-' or ',' || char.IsLower(text[^1]));

    /// <summary>Its entries follow one another as closely as the lines of a paragraph, from this line on.</summary>
    public int Tight(int from)
    {
        var end = from + 1;
        while (end < lines.Count && (lines[end].Page != lines[end - 1].Page || measure.FollowsClosely(lines[end - 1], lines[end])))
        {
            end++;
        }

        return end;
    }

    private bool IsSetInOnBothSides
    {
        get
        {
            var close = Enumerable.Range(1, lines.Count - 1).Where(at => measure.FollowsClosely(lines[at - 1], lines[at])).ToList();
            return lines.All(line => line.Place.Right <= Limit + (measure.Size * 0.5)) && close.TrueForAll(IsWrappedWithin) && close.Exists(at => !EndsSentence(lines[at - 1].Text));
        }
    }

    private bool BeginsAt(int at)
    {
        var (above, below) = (lines[at - 1], lines[at]);
        if (!IsBeside(at))
        {
            return true;
        }

        if (above.Page != below.Page)
        {
            // Cut by the end of the page in the middle of its sentence.
            return EndsEntry(above.Text, below.Text) || !char.IsLower(below.Text[0]) || (char.IsLower(lines[0].Text[0]) && !measure.IsFull(above, below));
        }

        return !measure.FollowsClosely(above, below) || !measure.IsFull(above, below) || EndsEntry(above.Text, below.Text);
    }

    // A line that is full and ends nothing, above one that begins nothing.
    private bool IsSurelyWrapped(int at) =>
        IsBeside(at) && measure.FollowsClosely(lines[at - 1], lines[at]) && measure.IsFull(lines[at - 1], lines[at])
        && !EndsSentence(lines[at - 1].Text) && lines[at - 1].Text[^1] != ';' && !char.IsUpper(lines[at].Text[0]);

    // The wrapped lines of an entry hang below its words.
    private bool IsBeside(int at) => Math.Abs(lines[at].Place.Left - lines[at - 1].Place.Left) <= measure.Size * 0.25;

    // A full line says nothing of whether the next one belongs to it; what ends the other entries does.
    private bool EndsEntry(string above, string below) =>
        (above[^1] == ';' && !hasClauses)
        || (EndsSentence(above) && !char.IsLower(below[0]) && !hasSentences)
        || (char.IsUpper(below[0]) && YearAtEnd().IsMatch(above));

    private static bool EndsSentence(string text) => text.TrimEnd('”', '’', '"', '\'', ')') is { Length: > 0 } words && words[^1] is '.' or '!' or '?';

    private static bool IsOpening(char c) => c is '“' or '‘' or '"' or '\'' or '«';

    private static bool IsClosing(char c) => c is '”' or '’' or '"' or '\'' or '»';

    [GeneratedRegex(@"[.!?] \p{Lu}", RegexOptions.NonBacktracking)]
    private static partial Regex SentenceInside();

    [GeneratedRegex(@"\b(?:19|20)[0-9]{2}$", RegexOptions.NonBacktracking)]
    private static partial Regex YearAtEnd();
}
