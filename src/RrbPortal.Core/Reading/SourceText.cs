namespace RrbPortal.Core.Reading;

/// <summary>
/// A note as it arrived, as lines. Line numbers begin at 1 and never change. Whatever the file was, the lines are
/// text or light Markdown: headings with <c>##</c>, bullets with <c>-</c>, numbers as printed, table rows with
/// <c>|</c>, a line in bold as a whole with <c>**</c>, blank lines between blocks.
/// </summary>
/// <remarks>
/// <para><c>FileName</c>: Name without folders, as shown in messages and in the JSON.</para>
/// <para><c>Lines</c>: The lines without their line ends; index 0 is line 1.</para>
/// </remarks>
public sealed record SourceText(string FileName, IReadOnlyList<string> Lines)
{
    /// <summary>What the file was.</summary>
    public SourceFormat Format { get; init; }

    /// <summary>
    /// Where each line stands in the original ("paragraph 14", "table 2, row 3", "page 2, line 7"); null where the
    /// file's lines are these lines. A line without an origin is blank or the rule under a table's head: the reader
    /// made it, and it says nothing.
    /// </summary>
    public IReadOnlyList<string?>? Origins { get; init; }

    /// <summary>Sentences for the person who imports: what was done to the file's text, and what is left out.</summary>
    public IReadOnlyList<string> Notices { get; init; } = [];

    /// <summary>No more than this many bytes of a source are read as text.</summary>
    public const int MaximumBytes = 2 * 1024 * 1024;

    /// <summary>No line may be longer: pathological lines cost every later step, rendering included.</summary>
    public const int MaximumLineLength = 10_000;

    /// <summary>
    /// Decodes a file of text: UTF-8 with or without a byte order mark, UTF-16 with one, otherwise Windows-1252.
    /// Never throws on content: what cannot be read is refused with a reason that names the file.
    /// </summary>
    public static SourceDecoding Decode(ReadOnlySpan<byte> bytes, string fileName)
    {
        if (bytes.Length > MaximumBytes)
        {
            return SourceDecoding.Refuse(fileName, $"is larger than {MaximumBytes / (1024 * 1024)} MB of text");
        }

        return Encodings.Decode(bytes) is { } text
            ? FromText(text, fileName, FormatOf(fileName))
            : SourceDecoding.Refuse(fileName, "says that it is UTF-16 text, and is not. Save it again as UTF-8 text");
    }

    /// <summary>
    /// The same checks for text that is decoded already: from another reader, from a form, or from where an import
    /// keeps it with its origins.
    /// </summary>
    /// <exception cref="ArgumentException">The origins are those of another text.</exception>
    public static SourceDecoding FromText(
        string text, string fileName, SourceFormat format = SourceFormat.Text, IReadOnlyList<string?>? origins = null, IReadOnlyList<string>? notices = null)
    {
        if (text.Length > MaximumBytes)
        {
            return SourceDecoding.Refuse(fileName, $"is larger than {MaximumBytes / (1024 * 1024)} MB of text");
        }

        if (string.IsNullOrWhiteSpace(text.Replace("\uFEFF", "", StringComparison.Ordinal)))
        {
            return SourceDecoding.Refuse(fileName, "is empty");
        }

        if (LooksBinary(text))
        {
            return SourceDecoding.Refuse(fileName, "is not text (it holds control or broken characters)");
        }

        var lines = SplitLines(text);
        var tooLong = lines.FindIndex(line => line.Length > MaximumLineLength);
        if (tooLong >= 0)
        {
            var place = tooLong < origins?.Count && origins[tooLong] is { } origin ? origin : $"line {tooLong + 1}";
            return SourceDecoding.Refuse(fileName, $"has a line of more than {MaximumLineLength} characters ({place})");
        }

        var source = new SourceText(fileName, lines) { Format = format, Origins = Matching(origins, lines), Notices = notices ?? [] };
        return new SourceDecoding(fileName, source, Refusal: null);
    }

    // A last line that is blank is not kept by a text's line ends.
    private static List<string?>? Matching(IReadOnlyList<string?>? origins, List<string> lines) => origins switch
    {
        null => null,
        _ when origins.Count >= lines.Count && origins.Skip(lines.Count).All(origin => origin is null) => [.. origins.Take(lines.Count)],
        _ => throw new ArgumentException($"There are {origins.Count} origins for {lines.Count} lines.", nameof(origins)),
    };

    private static SourceFormat FormatOf(string fileName) =>
        Path.GetExtension(fileName).ToUpperInvariant() is ".MD" or ".MARKDOWN" ? SourceFormat.Markdown : SourceFormat.Text;

    private static bool LooksBinary(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            // Form feeds and vertical tabs are page ends of converters; everything else below space is not text.
            var c = text[i];
            if ((c < ' ' && c is not ('\t' or '\n' or '\r' or '\f' or '\v')) || c is '\uFFFE' or '\uFFFF')
            {
                return true;
            }

            // Half of a pair cannot be compared or written.
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(c))
            {
                return true;
            }
        }

        return false;
    }

    private static List<string> SplitLines(string text)
    {
        var lines = new List<string>();
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is not ('\n' or '\r'))
            {
                continue;
            }

            lines.Add(text[start..i]);
            if (text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n')
            {
                i++;
            }

            start = i + 1;
        }

        if (start < text.Length)
        {
            lines.Add(text[start..]);
        }

        return lines;
    }
}

/// <summary>The outcome of decoding: either the text, or the reason for refusing it.</summary>
public sealed record SourceDecoding(string FileName, SourceText? Text, string? Refusal)
{
    internal static SourceDecoding Refuse(string fileName, string reason) => new(fileName, Text: null, $"{fileName} {reason}.");
}
