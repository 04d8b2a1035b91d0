namespace RrbPortal.Web.Security;

/// <summary>Gives every error that has no page of its own the page in Pages/Visitors/Errors.</summary>
public static class ErrorPages
{
    public static IApplicationBuilder UseErrorPages(this IApplicationBuilder app)
        => app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandlingPath = "/error/500", AllowStatusCode404Response = true })
            .UseStatusCodePagesWithReExecute("/error/{0}");
}
