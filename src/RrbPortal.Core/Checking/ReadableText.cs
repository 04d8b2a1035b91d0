using System.Text;

namespace RrbPortal.Core.Checking;

/// <summary>A word of a readable text: letters and digits, with the apostrophes and hyphens inside it.</summary>
/// <param name="Start">Place of its first character in <see cref="ReadableText.Plain"/>.</param>
internal readonly record struct TextWord(string Text, int Start)
{
    /// <summary>Place behind its last character.</summary>
    public int End => Start + Text.Length;

    public bool StartsUpper => char.IsUpper(Text[0]);
}

/// <summary>
/// A text as the public reads it: without the backslashes and asterisks of Markdown, and with the way back to them, so
/// that a finding can name the very characters that stand in the record.
/// </summary>
internal sealed class ReadableText
{
    private const int LongestContext = 4000;
    private const int LongestAddress = 200;

    private readonly int[] starts;
    private readonly int[] ends;
    private List<TextWord>? words;

    public ReadableText(PlacedText placed, bool mayReplace)
    {
        (Placed, MayReplace) = (placed, mayReplace);
        var text = placed.Text;
        var plain = new StringBuilder(text.Length);
        (starts, ends) = (new int[text.Length], new int[text.Length]);
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '*' && at + 1 < text.Length && text[at + 1] == '*')
            {
                at++;
                continue;
            }

            starts[plain.Length] = at;
            if (text[at] == '\\' && at + 1 < text.Length && char.IsAscii(text[at + 1]) && (char.IsPunctuation(text[at + 1]) || char.IsSymbol(text[at + 1])))
            {
                at++;
            }

            ends[plain.Length] = at + 1;
            plain.Append(text[at]);
        }

        Plain = plain.ToString();
    }

    public PlacedText Placed { get; }

    /// <summary>Whether the portal can put other words in the place of a passage here.</summary>
    public bool MayReplace { get; }

    public string Plain { get; }

    public IReadOnlyList<TextWord> Words => words ??= WordsOf(Plain);

    /// <summary>The characters of the record behind a stretch of the plain text.</summary>
    public string Printed(int start, int end) => Placed.Text[starts[start]..ends[end - 1]];

    /// <summary>A finding about a stretch of the plain text; its offers replace the stretch where that is possible.</summary>
    public Finding Find(string code, Severity severity, int start, int end, string message, string remedy, params IReadOnlyList<Offer> offers)
    {
        var finding = Placed.Find(code, severity, Printed(start, end), message, remedy) with { Context = Around(start, end) };
        return MayReplace && offers.Count > 0 ? finding with { Effect = FindingEffect.ReplaceText, Offers = offers } : finding;
    }

    /// <summary>Whether the place lies in the address of a page or of mail, where nothing is a word.</summary>
    public bool IsInAddress(int at)
    {
        var from = Math.Max(0, at - LongestAddress);
        var start = from + Plain.AsSpan(from, at - from).LastIndexOfAny(" \n(") + 1;
        var rest = Plain.AsSpan(at, Math.Min(LongestAddress, Plain.Length - at));
        var run = Plain.AsSpan(start, at - start + (rest.IndexOfAny(" \n)") is >= 0 and var length ? length : rest.Length));
        return run.ContainsAny("@_\\") || run.Contains("://", StringComparison.Ordinal) || run.StartsWith("www.", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether two words that follow each other are parted by one space and nothing else.</summary>
    public bool Adjoin(int word) => word + 1 < Words.Count && Words[word + 1].Start == Words[word].End + 1 && Plain[Words[word].End] is ' ' or '\u00A0';

    // The paragraph; of one that is very long, what stands around the words, or each of its findings would carry it whole.
    private string Around(int start, int end)
    {
        if (Placed.Text.Length <= LongestContext)
        {
            return Placed.Text;
        }

        var from = Math.Max(0, starts[start] - (LongestContext / 4));
        var to = Math.Min(Placed.Text.Length, ends[end - 1] + (LongestContext / 4));
        return Placed.Text[from..to];
    }

    private static List<TextWord> WordsOf(string plain)
    {
        var found = new List<TextWord>();
        for (var at = 0; at < plain.Length; at++)
        {
            if (!char.IsLetterOrDigit(plain[at]))
            {
                continue;
            }

            var start = at;
            while (at < plain.Length && (char.IsLetterOrDigit(plain[at]) || char.GetUnicodeCategory(plain[at]) is System.Globalization.UnicodeCategory.NonSpacingMark || IsInside(plain, at)))
            {
                at++;
            }

            // "Haringey's", "members'": the ending is grammar, not the word.
            var length = at - start;
            if (length > 2 && plain[at - 1] is 's' && plain[at - 2] is '\'' or '’')
            {
                length -= 2;
            }

            found.Add(new TextWord(plain.Substring(start, length), start));
        }

        return found;
    }

    private static bool IsInside(string plain, int at)
        => plain[at] is '\'' or '’' or '-' or '\u2011' && at + 1 < plain.Length && char.IsLetterOrDigit(plain[at + 1]) && char.IsLetterOrDigit(plain[at - 1]);
}
