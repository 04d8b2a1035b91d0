using System.Globalization;
using System.Net;
using System.Text.Json;
using RrbPortal.Core.Publishing;
using RrbPortal.TestKit.Data;
using RrbPortal.TestKit.Hosting;
using RrbPortal.Web.Tests.Visitors;

namespace RrbPortal.Web.Tests.OpenData;

/// <summary>The interface for programs, as a program asks it.</summary>
public sealed class ApiTests
{
    private const string Meeting = "/api/v1/boards/rrb/meetings/2024-06-20";

    public static TheoryData<string> Lists => ["boards", "meetings", "actions", "decisions", "themes", "organisations", "withdrawals"];

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task List_OfAnEmptySite_IsAnEmptyPage(string list)
    {
        await using var portal = await PortalApplication.CreateAsync();

        var answer = await portal.Anonymous().GetAsync($"/api/v1/{list}");

        using var page = JsonDocument.Parse(answer.Html);
        Assert.Equal((HttpStatusCode.OK, "application/json; charset=utf-8"), (answer.Status, answer.ContentHeaders.ContentType!.ToString()));
        Assert.Equal((0, 0, 1, 50), (page.RootElement.GetProperty("items").GetArrayLength(), Number(page, "total"), Number(page, "page"), Number(page, "pageSize")));
        Assert.Equal(JsonValueKind.Null, page.RootElement.GetProperty("links").GetProperty("next").ValueKind);
    }

    [Fact]
    public async Task Note_IsTheDocumentOfItsDownload()
    {
        await using var portal = await PortalApplication.CreateAsync();
        var key = await portal.Series().PublishAsync(ExportedNotes.Full);
        var visitor = portal.Anonymous();

        var note = await visitor.GetAsync(Meeting);
        var download = await visitor.GetAsync("/boards/rrb/meetings/2024-06-20.json");

        using var json = JsonDocument.Parse(note.Html);
        Assert.Equal(download.Html, note.Html);
        Assert.Equal(("note", $"urn:uuid:{key:D}"), (Text(json, "type"), Text(json, "id")));
        Assert.Equal(ContentHash.Of(ExportedNotes.Full), json.RootElement.GetProperty("revision").GetProperty("contentHash").GetProperty("value").GetString());
        Assert.Equal("inline", note.ContentHeaders.ContentDisposition?.DispositionType ?? "inline");
    }

