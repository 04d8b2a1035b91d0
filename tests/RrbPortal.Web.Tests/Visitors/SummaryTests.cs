using System.Net;
using RrbPortal.Core.Publishing;
using RrbPortal.Data.Records;
using RrbPortal.TestKit.Data;
using RrbPortal.TestKit.Hosting;
using RrbPortal.TestKit.Pages;
using RrbPortal.Web.Pages.Visitors;

namespace RrbPortal.Web.Tests.Visitors;

/// <summary>What search engines and messengers are told of a page.</summary>
public sealed class SummaryTests
{
    [Fact]
    public async Task Note_Published_SaysItsThemeItsCountsAndItsItems()
    {
        await using var portal = await PortalApplication.CreateAsync();
        await portal.Series().PublishAsync(Published.FullNote);

        var page = await portal.Anonymous().GetAsync(Published.JuneAddress);

        const string said = "Reducing Reoffending Board, meeting of 20 June 2024. Theme: Hate crime. 1 decision, 1 action. Items: Welcome; Evidence & practice; Closed item.";
        Assert.Equal((said, said), (Meta(page, "description"), Meta(page, "og:description")));
        Assert.Equal("Reducing Reoffending Board, 20 June 2024", Meta(page, "og:title"));
        Assert.Equal(("Board records", "article", "en_GB"), (Meta(page, "og:site_name"), Meta(page, "og:type"), Meta(page, "og:locale")));
        Assert.Equal("2024-01-02T09:00:00Z", Meta(page, "article:published_time"));
        Assert.EndsWith(Published.JuneAddress, Canonical(page), StringComparison.Ordinal);
        Assert.Equal(Canonical(page), Meta(page, "og:url"));
        Assert.Null(Meta(page, "robots"));
    }

    [Fact]
    public async Task Note_Corrected_SaysWhatItSaysNow()
    {
        await using var portal = await PortalApplication.CreateAsync();
        var series = portal.Series();
        var record = await series.PublishAsync(PublishedSeries.Note(Published.June) with { Items = [new PublicItem { Anchor = "item-1", Number = "1", Title = "A name by mistake" }] });
        await series.PublishAsync(Published.FullNote, record, "Took a name out.");
        var visitor = portal.Anonymous();

        var page = await visitor.GetAsync(Published.JuneAddress);
        var first = await visitor.GetAsync(Links.Revision("rrb", Published.June, 1));

        Assert.DoesNotContain("by mistake", page.Html, StringComparison.Ordinal);
        Assert.Equal(("2024-01-02T09:00:00Z", "2024-01-03T09:00:00Z"), (Meta(page, "article:published_time"), Meta(page, "article:modified_time")));
        Assert.StartsWith("Revision 1, not the current note. Reducing Reoffending Board", Meta(first, "description"), StringComparison.Ordinal);
        Assert.Equal("noindex", Meta(first, "robots"));
    }

