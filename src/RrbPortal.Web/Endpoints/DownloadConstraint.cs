using RrbPortal.Core.Exporting;

namespace RrbPortal.Web.Endpoints;

/// <summary>Lets an address through whose extension is that of a <see cref="DownloadFormat"/>, in small letters.</summary>
internal sealed class DownloadConstraint : IRouteConstraint
{
    public const string Name = "download";

    public bool Match(HttpContext? httpContext, IRouter? route, string routeKey, RouteValueDictionary values, RouteDirection routeDirection)
        => values[routeKey] is string extension && DownloadFormat.Of(extension) is not null;
}
