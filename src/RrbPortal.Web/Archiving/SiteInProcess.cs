using System.Net;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;
using RrbPortal.Web.Security;

namespace RrbPortal.Web.Archiving;

/// <summary>
/// Asks the portal as a visitor does, inside this process: the same pipeline, pages and rights, without a server, a port or
/// what runs in the background.
/// </summary>
internal sealed class SiteInProcess
{
    private const int MostTries = 5;
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(2);

    private static readonly object Asked = new();

    private readonly WebApplication _app;
    private readonly RequestDelegate _pipeline;

    /// <param name="app">Built, and not started; the caller disposes it.</param>
    /// <param name="address">Of the site, as readers know it.</param>
    public SiteInProcess(WebApplication app, Uri address)
    {
        _app = app;
        Address = address;
        app.UsePortal();

        // An error may get a page, and that page is not what was asked for: the first endpoint is.
        app.Use(static (context, next) =>
        {
            context.Items.TryAdd(Asked, context.GetEndpoint());
            return next(context);
        });

        // A server that starts adds this end of the pipeline by itself.
        ((IApplicationBuilder)app).UseEndpoints(static _ => { });
        _pipeline = ((IApplicationBuilder)app).Build();
    }

    public Uri Address { get; }

    /// <param name="address">Path and query.</param>
    public async Task<SiteAnswer> AskAsync(string address, CancellationToken ct)
    {
        for (var tries = 1; ; tries++)
        {
            var answer = await OnceAsync(address, ct);
            if (answer.Status is not StatusCodes.Status503ServiceUnavailable || tries == MostTries)
            {
                return answer;
            }

            await Task.Delay(Rest, ct);
        }
    }

    private async Task<SiteAnswer> OnceAsync(string address, CancellationToken ct)
    {
        var mark = address.IndexOf('?', StringComparison.Ordinal);
        await using var scope = _app.Services.CreateAsyncScope();
        using var body = new MemoryStream();
        var factory = scope.ServiceProvider.GetRequiredService<IHttpContextFactory>();
        var context = factory.Create(Features(scope.ServiceProvider, body));
        try
        {
            context.Request.Method = HttpMethods.Get;
            context.Request.Scheme = Address.Scheme;
            context.Request.Host = HostString.FromUriComponent(Address);
            context.Request.Path = PathString.FromUriComponent(mark < 0 ? address : address[..mark]);
            context.Request.QueryString = mark < 0 ? QueryString.Empty : new QueryString(address[mark..]);
            context.Connection.RemoteIpAddress = IPAddress.Loopback;
            context.RequestAborted = ct;
            await _pipeline(context);
            await context.Response.CompleteAsync();
            return Answer(context, body.ToArray());
        }
        finally
        {
            factory.Dispose(context);
        }
    }

    private static FeatureCollection Features(IServiceProvider services, Stream body)
    {
        var features = new FeatureCollection();
        features.Set<IHttpRequestFeature>(new HttpRequestFeature { Body = Stream.Null });
        features.Set<IHttpResponseFeature>(new HttpResponseFeature());
        features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(body));
        features.Set<IServiceProvidersFeature>(new GivenServices(services));
        return features;
    }

    private static SiteAnswer Answer(HttpContext context, byte[] body)
    {
        var endpoint = (context.Items[Asked] as Endpoint)?.Metadata;
        var headers = context.Response.GetTypedHeaders();
        var name = headers.ContentDisposition is { } disposition ? disposition.FileNameStar.Value ?? HeaderUtilities.RemoveQuotes(disposition.FileName).Value : null;
        return new SiteAnswer(
            context.Response.StatusCode,
            endpoint?.GetMetadata<ForAudience>()?.Audience is Audience.Visitors && endpoint.GetMetadata<LiveOnlyAttribute>() is null,
            headers.ContentType?.MediaType.Value ?? string.Empty,
            name,
            context.Response.Headers.Location,
            body);
    }

    private sealed class GivenServices(IServiceProvider services) : IServiceProvidersFeature
    {
        public IServiceProvider RequestServices { get; set; } = services;
    }
}
