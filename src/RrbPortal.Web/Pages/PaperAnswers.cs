using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Net.Http.Headers;
using RrbPortal.Core.Papers;
using RrbPortal.Web.Security;

namespace RrbPortal.Web.Pages;

/// <summary>Sends the file of a paper: whole, in part, or as "you have it already".</summary>
internal static class PaperAnswers
{
    /// <summary>What only some may read is kept by nobody.</summary>
    public const string ForSome = "private, no-store";

    /// <summary>What everybody may read may be kept, and is asked for before it is shown again: it may have been withdrawn.</summary>
    public const string ForAll = "public, max-age=0, must-revalidate";

    /// <summary>
    /// The file is always saved and never shown in place, PDFs included: a PDF that opens in the browser would need its
    /// viewer, which a sandbox switches off, and without the sandbox a file that somebody uploaded would run as part of
    /// the portal.
    /// </summary>
    /// <returns>Null where the file is missing from the store; that is logged.</returns>
    public static IActionResult? Send(this PageModel page, PaperStore store, PaperFile file, string cacheControl)
    {
        if (store.Find(file.Sha256, file.Length) is not { } path)
        {
            return null;
        }

        page.Response.Headers.CacheControl = cacheControl;
        page.HttpContext.Features.Set(new Sandboxed());
        return new PhysicalFileResult(path, file.MediaType)
        {
            FileDownloadName = file.FileName,
            EntityTag = new EntityTagHeaderValue($"\"{file.Sha256}\""),
            LastModified = file.At,
            EnableRangeProcessing = true,
        };
    }
}
