namespace RrbPortal.Core.Reading;

/// <summary>One line with everything that its own characters say, before any neighbour is looked at.</summary>
internal sealed record PrintedLine
{
    /// <summary>The signs that secretariats, Word and PDF converters leave in front of a list entry.</summary>
    private const string BulletSigns = "-*•·▪◦‣●○■□➢➤►✓–—\uF0B7\uF0A7\uF0D8§";

    public required int Number { get; init; }

    public required string Raw { get; init; }

    /// <summary>Without surrounding white space; marks kept.</summary>
    public required string Text { get; init; }

    /// <summary>Without the marks of Markdown; for a bullet, the text after the sign.</summary>
    public required string Plain { get; init; }

    public int HeadingLevel { get; init; }

    public bool IsBold { get; init; }

    public bool IsBullet { get; init; }

    /// <summary>A bullet's text, marks kept.</summary>
    public string BulletText { get; init; } = "";

    public int Indent { get; init; }

    public bool IsTableRow { get; init; }

    public Numbering? Numbering { get; init; }

    public bool IsBlank => Text.Length == 0;

    public static PrintedLine Of(string raw, int number)
    {
        var text = raw.Trim().Trim('\uFEFF', '\u200B').Trim();
        var indent = raw.Length - raw.TrimStart().Length;
        if (text.Length == 0)
        {
            return new() { Number = number, Raw = raw, Text = "", Plain = "" };
        }

        if (IsRow(text))
        {
            return new() { Number = number, Raw = raw, Text = text, Plain = Markup.Plain(text), IsTableRow = true, Indent = indent };
        }

        if (Bullet(text) is { } bullet)
        {
            return new() { Number = number, Raw = raw, Text = text, Plain = Markup.Plain(bullet), IsBullet = true, BulletText = bullet, Indent = indent };
        }

        var plain = Markup.Plain(text);
        return new()
        {
            Number = number,
            Raw = raw,
            Text = text,
            Plain = plain,
            HeadingLevel = Markup.HeadingLevel(text),
            IsBold = Markup.IsBold(text.TrimStart('#').Trim()) || Markup.IsBold(text.TrimStart("0123456789.) ".ToCharArray())),
            Indent = indent,
            Numbering = Numbering.Of(plain),
        };
    }

    /// <summary>The cells of a table row.</summary>
    public IReadOnlyList<string> Cells => [.. Text.Trim('|').Split('|').Select(cell => cell.Trim())];

    /// <summary>The rule under a table's head.</summary>
    public bool IsTableRule => IsTableRow && Text.All(c => c is '|' or '-' or ':' or ' ' or '=') && Text.Contains('-', StringComparison.Ordinal);

    private static bool IsRow(string text) =>
        (text.Length > 2 && text[0] == '|' && text.AsSpan(1).Contains('|')) || text.Split(" | ").Length >= 3;

    private static string? Bullet(string text)
    {
        if (text.StartsWith("**", StringComparison.Ordinal) || !(BulletSigns.Contains(text[0], StringComparison.Ordinal) || text[0] == 'o'))
        {
            return null;
        }

        if (text.Length == 1)
        {
            return text[0] == 'o' ? null : "";
        }

        // "o" is Word's second-level sign; with letters behind it, it is a word.
        if (!char.IsWhiteSpace(text[1]))
        {
            return text[0] is '•' or '▪' or '●' or '\uF0B7' or '\uF0A7' ? text[1..].Trim() : null;
        }

        return text.All(c => c is '-' or '*' or '–' or '—' or ' ') ? null : text[1..].Trim();
    }
}
