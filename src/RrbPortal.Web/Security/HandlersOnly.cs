using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace RrbPortal.Web.Security;

/// <summary>
/// A page answers what it has a handler for. Without this, the framework draws a page that nobody has filled when a form
/// is sent to a handler that is not there.
/// </summary>
internal sealed class HandlersOnly : IPageFilter
{
    public void OnPageHandlerSelected(PageHandlerSelectedContext context)
    {
    }

    public void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (context.HandlerMethod is null && !IsErrorPage(context.HttpContext) && !HttpMethods.IsGet(context.HttpContext.Request.Method) && !HttpMethods.IsHead(context.HttpContext.Request.Method))
        {
            context.Result = new NotFoundResult();
        }
    }

    /// <summary>The error page is drawn for the method of the request that failed.</summary>
    private static bool IsErrorPage(HttpContext http)
        => http.Features.Get<IStatusCodeReExecuteFeature>() is not null || http.Features.Get<IExceptionHandlerFeature>() is not null;

    public void OnPageHandlerExecuted(PageHandlerExecutedContext context)
    {
    }
}
