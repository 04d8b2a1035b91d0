using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using RrbPortal.Web.Security;

namespace RrbPortal.Web.Forms;

/// <summary>
/// For pages whose forms add something: a form that is sent twice, by a double click or a network that tries again, adds
/// it once, and both are answered the same. A form is the same when every field is, and its token differs each time a page is drawn.
/// </summary>
/// <param name="handlers">The handlers that it is for, by name; none for the page's only one without a name.</param>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class TakenOnceAttribute(params string[] handlers) : Attribute, IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var http = context.HttpContext;
        if (!IsMeant(context) || context.HandlerInstance is not PageModel page || http.Request.Form.Files.Count > 0)
        {
            await next();
            return;
        }

        var turn = await http.RequestServices.GetRequiredService<TakenForms>().EnterAsync(KeyOf(http), http.RequestAborted);
        try
        {
            if (turn.Answer is var (address, notices))
            {
                foreach (var (key, notice) in notices)
                {
                    page.TempData[key] = notice;
                }

                context.Result = new LocalRedirectResult(address);
                return;
            }

            // Only what was done leads elsewhere; a form that comes back with errors was not taken.
            if (await next() is { Exception: null, Result: LocalRedirectResult done })
            {
                turn.Answer = (done.Url, Notices(page.TempData));
            }
        }
        finally
        {
            turn.Leave();
        }
    }

    private bool IsMeant(PageHandlerExecutingContext context)
        => context.HandlerMethod is { } handler
            && HttpMethods.IsPost(handler.HttpMethod)
            && (handlers.Length == 0 ? string.IsNullOrEmpty(handler.Name) : handlers.Contains(handler.Name, StringComparer.OrdinalIgnoreCase))
            && context.HttpContext.Request.HasFormContentType;

    private static Dictionary<string, object?> Notices(ITempDataDictionary data) => data.Keys.ToDictionary(key => key, data.Peek, StringComparer.Ordinal);

    /// <summary>The same person, page and fields, the token among them.</summary>
    private static string KeyOf(HttpContext http)
    {
        var text = new StringBuilder();
        void Add(string? part) => text.Append(part?.Length ?? -1).Append(':').Append(part);

        Add(PortalPrincipal.SessionOf(http.User)?.ToString());
        Add(http.Request.Path);
        Add(http.Request.QueryString.Value);
        foreach (var (name, values) in http.Request.Form.OrderBy(field => field.Key, StringComparer.Ordinal))
        {
            Add(name);
            foreach (var value in values)
            {
                Add(value);
            }
        }

        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
