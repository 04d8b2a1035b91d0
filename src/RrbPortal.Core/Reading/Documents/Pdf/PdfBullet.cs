namespace RrbPortal.Core.Reading.Documents.Pdf;

/// <summary>An entry of a list: its sign, and where sign and words begin.</summary>
internal sealed record PdfBullet(string Text, double Left, double TextLeft)
{
    private const string Signs = "•·▪◦‣●○■□➢➤►✓✔–—-*\uF0B7\uF0A7\uF0D8\uF0FC\uF076\uF02D";

    public static PdfBullet? Of(PdfLine line)
    {
        var text = line.Text;
        if (text.Length < 2 || !(Signs.Contains(text[0], StringComparison.Ordinal) || text[0] == 'o') || !char.IsWhiteSpace(text[1]))
        {
            return null;
        }

        var words = text[1..].TrimStart();
        var gap = text.Length - words.Length;

        // "o" is a sign where room is left behind it.
        return words.Length == 0 || (text[0] == 'o' && gap < 3)
            ? null
            : new PdfBullet(string.Join(' ', words.Split("   ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)), line.Place.Left, line.Place.Left + (gap * line.CharacterWidth));
    }
}
