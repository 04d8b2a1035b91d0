using System.Security.Cryptography;
using System.Text;

namespace RrbPortal.Core.Archiving;

/// <summary>
/// Which file of an archive an address is kept in. Any web server then finds a page at its own address (<c>/themes</c> is
/// <c>themes/index.html</c>); what a parameter tells apart lies in a folder of its own (<c>actions/page-2/index.html</c>).
/// </summary>
public static class ArchivePath
{
    private const string Page = "index.html";

    /// <summary>In bytes; two of them make the name of a folder, and file systems take 255.</summary>
    private const int LongestName = 120;

    private const int KeptOfLong = 30;
    private const int LongestEnding = 6;

    /// <param name="address">Path and query, as a browser asks for it.</param>
    /// <param name="mediaType">Of the answer.</param>
    /// <param name="fileName">The name that the answer is to be saved under, if any.</param>
    public static string Of(string address, string mediaType, string? fileName)
    {
        var (path, query) = Split(address);
        var segments = path.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(segment => Plain(Uri.UnescapeDataString(segment))).ToList();
        var parameters = query.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(Parameter).Order(StringComparer.Ordinal).ToList();
        if (mediaType == "text/html")
        {
            return string.Join('/', [.. segments, .. parameters, Page]);
        }

        if (segments.Count > 0 && segments[^1].Contains('.', StringComparison.Ordinal))
        {
            return string.Join('/', [.. segments[..^1], .. parameters, segments[^1]]);
        }

        var name = mediaType.EndsWith("json", StringComparison.Ordinal) ? "index.json" : Plain(fileName ?? "file");
        return string.Join('/', [.. segments, .. parameters, name == Page ? $"saved-{Page}" : name]);
    }

    /// <summary>How a page in one file names another file.</summary>
    /// <param name="from">The file of the page.</param>
    public static string Relative(string from, string to)
    {
        var (here, there) = (from.Split('/')[..^1], to.Split('/'));
        var shared = 0;
        while (shared < here.Length && shared < there.Length - 1 && here[shared] == there[shared])
        {
            shared++;
        }

        return string.Join('/', [.. Enumerable.Repeat("..", here.Length - shared), .. there[shared..].Select(Uri.EscapeDataString)]);
    }

    private static (string Path, string Query) Split(string address)
    {
        var mark = address.IndexOf('?', StringComparison.Ordinal);
        return mark < 0 ? (address, string.Empty) : (address[..mark], address[(mark + 1)..]);
    }

    private static string Parameter(string pair)
    {
        var parts = pair.Split('=', 2);
        return $"{Plain(Uri.UnescapeDataString(parts[0]))}-{Plain(Uri.UnescapeDataString((parts.Length > 1 ? parts[1] : string.Empty).Replace('+', ' ')))}";
    }

    /// <summary>Letters, digits and a few marks that every file system takes; nothing that leads out of a folder.</summary>
    private static string Plain(string text)
    {
        var plain = string.Concat(text.Select(letter => char.IsLetterOrDigit(letter) || letter is '-' or '_' or '.' or ' ' or '(' or ')' ? letter : '-')).Trim(' ', '.');
        return plain.Length == 0 ? "-" : Encoding.UTF8.GetByteCount(plain) <= LongestName ? plain : Shortened(plain, text);
    }

    /// <summary>With its ending, by which a server tells what kind of file it is.</summary>
    private static string Shortened(string plain, string text)
        => $"{plain[..KeptOfLong]}-{Hash(text)}{(Path.GetExtension(plain) is { Length: <= LongestEnding } ending ? ending : null)}";

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16];
}
