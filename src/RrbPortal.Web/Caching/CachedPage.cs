using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace RrbPortal.Web.Caching;

/// <summary>
/// An answer as it goes out: bytes in each form and the headers that belong to them, computed once. Each form has an
/// entity tag of its own, for they are different bytes (RFC 9110, section 8.8.3).
/// </summary>
public sealed class CachedPage
{
    /// <summary>
    /// Anybody may keep a published page and must ask before showing it again. Asking costs a 304 without a query; a
    /// page that is shown unasked could be one that was withdrawn. See docs/decisions/0009-published-pages-are-asked-for.md.
    /// </summary>
    public const string CacheControl = "public, max-age=0, must-revalidate";

    private const int BrotliQuality = 9;
    private const int BrotliWindow = 22;
    private const int Overhead = 1024;

    private readonly byte[][] _bodies;
    private readonly string[] _tags;
    private readonly int _status;
    private readonly StringValues _contentType;
    private readonly StringValues _disposition;

    private CachedPage(int status, StringValues contentType, StringValues disposition, byte[] body)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(body).AsSpan(0, 16));
        _status = status;
        _contentType = contentType;
        _disposition = disposition;
        _bodies = [body, Gzip(body), Brotli(body)];
        _tags = [$"\"{hash}\"", $"\"{hash}-gzip\"", $"\"{hash}-br\""];
        Size = _bodies.Sum(form => (long)form.Length) + Overhead;
    }

    /// <summary>About what it takes of the memory, in bytes.</summary>
    public long Size { get; }

    /// <summary>Whether it was sent since the cache last looked for pages that nobody reads.</summary>
    internal bool WasRead { get; set; }

    public static CachedPage Of(HttpResponse response, byte[] body)
        => new(response.StatusCode, response.Headers.ContentType, response.Headers.ContentDisposition, body);

    /// <summary>Sends it: whole, without a body for HEAD, or as "you have it already" (304).</summary>
    public Task WriteAsync(HttpContext context)
    {
        var (request, response) = (context.Request, context.Response);
        var coding = ContentCodings.Choose(request.Headers.AcceptEncoding);
        var body = _bodies[(int)coding];

        response.Headers.CacheControl = CacheControl;
        response.Headers.Vary = HeaderNames.AcceptEncoding;
        if (_status is StatusCodes.Status200OK)
        {
            response.Headers.ETag = _tags[(int)coding];
            if (IsKnownTo(request.Headers, _tags[(int)coding]))
            {
                response.StatusCode = StatusCodes.Status304NotModified;
                return Task.CompletedTask;
            }
        }

        response.StatusCode = _status;
        response.ContentLength = body.Length;
        response.Headers.ContentType = _contentType;
        if (_disposition.Count > 0)
        {
            response.Headers.ContentDisposition = _disposition;
        }

        if (ContentCodings.HeaderOf(coding) is { } encoding)
        {
            response.Headers.ContentEncoding = encoding;
        }

        return HttpMethods.IsHead(request.Method)
            ? Task.CompletedTask
            : response.BodyWriter.WriteAsync(body, context.RequestAborted).AsTask();
    }

    /// <summary>The entity tag alone decides: a date has no more than seconds, and a page can change twice within one.</summary>
    private static bool IsKnownTo(IHeaderDictionary headers, string tag)
    {
        var known = headers.IfNoneMatch;
        return known.Count == 1 && known[0] == tag
            || (EntityTagHeaderValue.TryParseList(known, out var tags)
                && tags.Any(one => one.Tag == "*" || one.Tag == tag));
    }

    private static byte[] Gzip(byte[] body)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize))
        {
            gzip.Write(body);
        }

        return packed.ToArray();
    }

    private static byte[] Brotli(byte[] body)
    {
        var packed = new byte[BrotliEncoder.GetMaxCompressedLength(body.Length)];
        return BrotliEncoder.TryCompress(body, packed, out var length, BrotliQuality, BrotliWindow)
            ? packed[..length]
            : throw new InvalidOperationException("The longest result of compression did not fit its own measure.");
    }
}
