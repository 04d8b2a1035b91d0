using RrbPortal.Web.Caching;
using RrbPortal.Web.Security;

namespace RrbPortal.Web.Endpoints;

/// <summary>Maps what everybody may read.</summary>
internal static class PublicEndpoints
{
    /// <summary>An address for everybody that answers out of the published copy alone, and may be kept like a page.</summary>
    public static void MapPublic(this WebApplication app, string route, Delegate answer)
        => app.MapMethods(route, [HttpMethods.Get, HttpMethods.Head], answer)
            .For(Audience.Visitors)
            .WithMetadata(new KeptPage());
}
