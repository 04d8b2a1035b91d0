using Microsoft.Net.Http.Headers;
using RrbPortal.Web.Caching;

namespace RrbPortal.Web.Endpoints;

/// <summary>Entity tags of published answers that the page cache does not keep; it tags those that it does.</summary>
internal static class EntityTags
{
    /// <summary>Says what the answer is tagged with, and whether the asker has it.</summary>
    public static bool IsKnown(HttpContext context, string fingerprint)
    {
        var tag = new EntityTagHeaderValue($"\"{fingerprint}\"");
        context.Response.Headers.CacheControl = CachedPage.CacheControl;
        context.Response.GetTypedHeaders().ETag = tag;
        return context.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(tag, useStrongComparison: false) || EntityTagHeaderValue.Any.Equals(known));
    }
}
