using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using RrbPortal.Core.Publishing;
using RrbPortal.TestKit.Data;
using RrbPortal.TestKit.Hosting;
using RrbPortal.Web.Tests.Visitors;

namespace RrbPortal.Web.Tests.Caching;

public sealed class PageCacheTests
{
    private const string Promise = "public, must-revalidate, max-age=0";

    public static TheoryData<string> KeptAddresses =>
    [
        "/",
        "/meetings",
        "/meetings?year=2024",
        "/meetings?theme=hate-crime",
        "/boards/rrb/meetings",
        "/boards/rrb/meetings?organisation=clinks",
        Published.JuneAddress,
        Published.JuneAddress + "/history",
        Published.JuneAddress + "/history/1",
        "/themes",
        "/themes/hate-crime",
        "/accessibility",
        "/privacy",
    ];

    [Theory]
    [MemberData(nameof(KeptAddresses))]
    public async Task Page_ReadAgain_AsksTheDatabaseNothingAndIsTheSame(string address)
    {
        await using var portal = await CreateAsync();
        await portal.Series().PublishAsync(Published.FullNote);
        await FollowAsync(portal);
        var first = await portal.Anonymous().GetAsync(address);
        var second = first;

        var queries = await portal.Queries.CountAsync(async () => second = await portal.Anonymous().GetAsync(address));

        Assert.Equal(HttpStatusCode.OK, second.Status);
        Assert.Equal(0, queries);
        Assert.Equal(first.Html, second.Html);
        Assert.Equal(first.Headers.ETag, second.Headers.ETag);
        Assert.Equal(Promise, second.Headers.CacheControl?.ToString());
    }

    [Theory]
    [MemberData(nameof(KeptAddresses))]
    public async Task Page_ReadForTheFirstTime_TakesAtMostThreeQueries(string address)
    {
        await using var portal = await CreateAsync();
        await portal.Series().PublishAsync(Published.FullNote);
        await FollowAsync(portal);

        var queries = await portal.Queries.CountAsync(() => portal.Anonymous().GetAsync(address));

        Assert.InRange(queries, 0, 3);
    }

