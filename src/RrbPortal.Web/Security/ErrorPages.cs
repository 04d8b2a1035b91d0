namespace RrbPortal.Web.Security;

/// <summary>Gives every error that has no page of its own the page in Pages/Visitors/Errors.</summary>
public static class ErrorPages
{
    /// <summary>
    /// A fault is answered in a scope of its own, in which nobody is asked who they are (see <see cref="SessionCookie"/>):
    /// what failed may be the very database that knows it.
    /// </summary>
    public static IApplicationBuilder UseErrorPages(this IApplicationBuilder app)
        => app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandlingPath = "/error/500",
            AllowStatusCode404Response = true,
            CreateScopeForErrors = true,
        })
            .UseStatusCodePagesWithReExecute("/error/{0}");
}
