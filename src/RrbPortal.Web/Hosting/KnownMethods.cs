namespace RrbPortal.Web.Hosting;

/// <summary>Pages are read, and forms are posted. No other method means anything here, so none gets past this point.</summary>
internal static class KnownMethods
{
    private const string Allowed = "GET, HEAD, POST";

    public static void UseKnownMethods(this WebApplication app) => app.Use(static (context, next) =>
    {
        var method = context.Request.Method;
        if (HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsPost(method))
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
        context.Response.Headers.Allow = Allowed;
        return Task.CompletedTask;
    });
}