    [Fact]
    public async Task Note_Withdrawn_SaysNothingAndIsKeptOutOfSearchEngines()
    {
        await using var portal = await PortalApplication.CreateAsync();
        var series = portal.Series();
        var record = await series.PublishAsync(Published.FullNote);
        await series.WithdrawAsync(Published.FullNote, record, "It named a person.");
        var visitor = portal.Anonymous();

        foreach (var address in new[] { Published.JuneAddress, Links.History("rrb", Published.June), Links.Revision("rrb", Published.June, 1) })
        {
            var page = await visitor.GetAsync(address);

            Assert.Equal(HttpStatusCode.Gone, page.Status);
            AssertUnsaid(page);
            Assert.DoesNotContain("Hate crime", page.Html, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("/no-such-page")]
    [InlineData("/boards/rrb/meetings/2024-06-21")]
    [InlineData("/subscriptions/0123456789abcdef0123456789abcdef01234567/leave")]
    [InlineData("/subscribe/confirm/used-up")]
    [InlineData("/account/sign-in")]
    [InlineData("/account/forgotten-password")]
    [InlineData("/subscribe/confirm/secret")]
    [InlineData("/subscriptions/secret")]
    [InlineData("/verify/0000000000000000000000000000000000000000000000000000000000000000")]
    public async Task Page_ThatIsNoRecord_SaysNothingAndIsKeptOutOfSearchEngines(string address)
    {
        await using var portal = await PortalApplication.CreateAsync();
        await portal.Series().PublishAsync(Published.FullNote);

        AssertUnsaid(await portal.Anonymous().GetAsync(address));
    }

    [Theory]
    [InlineData("/", "Published notes of meetings: who took part, what was discussed, what was decided and who undertook what. Latest: Reducing Reoffending Board, 12 September 2024.")]
    [InlineData("/meetings", "2 published notes of meetings, from 20 June 2024 to 12 September 2024.")]
    [InlineData("/boards/rrb", "Reducing Reoffending Board: every meeting that is known, with its published note or agenda. All 2 meetings so far have a published note.")]
    [InlineData("/boards/rrb/meetings", "Reducing Reoffending Board. 2 published notes of meetings, from 20 June 2024 to 12 September 2024.")]
    [InlineData("/boards/rrb/meetings/2024", "Reducing Reoffending Board, 2024. Published notes: 20 June 2024; 12 September 2024.")]
    [InlineData("/themes", "Themes of published notes of meetings: Evidence; Hate crime.")]
    [InlineData("/themes/hate-crime", "1 published note of a meeting with the theme “Hate crime”: 20 June 2024.")]
    [InlineData("/actions", "Every published action of meetings: what was undertaken, by whom, by when, and how it stands.")]
    [InlineData("/decisions", "Every published decision of meetings, with who took it and at which meeting.")]
    [InlineData("/organisations", "Organisations that published notes of meetings name: Clinks; Metropolitan Police Service; Right to Know.")]
    [InlineData("/organisations/clinks", "What published notes say of Clinks. 1 meeting attended, 1 action.")]
    [InlineData("/verify", "Is a file a text that was published here, word for word, and is it the text that counts today? Nothing of the file leaves your device but its SHA-256.")]
    [InlineData("/subscribe", "Follow published notes of meetings with a feed reader or in your calendar.")]
    [InlineData("/search", "Search published notes of meetings, their items, actions and decisions.")]
    [InlineData("/boards/rrb/meetings/2024-06-20/history", "Every revision of the note of Reducing Reoffending Board, 20 June 2024: when it was published, and what was changed since.")]
    public async Task Page_OfRecords_SaysWhatIsOnIt(string address, string said)
    {
        await using var portal = await PortalApplication.CreateAsync();
        var series = portal.Series();
        await series.PublishAsync(Published.FullNote);
        await series.PublishAsync(PublishedSeries.Note(Published.September));

        var page = await portal.Anonymous().GetAsync(address);

        Assert.Equal(said, Meta(page, "description"));
        Assert.Equal(new Uri(Canonical(page)!).AbsolutePath, address);
        Assert.Null(Meta(page, "robots"));
    }

    [Theory]
    [InlineData("/meetings?year=2024", "/meetings")]
    [InlineData("/actions?year=2024", "/actions")]
    [InlineData("/?utm_source=mail", "/")]
    [InlineData("/boards/rrb/meetings/2024-06-20?x=1", "/boards/rrb/meetings/2024-06-20")]
    public async Task Page_AskedForInAnotherWay_NamesItsOneAddress(string address, string canonical)
    {
        await using var portal = await PortalApplication.CreateAsync();
        await portal.Series().PublishAsync(Published.FullNote);

        var page = await portal.Anonymous().GetAsync(address);

        Assert.Equal(canonical, new Uri(Canonical(page)!).PathAndQuery);
    }

    [Fact]
    public async Task Search_WithWords_IsKeptOutOfSearchEnginesAndHoldsNoMarkup()
    {
        await using var portal = await PortalApplication.CreateAsync();
        await portal.Series().PublishAsync(Published.FullNote);

        var page = await portal.Anonymous().GetAsync($"/search?q={Uri.EscapeDataString("\"><script>alert(1)</script>")}");

        Assert.Equal("noindex", Meta(page, "robots"));
        Assert.StartsWith("0 results for “\"><script>", Meta(page, "description"), StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Address_OfThePortal_IsTheConfiguredOneAndNotThatOfTheRequest()
    {
        await using var portal = await PortalApplication.CreateAsync(new Dictionary<string, string?>(StringComparer.Ordinal) { ["Site:BaseAddress"] = "https://records.example.org" });
        await portal.Series().PublishAsync(Published.FullNote);

        var page = await portal.Anonymous().GetAsync(Published.JuneAddress);

        Assert.Equal($"https://records.example.org{Published.JuneAddress}", Canonical(page));
        Assert.Equal("https://records.example.org/share.png", Meta(page, "og:image"));
    }

    [Fact]
    public async Task Pictures_OfTheSite_AreServedAndSmall()
    {
        await using var portal = await PortalApplication.CreateAsync();
        var visitor = portal.Anonymous();
        var page = await visitor.GetAsync("/");
        string[] pictures = [new Uri(Meta(page, "og:image")!).PathAndQuery, .. page.Document.QuerySelectorAll("link[rel=icon], link[rel=apple-touch-icon]").Select(link => link.GetAttribute("href")!), "/favicon.ico"];

        Assert.Equal(5, pictures.Length);
        foreach (var picture in pictures)
        {
            using var answer = await visitor.Client.GetAsync(picture);

            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.StartsWith("image/", answer.Content.Headers.ContentType?.MediaType, StringComparison.Ordinal);
            Assert.InRange((await answer.Content.ReadAsByteArrayAsync()).Length, 100, 60_000);
        }
    }

    [Fact]
    public void Summary_OfMuch_IsCutBetweenWords()
    {
        var note = PublishedSeries.Note(Published.June) with { Items = [.. Enumerable.Range(1, 40).Select(number => new PublicItem { Anchor = $"item-{number}", Number = $"{number}", Title = $"A long\n title, {number}" })] };

        var said = Summaries.Of(note);

        Assert.InRange(said.Length, Summaries.Longest - 40, Summaries.Longest);
        Assert.Matches(@"A long title, \d+; .*\w …$", said);
        Assert.DoesNotContain('\n', said);
    }

    [Fact]
    public void Summary_OfOneLongWord_IsCutAllTheSame()
        => Assert.Equal(Summaries.Longest, Summaries.Joined(new string('x', 500)).Length);

    [Fact]
    public void Summary_OfACancelledMeeting_SaysSo()
    {
        var agenda = new PublicAgenda { Board = new PublicBoard("rrb", "Reducing Reoffending Board", null), Date = Published.June, State = MeetingState.Cancelled };

        Assert.Equal("Reducing Reoffending Board, agenda for the meeting of 20 June 2024. The meeting is cancelled.", Summaries.Of(agenda));
    }

    private static void AssertUnsaid(PageResponse page)
    {
        Assert.Equal("noindex", Meta(page, "robots"));
        Assert.Null(Meta(page, "description"));
        Assert.Null(Canonical(page));
        Assert.Empty(page.Document.QuerySelectorAll("meta[property]"));
    }

    private static string? Meta(PageResponse page, string name)
        => page.Document.QuerySelectorAll($"meta[name='{name}'], meta[property='{name}']").SingleOrDefault()?.GetAttribute("content");

    private static string? Canonical(PageResponse page) => page.Document.QuerySelector("link[rel=canonical]")?.GetAttribute("href");
}
