namespace RrbPortal.Core.Reading.Documents.Pdf;

/// <summary>An entry of a list: its sign, and where sign and words begin.</summary>
internal sealed record PdfBullet(string Text, double Left, double TextLeft)
{
    private const string Signs = "•·▪◦‣●○■□➢➤►✓✔–—-*\uF0B7\uF0A7\uF0D8\uF0FC\uF076\uF02D";

    public static PdfBullet? Of(PdfLine line)
    {
        if (line.Words.Count < 2 || line.Words[0] is not { Text.Length: 1 } sign || !(Signs.Contains(sign.Text[0], StringComparison.Ordinal) || sign.Text[0] == 'o'))
        {
            return null;
        }

        // "o" is a sign where room is left behind it.
        var gap = line.Words[1].Left - sign.Right;
        return sign.Text[0] == 'o' && gap < line.Place.Size * 0.5
            ? null
            : new PdfBullet(line.Text[1..].TrimStart(), sign.Left, line.Words[1].Left);
    }
}
