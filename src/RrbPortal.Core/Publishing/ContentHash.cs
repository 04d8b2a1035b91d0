using System.Security.Cryptography;
using System.Text;

namespace RrbPortal.Core.Publishing;

/// <summary>
/// The fingerprint of what a note says: SHA-256, lower-case hexadecimal, over its JSON without the rendered HTML,
/// so that a newer renderer does not look like a correction.
/// </summary>
public static class ContentHash
{
    public static string Of(PublicNote note)
    {
        var said = note with { Items = WithoutHtml(note.Items) };
        return OfJson(PublicNoteJson.Write(said));
    }

    /// <summary>Of anything else that is published, by its JSON.</summary>
    internal static string OfJson(string json) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json)));

    private static List<PublicItem> WithoutHtml(IReadOnlyList<PublicItem> items)
        => [.. items.Select(item => item with { Html = null, SubItems = WithoutHtml(item.SubItems) })];
}
