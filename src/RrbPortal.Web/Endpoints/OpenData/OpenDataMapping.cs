using RrbPortal.Core.OpenData;

namespace RrbPortal.Web.Endpoints.OpenData;

/// <summary>Puts open data into the portal.</summary>
internal static class OpenDataMapping
{
    /// <summary>Every address that answers data, as it is described for programs and for people.</summary>
    public static IEnumerable<DataOperation> Operations => [.. Api.Operations, .. Tables.Operations];

    public static IServiceCollection AddOpenDataEndpoints(this IServiceCollection services)
        => services.AddSingleton<IDataAddresses, DataAddresses>().AddSingleton<DataAnswers>().AddSingleton<OpenApiDocument>().AddSingleton<Catalogue>().AddSingleton<PageData>();

    public static void MapOpenData(this WebApplication app)
    {
        app.MapApi();
        app.MapTables();
        app.MapPublic(Links.OpenApi, static (HttpContext context, OpenApiDocument document) => DataAnswers.Of(context, document.Json, OpenApiDocument.MediaType));
        app.MapPublic(Links.Catalogue, static (HttpContext context, Catalogue catalogue) => DataAnswers.Of(context, catalogue.Write(), Catalogue.MediaType));
    }
}
