using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace RrbPortal.Web.Caching;

/// <summary>The forms in which the bytes of a page are kept.</summary>
public enum ContentCoding
{
    Identity,
    Gzip,
    Brotli,
}

/// <summary>Chooses the smallest form that a reader takes (RFC 9110, section 12.5.3).</summary>
public static class ContentCodings
{
    public static ContentCoding Choose(StringValues acceptEncoding)
    {
        // What browsers send; no need to take it apart.
        if (acceptEncoding.Count == 1 && acceptEncoding[0] is "gzip, deflate, br, zstd" or "gzip, deflate, br")
        {
            return ContentCoding.Brotli;
        }

        if (StringValues.IsNullOrEmpty(acceptEncoding)
            || !StringWithQualityHeaderValue.TryParseList(acceptEncoding, out var accepted))
        {
            return ContentCoding.Identity;
        }

        return Takes(accepted, "br") ? ContentCoding.Brotli
            : Takes(accepted, "gzip") ? ContentCoding.Gzip
            : ContentCoding.Identity;
    }

    public static string? HeaderOf(ContentCoding coding) => coding switch
    {
        ContentCoding.Brotli => "br",
        ContentCoding.Gzip => "gzip",
        _ => null,
    };

    private static bool Takes(IList<StringWithQualityHeaderValue> accepted, string name)
        => accepted.Any(coding => coding.Quality is not 0 && coding.Value.Equals(name, StringComparison.OrdinalIgnoreCase));
}
