using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using RrbPortal.Data.Records;
using RrbPortal.Data.System;
using RrbPortal.TestKit.Pages;
using RrbPortal.TestKit.TestData;

namespace RrbPortal.Web.Tests.Papers;

/// <summary>Files of papers as they are sent, and to whom they never are.</summary>
public sealed class PaperServingTests
{
    private static readonly byte[] Content = PaperContents.Text("0123456789 is what this paper says.");

    [Theory]
    [InlineData(PaperAudience.Secretariat)]
    [InlineData(PaperAudience.Members)]
    [InlineData(PaperAudience.Public)]
    public async Task Get_ByEachRole_IsSentToWhoeverMayReadIt(PaperAudience audience)
    {
        await using var world = await PaperWorld.CreateAsync();
        var paper = await world.AddAsync("A paper", audience, Content);
        var forMembers = audience is PaperAudience.Secretariat ? HttpStatusCode.NotFound : HttpStatusCode.OK;

        foreach (var address in new[] { Links.Paper(paper.PublicKey), Links.Paper(paper.PublicKey, 1) })
        {
            Assert.Equal(HttpStatusCode.OK, await StatusAsync(await world.Portal.AsSecretaryAsync(), address));
            Assert.Equal(forMembers, await StatusAsync(await world.Portal.AsMemberAsync(), address));
            Assert.Equal(forMembers, await StatusAsync(await world.Portal.AsChairAsync(), address));
            Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(await world.Portal.AsMemberAsync("another"), address));
            Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(await world.Portal.AsSecretaryAsync("another"), address));
            Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(await world.Portal.AsAdministratorAsync(), address));
            Assert.Equal(HttpStatusCode.Redirect, await StatusAsync(world.Portal.Anonymous(), address));
        }

        // Nobody has published it.
        foreach (var browser in new[] { world.Portal.Anonymous(), await world.Portal.AsSecretaryAsync() })
        {
            Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(browser, world.PublicAddress(paper)));
        }
    }

    [Theory]
    [InlineData(MeetingState.Planned, HttpStatusCode.NotFound)]
    [InlineData(MeetingState.AgendaIssued, HttpStatusCode.OK)]
    [InlineData(MeetingState.Held, HttpStatusCode.OK)]
    [InlineData(MeetingState.Cancelled, HttpStatusCode.NotFound)]
    public async Task Get_ByAMember_WaitsForTheAgenda(MeetingState state, HttpStatusCode expected)
    {
        await using var world = await PaperWorld.CreateAsync(meeting => meeting.Standing(state));
        var paper = await world.AddAsync("A paper", PaperAudience.Public, Content);
        var member = await world.Portal.AsMemberAsync();

        Assert.Equal(expected, await StatusAsync(member, Links.Paper(paper.PublicKey)));
        Assert.Equal(expected, await StatusAsync(member, Links.MemberPapers(world.Meeting.Id)));
        Assert.Equal(expected, await StatusAsync(member, Links.Pack(world.Meeting.Id)));
    }

    [Fact]
    public async Task Get_ByAMember_AfterTheAgendaWasIssuedAndTheMeetingCancelled_IsSent()
    {
        await using var world = await PaperWorld.CreateAsync(meeting => meeting.Standing(MeetingState.Cancelled));
        var paper = await world.AddAsync("A paper", PaperAudience.Members, Content);
        await using var db = world.Portal.Database.Portal();
        db.AgendaVersions.Add(new AgendaVersion { MeetingId = world.Meeting.Id, Number = 1, ByName = "Robin", Content = "{}" });
        await db.SaveChangesAsync();

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(await world.Portal.AsMemberAsync(), Links.Paper(paper.PublicKey)));
    }

    [Fact]
    public async Task Get_EarlierVersion_IsTheSecretariatsAlone()
    {
        await using var world = await PaperWorld.CreateAsync();
        var paper = await world.AddAsync("A paper", PaperAudience.Public, Content);
        await world.PublishAsync(paper);
        await world.AddVersionAsync(paper, PaperContents.Text("The second version."));
        var (member, secretary) = (await world.Portal.AsMemberAsync(), await world.Portal.AsSecretaryAsync());

        Assert.Equal("The second version.", await member.Client.GetStringAsync(Links.Paper(paper.PublicKey)));
        Assert.Equal("The second version.", await member.Client.GetStringAsync(Links.Paper(paper.PublicKey, 2)));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(member, Links.Paper(paper.PublicKey, 1)));
        Assert.Equal(Content, await secretary.Client.GetByteArrayAsync(Links.Paper(paper.PublicKey, 1)));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(secretary, Links.Paper(paper.PublicKey, 3)));
        Assert.Equal(Content, await world.Portal.Anonymous().Client.GetByteArrayAsync(world.PublicAddress(paper)));
    }

    [Fact]
    public async Task Get_Withdrawn_AnswersGoneWithTheReasonToWhoeverCouldReadIt()
    {
        await using var world = await PaperWorld.CreateAsync();
        var paper = await world.WithdrawAsync(await world.PublishAsync(await world.AddAsync("A name in the title", PaperAudience.Public, Content)), "It named a person.");
        var kept = await world.WithdrawAsync(await world.AddAsync("Kept", PaperAudience.Secretariat, PaperContents.Text("kept")), "A slip.");
        var (member, secretary, visitor) = (await world.Portal.AsMemberAsync(), await world.Portal.AsSecretaryAsync(), world.Portal.Anonymous());

        foreach (var reader in new[] { member, secretary })
        {
            var gone = await reader.GetAsync(Links.Paper(paper.PublicKey));
            Assert.Equal(HttpStatusCode.Gone, gone.Status);
            Assert.Contains("It named a person.", gone.Text, StringComparison.Ordinal);
        }

        var public410 = await visitor.GetAsync(world.PublicAddress(paper));
        Assert.Equal(HttpStatusCode.Gone, public410.Status);
        Assert.Contains("It named a person.", public410.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("A name in the title", public410.Html, StringComparison.Ordinal);
        Assert.Equal(Content, await secretary.Client.GetByteArrayAsync(Links.Paper(paper.PublicKey, 1)));
        Assert.Equal(HttpStatusCode.Gone, await StatusAsync(member, Links.Paper(paper.PublicKey, 1)));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(member, Links.Paper(kept.PublicKey)));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(visitor, world.PublicAddress(kept)));
    }

    [Fact]
    public async Task Get_PublicPaper_IsSentWithItsHeaders()
    {
        await using var world = await PaperWorld.CreateAsync();
        var paper = await world.PublishAsync(await world.AddAsync("A paper", PaperAudience.Public, Content, "Über \"uns\".txt"));

        var answer = await world.Portal.Anonymous().Client.GetAsync(world.PublicAddress(paper));

        Assert.Equal(Content, await answer.Content.ReadAsByteArrayAsync());
        Assert.Equal("text/plain; charset=utf-8", $"{answer.Content.Headers.ContentType}");
        Assert.Equal(Content.Length, answer.Content.Headers.ContentLength);
        Assert.Equal("attachment; filename=\"_ber _uns_.txt\"; filename*=UTF-8''%C3%9Cber%20_uns_.txt", $"{answer.Content.Headers.ContentDisposition}");
        Assert.Equal($"\"{Convert.ToHexStringLower(SHA256.HashData(Content))}\"", answer.Headers.ETag!.Tag);
        Assert.NotNull(answer.Content.Headers.LastModified);
        Assert.Equal("bytes", answer.Headers.AcceptRanges.Single());
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.EndsWith("; sandbox", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.True(answer.Headers.CacheControl is { Public: true, MustRevalidate: true, MaxAge: { Ticks: 0 } });
    }

    [Fact]
    public async Task Get_MembersPaper_IsKeptByNobody()
    {
        await using var world = await PaperWorld.CreateAsync();
        var paper = await world.AddAsync("A paper", PaperAudience.Members, Content);

        var answer = await (await world.Portal.AsMemberAsync()).Client.GetAsync(Links.Paper(paper.PublicKey));

        Assert.True(answer.Headers.CacheControl is { Private: true, NoStore: true });
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.EndsWith("; sandbox", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_PartsConditionsAndHead_AreAnsweredAsTheyAreAskedFor()
    {
        await using var world = await PaperWorld.CreateAsync();
        var paper = await world.PublishAsync(await world.AddAsync("A paper", PaperAudience.Public, Content));
        var (address, client) = (world.PublicAddress(paper), world.Portal.Anonymous().Client);

        var part = await SendAsync(client, HttpMethod.Get, address, request => request.Headers.Range = new RangeHeaderValue(2, 4));
        Assert.Equal((HttpStatusCode.PartialContent, "234"), (part.StatusCode, await part.Content.ReadAsStringAsync()));
        Assert.Equal($"bytes 2-4/{Content.Length}", $"{part.Content.Headers.ContentRange}");

        var beyond = await SendAsync(client, HttpMethod.Get, address, request => request.Headers.Range = new RangeHeaderValue(9000, null));
        Assert.Equal(HttpStatusCode.RequestedRangeNotSatisfiable, beyond.StatusCode);

        var head = await SendAsync(client, HttpMethod.Head, address, _ => { });
        Assert.Equal((HttpStatusCode.OK, Content.Length, 0), (head.StatusCode, (int)head.Content.Headers.ContentLength!, (await head.Content.ReadAsByteArrayAsync()).Length));

        var known = await SendAsync(client, HttpMethod.Get, address, request => request.Headers.IfNoneMatch.Add(head.Headers.ETag!));
        Assert.Equal(HttpStatusCode.NotModified, known.StatusCode);

        var older = await SendAsync(client, HttpMethod.Get, address, request =>
        {
            request.Headers.Range = new RangeHeaderValue(2, 4);
            request.Headers.IfRange = new RangeConditionHeaderValue(new EntityTagHeaderValue("\"another\""));
        });
        Assert.Equal((HttpStatusCode.OK, Content.Length), (older.StatusCode, (await older.Content.ReadAsByteArrayAsync()).Length));
    }

    [Fact]
    public async Task Get_FileMissingFromTheStore_SaysSo()
    {
        await using var world = await PaperWorld.CreateAsync();
        var paper = await world.PublishAsync(await world.AddAsync("A paper", PaperAudience.Public, Content));
        Directory.Delete(Path.Combine(world.Portal.Folder, "papers"), recursive: true);

        foreach (var (browser, address) in new[] { (world.Portal.Anonymous(), world.PublicAddress(paper)), (await world.Portal.AsMemberAsync(), Links.Paper(paper.PublicKey)) })
        {
            var page = await browser.GetAsync(address);
            Assert.Equal((HttpStatusCode.InternalServerError, "The file of this paper cannot be found"), (page.Status, page.Heading));
        }
    }

    [Fact]
    public async Task Get_PublicAddressThatIsNone_IsNotFound()
    {
        await using var world = await PaperWorld.CreateAsync();
        var paper = await world.PublishAsync(await world.AddAsync("A paper", PaperAudience.Public, Content));
        var visitor = world.Portal.Anonymous();

        foreach (var address in new[]
        {
            Links.PublicPaper("another", new DateOnly(2024, 6, 20), paper.PublicKey),
            Links.PublicPaper("rrb", new DateOnly(2024, 6, 21), paper.PublicKey),
            Links.PublicPaper("rrb", new DateOnly(2024, 6, 20), Guid.NewGuid()),
            $"/boards/rrb/meetings/today/papers/{paper.PublicKey}",
        })
        {
            Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(visitor, address));
        }
    }

    [Fact]
    public async Task Get_SomebodyWhoLostTheRole_IsNotSent()
    {
        await using var world = await PaperWorld.CreateAsync();
        var paper = await world.AddAsync("A paper", PaperAudience.Members, Content);
        var account = await world.Portal.AddAccountAsync((PortalRole.Member, "rrb"), (PortalRole.Member, "another"));
        var browser = await world.Portal.SignInAsync(account);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(browser, Links.Paper(paper.PublicKey)));

        await using var db = world.Portal.Database.Portal();
        db.RemoveRange(db.Set<RoleGrant>().Where(grant => grant.BoardId == world.Board.Id));
        await db.SaveChangesAsync();

        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(browser, Links.Paper(paper.PublicKey)));
    }

    private static async Task<HttpStatusCode> StatusAsync(Browser browser, string address) => (await browser.Client.GetAsync(address)).StatusCode;

    private static Task<HttpResponseMessage> SendAsync(HttpClient client, HttpMethod method, string address, Action<HttpRequestMessage> with)
    {
        var request = new HttpRequestMessage(method, address);
        with(request);
        return client.SendAsync(request);
    }
}
