namespace RrbPortal.Core.Reading;

/// <summary>Windows-1252 without a code page provider: Latin-1, except for 0x80 to 0x9F.</summary>
internal static class Windows1252
{
    private const string Upper = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        var characters = new char[bytes.Length];
        for (var i = 0; i < bytes.Length; i++)
        {
            characters[i] = bytes[i] is >= 0x80 and <= 0x9F ? Upper[bytes[i] - 0x80] : (char)bytes[i];
        }

        return new string(characters);
    }
}