    [Fact]
    public async Task Page_SomethingPublishedSince_IsMadeAnew()
    {
        await using var portal = await CreateAsync();
        var series = portal.Series();
        var record = await series.PublishAsync(PublishedSeries.Note(Published.June));
        await FollowAsync(portal);
        var visitor = portal.Anonymous();
        var before = await visitor.GetAsync(Published.JuneAddress);
        await series.PublishAsync(Published.FullNote, record, "Added the place.");

        await FollowAsync(portal);
        var after = await visitor.GetAsync(Published.JuneAddress);

        Assert.DoesNotContain("City Hall", before.Html, StringComparison.Ordinal);
        Assert.Contains("City Hall", after.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_WithdrawnSince_IsGoneEvenForAReaderWhoHasItsTag()
    {
        await using var portal = await CreateAsync();
        var series = portal.Series();
        var record = await series.PublishAsync(Published.FullNote);
        await FollowAsync(portal);
        var before = await portal.Anonymous().GetAsync(Published.JuneAddress);
        await series.WithdrawAsync(Published.FullNote, record, "It named a person.");
        await FollowAsync(portal);

        for (var read = 0; read < 2; read++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, Published.JuneAddress);
            request.Headers.IfNoneMatch.Add(before.Headers.ETag!);
            using var response = await portal.Anonymous().Client.SendAsync(request);

            Assert.Equal(HttpStatusCode.Gone, response.StatusCode);
            Assert.Contains("It named a person.", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Page_RaisedInThisProcess_IsMadeAnewAtOnce()
    {
        await using var portal = await CreateAsync();
        await portal.Series().PublishAsync(Published.FullNote);
        var sequence = await FollowAsync(portal);
        var visitor = portal.Anonymous();
        await visitor.GetAsync(Published.JuneAddress);

        portal.Services.GetRequiredService<PublicationFollower>().Raise(sequence + 1);

        Assert.NotEqual(0, await portal.Queries.CountAsync(() => visitor.GetAsync(Published.JuneAddress)));
    }

    [Fact]
    public async Task Page_SequenceNotConfirmed_IsNotTakenFromTheCacheNorKept()
    {
        await using var portal = await CreateAsync();
        await portal.Series().PublishAsync(Published.FullNote);
        await FollowAsync(portal);
        var visitor = portal.Anonymous();
        await visitor.GetAsync(Published.JuneAddress);
        portal.Clock.Advance(PublicationFollower.Trust + TimeSpan.FromSeconds(1));

        var queries = await portal.Queries.CountAsync(() => visitor.GetAsync(Published.JuneAddress));
        var page = await visitor.GetAsync(Published.JuneAddress);

        Assert.NotEqual(0, queries);
        Assert.Equal("no-store", page.Headers.CacheControl?.ToString());
    }

    [Fact]
    public async Task StartPage_NextDay_IsMadeAnew()
    {
        await using var portal = await CreateAsync();
        await portal.Series().PublishAsync(Published.FullNote with { NextMeetingDate = DateOnly.FromDateTime(PortalApplication.Start.DateTime) });
        await FollowAsync(portal);
        var visitor = portal.Anonymous();
        var today = await visitor.GetAsync("/");
        portal.Clock.Advance(TimeSpan.FromDays(1));
        await FollowAsync(portal);

        var tomorrow = await visitor.GetAsync("/");

        Assert.Contains("Wednesday 4 February 2026", today.Text, StringComparison.Ordinal);
        Assert.Contains("No coming meeting has been announced", tomorrow.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SignedInReader_OfACachedPage_GetsOneOfTheirOwnThatNobodyKeeps()
    {
        await using var portal = await CreateAsync();
        await portal.Series().PublishAsync(Published.FullNote);
        await FollowAsync(portal);
        var visitor = await portal.Anonymous().GetAsync(Published.JuneAddress);
        var secretary = await portal.AsSecretaryAsync();

        var page = await secretary.GetAsync(Published.JuneAddress);

        Assert.Equal("no-store", page.Headers.CacheControl?.ToString());
        Assert.Equal(visitor.Html, page.Html);
    }

    [Fact]
    public async Task Cookie_ThatIsNoSession_MakesNoDifference()
    {
        await using var portal = await CreateAsync();
        await FollowAsync(portal);
        var visitor = portal.Anonymous();
        await visitor.GetAsync("/");
        visitor.Cookies.Add(new Uri("https://localhost"), new Cookie("other", "1"));

        Assert.Equal(0, await portal.Queries.CountAsync(() => visitor.GetAsync("/")));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/feed.atom")]
    [InlineData("/calendar.ics")]
    [InlineData("/catalogue.jsonld")]
    [InlineData("/openapi/v1.json")]
    [InlineData("/api/v1/meetings")]
    [InlineData(Published.JuneAddress + ".md")]
    public async Task Head_BeforeAnyoneReads_EmptiesNothing(string address)
    {
        await using var portal = await CreateAsync();
        await portal.Series().PublishAsync(Published.FullNote);
        await FollowAsync(portal);
        var client = portal.Anonymous().Client;
        using var head = await client.SendAsync(new HttpRequestMessage(HttpMethod.Head, address));

        using var read = await client.GetAsync(new Uri(address, UriKind.Relative));

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (head.StatusCode, read.StatusCode));
        Assert.NotEmpty(await read.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task Head_OfACachedPage_HasItsHeadersAndNoBody()
    {
        await using var portal = await CreateAsync();
        await FollowAsync(portal);
        var client = portal.Anonymous().Client;
        using var page = await client.GetAsync(new Uri("/privacy", UriKind.Relative));

        using var response = await client.SendAsync(new HttpRequestMessage(HttpMethod.Head, "/privacy"));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(page.Content.Headers.ContentLength, response.Content.Headers.ContentLength);
        Assert.Equal(page.Headers.ETag, response.Headers.ETag);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [InlineData("gzip, deflate, br, zstd", "br")]
    [InlineData("gzip", "gzip")]
    [InlineData("br;q=0, gzip;q=0.5", "gzip")]
    [InlineData("identity", null)]
    [InlineData(null, null)]
    public async Task Encoding_AskedFor_IsSentAndReadsTheSame(string? accepted, string? sent)
    {
        await using var portal = await CreateAsync();
        await FollowAsync(portal);
        var client = portal.Anonymous().Client;
        var plain = await client.GetStringAsync(new Uri("/privacy", UriKind.Relative));

        using var request = new HttpRequestMessage(HttpMethod.Get, "/privacy");
        request.Headers.TryAddWithoutValidation("Accept-Encoding", accepted);
        using var response = await client.SendAsync(request);

        Assert.Equal(sent, response.Content.Headers.ContentEncoding.SingleOrDefault());
        Assert.Equal(plain, Unpack(sent, await response.Content.ReadAsByteArrayAsync()));
        Assert.Equal("Accept-Encoding", response.Headers.Vary.Single());
    }

    [Fact]
    public async Task ReaderWhoHasIt_SendsTheTag_GetsNoBody()
    {
        await using var portal = await CreateAsync();
        await FollowAsync(portal);
        var client = portal.Anonymous().Client;
        using var page = await client.GetAsync(new Uri("/privacy", UriKind.Relative));

        var known = await ConditionalAsync(client, headers => headers.IfNoneMatch.Add(page.Headers.ETag!));
        var listed = await ConditionalAsync(client, headers => headers.TryAddWithoutValidation("If-None-Match", $"\"other\", W/{page.Headers.ETag}"));
        var dated = await ConditionalAsync(client, headers => headers.IfModifiedSince = page.Headers.Date ?? DateTimeOffset.UtcNow);
        var other = await ConditionalAsync(client, headers => headers.IfNoneMatch.Add(new EntityTagHeaderValue("\"other\"")));

        Assert.False(page.Headers.ETag!.IsWeak);
        Assert.Null(page.Content.Headers.LastModified);
        Assert.Equal(
            [HttpStatusCode.NotModified, HttpStatusCode.NotModified, HttpStatusCode.OK, HttpStatusCode.OK],
            [known, listed, dated, other]);
    }

    [Theory]
    [InlineData("/boards/rrb/meetings/2024-06-21")]
    [InlineData("/account/sign-in")]
    [InlineData("/health/live")]
    [InlineData("/meetings?year=1999")]
    [InlineData("/meetings?organisation=nobody")]
    public async Task Answer_ThatIsNoPublishedPage_IsKeptByNobody(string address)
    {
        await using var portal = await CreateAsync();
        await portal.Series().PublishAsync(Published.FullNote);
        await FollowAsync(portal);

        var page = await portal.Anonymous().GetAsync(address);

        Assert.True(page.Headers.CacheControl?.NoStore, page.Headers.CacheControl?.ToString());
        Assert.Null(page.Headers.ETag);
    }

    [Fact]
    public async Task Parameter_ThatNoPageReads_FindsTheKeptPageButIsNotKept()
    {
        await using var portal = await CreateAsync();
        await portal.Series().PublishAsync(Published.FullNote);
        await FollowAsync(portal);
        var visitor = portal.Anonymous();

        var unkept = await visitor.GetAsync("/themes?utm_source=1");
        await visitor.GetAsync("/themes");
        var queries = await portal.Queries.CountAsync(() => visitor.GetAsync("/themes?utm_source=2"));

        Assert.Equal("no-store", unkept.Headers.CacheControl?.ToString());
        Assert.Equal(0, queries);
    }

    [Fact]
    public async Task Post_ToACachedPage_IsNotAnsweredFromTheCache()
    {
        await using var portal = await CreateAsync();
        await FollowAsync(portal);
        var client = portal.Anonymous().Client;
        await client.GetAsync(new Uri("/privacy", UriKind.Relative));

        using var response = await client.PostAsync(new Uri("/privacy", UriKind.Relative), new FormUrlEncodedContent([]));

        Assert.NotEqual(HttpStatusCode.OK, response.StatusCode);
    }

    /// <summary>A portal that does not look at the sequence number by itself, so that a test says when it does.</summary>
    private static async Task<PortalApplication> CreateAsync()
    {
        var portal = await PortalApplication.CreateAsync();
        portal.ConfigureServices = services => services.Remove(services.Single(service =>
            service.ServiceType == typeof(IHostedService) && service.ImplementationType?.Name == "PublicationPolling"));
        return portal;
    }

    /// <summary>Has the portal know the sequence number that the database holds.</summary>
    private static async Task<int> FollowAsync(PortalApplication portal)
    {
        await using var db = portal.Database.Published();
        var sequence = await db.Clock.Select(clock => clock.Sequence).SingleAsync();
        await portal.Services.GetRequiredService<PublicationFollower>().ConfirmAsync(_ => Task.FromResult<int?>(sequence), CancellationToken.None);
        return sequence;
    }

    private static async Task<HttpStatusCode> ConditionalAsync(HttpClient client, Action<HttpRequestHeaders> set)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/privacy");
        set(request.Headers);
        using var response = await client.SendAsync(request);
        return response.StatusCode;
    }

    private static string Unpack(string? coding, byte[] body)
    {
        using var packed = new MemoryStream(body);
        using Stream stream = coding switch
        {
            "br" => new BrotliStream(packed, CompressionMode.Decompress),
            "gzip" => new GZipStream(packed, CompressionMode.Decompress),
            _ => packed,
        };
        using var text = new StreamReader(stream, Encoding.UTF8);
        return text.ReadToEnd();
    }
}