    [Fact]
    public async Task Note_ThatWasWithdrawn_IsATombstone()
    {
        await using var portal = await PortalApplication.CreateAsync();
        var key = await portal.Series().PublishAsync(ExportedNotes.Full);
        await portal.Series().WithdrawAsync(ExportedNotes.Full, key, "It named a person.");
        var visitor = portal.Anonymous();

        foreach (var answer in new[] { await visitor.GetAsync(Meeting), await visitor.GetAsync(Meeting) })
        {
            using var problem = JsonDocument.Parse(answer.Html);
            Assert.Equal((HttpStatusCode.Gone, "application/problem+json"), (answer.Status, answer.ContentHeaders.ContentType!.MediaType));
            Assert.Equal(($"urn:uuid:{key:D}", "It named a person."), (Text(problem, "id"), Text(problem, "reason")));
            Assert.Equal(new DateTimeOffset(2024, 1, 3, 9, 0, 0, TimeSpan.Zero), problem.RootElement.GetProperty("withdrawnAt").GetDateTimeOffset());
            Assert.DoesNotContain("referral form", answer.Html, StringComparison.Ordinal);
        }

        using var withdrawals = JsonDocument.Parse((await visitor.GetAsync("/api/v1/withdrawals")).Html);
        Assert.Equal($"urn:uuid:{key:D}", Items(withdrawals).Single().GetProperty("id").GetString());
        foreach (var list in new[] { "boards", "meetings", "actions", "decisions", "themes", "organisations" })
        {
            Assert.Contains("\"total\": 0", (await visitor.GetAsync($"/api/v1/{list}")).Html, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Boards_WithAndWithoutMeetings_HaveAddressesThatAnswer()
    {
        await using var portal = await PortalApplication.CreateAsync();
        await portal.Series().PublishAsync(ExportedNotes.Full);
        await portal.Series().PublishAsync(ProfileSnapshot.Build(new PublicBoard("new", "New Board", null), "To begin.", [], terms: null, agreedOn: null));
        var visitor = portal.Anonymous();

        using var boards = JsonDocument.Parse((await visitor.GetAsync("/api/v1/boards")).Html);

        Assert.Equal(["new", "rrb"], Items(boards).Select(board => board.GetProperty("slug").GetString()));
        foreach (var board in Items(boards))
        {
            Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync(new Uri(board.GetProperty("address").GetString()!).PathAndQuery)).Status);
            Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync(new Uri(board.GetProperty("data").GetString()!).PathAndQuery)).Status);
        }
    }

    [Fact]
    public async Task Note_ThatMoved_LeadsToItsNewAddress()
    {
        await using var portal = await PortalApplication.CreateAsync();
        var key = await portal.Series().PublishAsync(ExportedNotes.Full with { Date = new DateOnly(2024, 6, 19) });
        await portal.Series().PublishAsync(ExportedNotes.Full, key, "The date was wrong.");

        var answer = await portal.Anonymous().GetAsync("/api/v1/boards/rrb/meetings/2024-06-19", follow: false);

        Assert.Equal((HttpStatusCode.MovedPermanently, Meeting), (answer.Status, answer.Location));
    }

    [Theory]
    [InlineData("/api/v1/boards/rrb/meetings/2024-06-21", HttpStatusCode.NotFound, "", "")]
    [InlineData("/api/v1/boards/other/meetings/2024-06-20", HttpStatusCode.NotFound, "", "")]
    [InlineData("/api/v1/notes", HttpStatusCode.NotFound, "", "")]
    [InlineData("/api", HttpStatusCode.NotFound, "", "")]
    [InlineData("/api/v1/boards/rrb/meetings/20-06-2024", HttpStatusCode.BadRequest, "date", "a day as 2024-06-20")]
    [InlineData("/api/v1/boards/rrb/meetings/2024-06-20?page=1", HttpStatusCode.BadRequest, "page", "none")]
    [InlineData("/api/v1/meetings?pageSize=101", HttpStatusCode.BadRequest, "pageSize", "a whole number from 1 to 100")]
    [InlineData("/api/v1/meetings?pageSize=0", HttpStatusCode.BadRequest, "pageSize", "a whole number from 1 to 100")]
    [InlineData("/api/v1/meetings?page=0", HttpStatusCode.BadRequest, "page", "a whole number from 1 to 1000000")]
    [InlineData("/api/v1/meetings?page=99999999999", HttpStatusCode.BadRequest, "page", "a whole number from 1 to 1000000")]
    [InlineData("/api/v1/meetings?year=24", HttpStatusCode.BadRequest, "year", "a whole number from 1900 to 2999")]
    [InlineData("/api/v1/meetings?year=2024&year=2023", HttpStatusCode.BadRequest, "year", "once: a whole number from 1900 to 2999")]
    [InlineData("/api/v1/meetings?board=Not%20A%20Slug", HttpStatusCode.BadRequest, "board", "small letters a to z, digits and hyphens")]
    [InlineData("/api/v1/meetings?colour=red", HttpStatusCode.BadRequest, "colour", "board, year, theme, organisation, page, pageSize")]
    [InlineData("/api/v1/actions?theme=housing", HttpStatusCode.BadRequest, "theme", "board, year, page, pageSize")]
    [InlineData("/actions.csv?page=2", HttpStatusCode.BadRequest, "page", "board, year")]
    public async Task Question_ThatHasNoAnswer_IsAProblemThatSaysWhy(string address, HttpStatusCode status, string parameter, string allowed)
    {
        await using var portal = await PortalApplication.CreateAsync();
        await portal.Series().PublishAsync(ExportedNotes.Full);

        // An answer without parameters is kept, and must not be the answer to another question.
        await portal.Anonymous().GetAsync(address.Split('?')[0]);
        var answer = await portal.Anonymous().GetAsync(address);

        using var problem = JsonDocument.Parse(answer.Html);
        Assert.Equal((status, "application/problem+json"), (answer.Status, answer.ContentHeaders.ContentType!.MediaType));
        Assert.Equal(((int)status, address.Split('?')[0]), (Number(problem, "status"), Text(problem, "instance")));
        Assert.Equal(parameter.Length > 0, problem.RootElement.TryGetProperty("parameter", out var named));
        if (parameter.Length > 0)
        {
            Assert.Equal((parameter, allowed), (named.GetString(), Text(problem, "allowed")));
        }
    }

    [Fact]
    public async Task Meetings_AreNarrowedByEachFilterAndPaged()
    {
        await using var portal = await PortalApplication.CreateAsync();
        await portal.Series().PublishAsync(ExportedNotes.Full);
        foreach (var month in Enumerable.Range(1, 3))
        {
            await portal.Series().PublishAsync(PublishedSeries.Note(new DateOnly(2023, month, 5), "other"));
        }

        var visitor = portal.Anonymous();
        async Task<string> DatesAsync(string query)
        {
            using var page = JsonDocument.Parse((await visitor.GetAsync($"/api/v1/meetings{query}")).Html);
            return string.Join(' ', Items(page).Select(item => item.GetProperty("date").GetString()));
        }

        Assert.Equal("2024-06-20 2023-03-05 2023-02-05 2023-01-05", await DatesAsync(""));
        Assert.Equal("2023-03-05 2023-02-05 2023-01-05", await DatesAsync("?board=other"));
        Assert.Equal("2024-06-20", await DatesAsync("?year=2024"));
        Assert.Equal("2024-06-20", await DatesAsync("?theme=housing"));
        Assert.Equal("2024-06-20", await DatesAsync("?organisation=clinks&board=rrb"));
        Assert.Equal("", await DatesAsync("?theme=nowhere"));
        Assert.Equal("2023-02-05", await DatesAsync("?board=other&pageSize=1&page=2"));
        Assert.Equal("", await DatesAsync("?page=9"));

        var seen = new List<string>();
        for (var next = "/api/v1/meetings?board=other&pageSize=2"; next is not null;)
        {
            using var page = JsonDocument.Parse((await visitor.GetAsync(next)).Html);
            seen.AddRange(Items(page).Select(item => item.GetProperty("date").GetString()!));
            next = page.RootElement.GetProperty("links").GetProperty("next").GetString() is { } address ? new Uri(address).PathAndQuery : null;
        }

        Assert.Equal(["2023-03-05", "2023-02-05", "2023-01-05"], seen);
    }

    [Fact]
    public async Task Actions_StandInTheWordsOfTheirNoteAndTellAbsentFromUnknown()
    {
        await using var portal = await PortalApplication.CreateAsync();
        var key = await portal.Series().PublishAsync(ExportedNotes.Full);
        var visitor = portal.Anonymous();

        using var note = JsonDocument.Parse((await visitor.GetAsync(Meeting)).Html);
        using var page = JsonDocument.Parse((await visitor.GetAsync("/api/v1/actions?board=rrb&year=2024")).Html);
        using var decisions = JsonDocument.Parse((await visitor.GetAsync("/api/v1/decisions")).Html);

        var inNote = note.RootElement.GetProperty("actions").GetProperty("entries").EnumerateArray().ToList();
        var listed = Items(page).ToList();
        Assert.Equal(inNote.Count, listed.Count);
        Assert.All(inNote.Zip(listed), pair => Assert.Equal(pair.First.GetProperty("due").GetRawText().ReplaceLineEndings("").Replace(" ", "", StringComparison.Ordinal), pair.Second.GetProperty("due").GetRawText().ReplaceLineEndings("").Replace(" ", "", StringComparison.Ordinal)));
        Assert.Equal($"urn:uuid:{key:D}#{inNote[0].GetProperty("anchor").GetString()}", listed[0].GetProperty("id").GetString());
        Assert.Equal(ContentHash.Of(ExportedNotes.Full), listed[0].GetProperty("note").GetProperty("contentHash").GetProperty("value").GetString());
        Assert.Equal(ExportedNotes.Full.Decisions.Select(decision => decision.Text), Items(decisions).Select(item => item.GetProperty("text").GetString()));
    }

    [Fact]
    public async Task Answer_ThatTheAskerHas_IsNotSentAgainUntilItChanges()
    {
        await using var portal = await PortalApplication.CreateAsync();
        await portal.Series().PublishAsync(ExportedNotes.Full);
        var visitor = portal.Anonymous().Client;
        foreach (var address in new[] { "/api/v1/meetings", "/api/v1/meetings?board=rrb", "/api/v1/actions?pageSize=1&page=2", Meeting, "/openapi/v1.json", "/actions.csv", "/attendance.csv?year=2024" })
        {
            var first = await visitor.GetAsync(address);
            var again = await visitor.SendAsync(new HttpRequestMessage(HttpMethod.Get, address) { Headers = { IfNoneMatch = { first.Headers.ETag! } } });
            var head = await visitor.SendAsync(new HttpRequestMessage(HttpMethod.Head, address));

            Assert.Equal((address, HttpStatusCode.OK, HttpStatusCode.NotModified, HttpStatusCode.OK), (address, first.StatusCode, again.StatusCode, head.StatusCode));
            Assert.Equal("public, must-revalidate, max-age=0", again.Headers.CacheControl!.ToString());
            Assert.Equal(first.Headers.ETag, head.Headers.ETag);
            Assert.Empty(await head.Content.ReadAsByteArrayAsync());
        }

        var before = (await visitor.GetAsync("/api/v1/meetings?board=rrb")).Headers.ETag!;
        await portal.Series().PublishAsync(PublishedSeries.Note(new DateOnly(2024, 9, 1)));
        var after = await visitor.SendAsync(new HttpRequestMessage(HttpMethod.Get, "/api/v1/meetings?board=rrb") { Headers = { IfNoneMatch = { before } } });
        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
    }

    [Fact]
    public async Task Method_ThatIsNotReading_IsRefusedWithAProblem()
    {
        await using var portal = await PortalApplication.CreateAsync();

        var answer = await portal.Anonymous().SendAsync(new HttpRequestMessage(HttpMethod.Post, "/api/v1/meetings"));

        Assert.Equal((HttpStatusCode.MethodNotAllowed, "application/problem+json"), (answer.Status, answer.ContentHeaders.ContentType!.MediaType));
        Assert.Equal(["GET", "HEAD", "OPTIONS"], answer.ContentHeaders.Allow);
    }

    private static IEnumerable<JsonElement> Items(JsonDocument page) => page.RootElement.GetProperty("items").EnumerateArray();

    private static string? Text(JsonDocument json, string name) => json.RootElement.GetProperty(name).GetString();

    private static int Number(JsonDocument json, string name) => int.Parse(json.RootElement.GetProperty(name).GetRawText(), CultureInfo.InvariantCulture);
}
