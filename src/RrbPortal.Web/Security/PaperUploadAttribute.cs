using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc.Filters;
using RrbPortal.Core.Papers;

namespace RrbPortal.Web.Security;

/// <summary>
/// How much a page takes that papers are uploaded to, as it is configured. Set before the form is read. A form's file
/// of more than 64 KB goes to a temporary file on its way and not into memory; from there it is written to the store.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class PaperUploadAttribute : Attribute, IAuthorizationFilter, IOrderedFilter
{
    /// <summary>How many of the largest files may come at once. One that is too large can then be named, and the others go on.</summary>
    public const int LargestAtOnce = 4;

    private const int InMemory = 64 * 1024;

    /// <summary>Before the check of the token (1000), which reads the form.</summary>
    public int Order => 900;

    public void OnAuthorization(AuthorizationFilterContext context)
    {
        var http = context.HttpContext;
        var limit = (http.RequestServices.GetRequiredService<PaperSettings>().LargestBytes * LargestAtOnce) + PaperSettings.Megabyte;
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } body)
        {
            body.MaxRequestBodySize = limit;
        }

        if (http.Features.Get<IFormFeature>()?.Form is null)
        {
            http.Features.Set<IFormFeature>(new FormFeature(http.Request, new FormOptions { MultipartBodyLengthLimit = limit, MemoryBufferThreshold = InMemory }));
        }
    }
}
