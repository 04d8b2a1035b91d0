using System.Net;
using RrbPortal.Core.Publishing;
using RrbPortal.TestKit.Data;
using RrbPortal.TestKit.Hosting;

namespace RrbPortal.Web.Tests.Visitors;

public sealed class ListPagesTests
{
    [Theory]
    [InlineData("/", "No notes have been published yet.")]
    [InlineData("/", "No coming meeting has been announced in a published note.")]
    [InlineData("/meetings", "No notes have been published yet.")]
    [InlineData("/themes", "No published note has a theme yet.")]
    public async Task List_NothingPublished_SaysSo(string address, string sentence)
    {
        await using var portal = await PortalApplication.CreateAsync();

        var page = await portal.Anonymous().GetAsync(address);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains(sentence, page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task StartPage_NotesPublished_ShowsTheLatestTheNextMeetingAndThemes()
    {
        await using var portal = await PortalApplication.CreateAsync();
        var series = portal.Series();
        await series.PublishAsync(Published.FullNote with { NextMeetingDate = new DateOnly(2026, 3, 5), NextMeetingAsPrinted = null });

        var page = await portal.Anonymous().GetAsync("/");

        Assert.Equal(["20 June 2024"], page.All(".entries__title a"));
        Assert.Contains("Thursday 5 March 2026", page.Text, StringComparison.Ordinal);
        Assert.Contains("note of 20 June 2024", page.Text, StringComparison.Ordinal);
        Assert.Contains("Hate crime 1 note", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Meetings_OfSeveralYears_StandUnderTheirYears()
    {
        await using var portal = await PortalApplication.CreateAsync();
        var series = portal.Series();
        await series.PublishAsync(PublishedSeries.Note(Published.June));
        await series.PublishAsync(PublishedSeries.Note(new DateOnly(2023, 5, 4)));

        var page = await portal.Anonymous().GetAsync("/meetings");

        Assert.Equal(["2024", "2023"], page.All("main section h2"));
        Assert.Equal(["20 June 2024", "4 May 2023"], page.All(".entries__title"));
    }

    [Theory]
    [InlineData("?year=2023", "4 May 2023")]
    [InlineData("?theme=hate-crime", "20 June 2024")]
    [InlineData("?organisation=clinks", "20 June 2024")]
    [InlineData("?year=2024&theme=&organisation=clinks", "20 June 2024")]
    public async Task Meetings_Narrowed_ShowsOnlyWhatMatches(string query, string date)
    {
        await using var portal = await PortalApplication.CreateAsync();
        var series = portal.Series();
        await series.PublishAsync(Published.FullNote);
        await series.PublishAsync(PublishedSeries.Note(new DateOnly(2023, 5, 4)));
        var visitor = portal.Anonymous();

        var all = await visitor.GetAsync("/meetings" + query);
        var ofBoard = await visitor.GetAsync("/boards/rrb/meetings" + query);

        Assert.Equal([date], all.All(".entries__title"));
        Assert.Equal([date], ofBoard.All(".entries__title"));
    }

    [Theory]
    [InlineData("?year=1999")]
    [InlineData("?year=soon")]
    [InlineData("?year=99999999999")]
    [InlineData("?theme=%3Cscript%3E")]
    [InlineData("?organisation=nobody")]
    public async Task Meetings_NarrowedToNothing_OffersAllOfThem(string query)
    {
        await using var portal = await PortalApplication.CreateAsync();
        await portal.Series().PublishAsync(Published.FullNote);

        var page = await portal.Anonymous().GetAsync("/meetings" + query);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("No published note matches what you chose.", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Error", page.Document.Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Meetings_OfABoard_AreItsOwn()
    {
        await using var portal = await PortalApplication.CreateAsync();
        var series = portal.Series();
        await series.PublishAsync(PublishedSeries.Note(Published.June));
        await series.PublishAsync(PublishedSeries.Note(Published.September, "other"));
        var visitor = portal.Anonymous();

        var page = await visitor.GetAsync("/boards/rrb/meetings");

        Assert.Equal(["20 June 2024"], page.All(".entries__title"));
        Assert.Equal("Meetings of the Reducing Reoffending Board – Board records", page.Document.Title);
    }

    [Theory]
    [InlineData("/boards/rrb")]
    [InlineData("/boards/rrb/meetings")]
    [InlineData("/boards/rrb/meetings/2024")]
    public async Task Board_WithoutAPublishedNote_IsNotFound(string address)
    {
        await using var portal = await PortalApplication.CreateAsync();
        await portal.AddAccountAsync((RrbPortal.Data.System.PortalRole.Secretariat, "rrb"));

        var page = await portal.Anonymous().GetAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
    }

    [Fact]
    public async Task Theme_OfNoteAndItem_LeadsToBoth()
    {
        await using var portal = await PortalApplication.CreateAsync();
        await portal.Series().PublishAsync(Published.FullNote with { Themes = [new PublicTheme("evidence", "Evidence")] });
        var visitor = portal.Anonymous();

        var themes = await visitor.GetAsync("/themes");
        var theme = await visitor.GetAsync("/themes/evidence");

        Assert.Equal(["Evidence 1 note"], themes.All("main li"));
        Assert.Equal("Evidence", theme.Heading);
        Assert.Equal(
            [Published.JuneAddress, Published.JuneAddress + "#item-2"],
            theme.Document.QuerySelectorAll(".entries a").Select(link => link.GetAttribute("href")!).ToList());
    }

    [Fact]
    public async Task Theme_OfNoNote_IsNotFound()
    {
        await using var portal = await PortalApplication.CreateAsync();

        var page = await portal.Anonymous().GetAsync("/themes/anything");

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
    }

    [Fact]
    public async Task WithdrawnNote_InEveryList_IsMissing()
    {
        await using var portal = await PortalApplication.CreateAsync();
        var series = portal.Series();
        var record = await series.PublishAsync(Published.FullNote);
        await series.WithdrawAsync(Published.FullNote, record, "It named a person.");
        var visitor = portal.Anonymous();

        foreach (var address in new[] { "/", "/meetings", "/themes" })
        {
            var page = await visitor.GetAsync(address);

            Assert.DoesNotContain("20 June 2024", page.Html, StringComparison.Ordinal);
            Assert.DoesNotContain("Hate crime", page.Html, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("/accessibility", "Accessibility statement for Board records")]
    [InlineData("/privacy", "Privacy and cookies")]
    public async Task Statement_OfTheSite_NamesWhoRunsIt(string address, string heading)
    {
        await using var portal = await PortalApplication.CreateAsync(new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Site:Operator"] = "the Example Secretariat",
            ["Site:ContactEmail"] = "records@example.org",
        });

        var page = await portal.Anonymous().GetAsync(address);

        Assert.Equal(heading, page.Heading);
        Assert.Contains("the Example Secretariat", page.Text, StringComparison.Ordinal);
        Assert.NotNull(page.Document.QuerySelector("a[href='mailto:records@example.org']"));
    }

    [Fact]
    public async Task Robots_File_KeepsThemFromTheStaffsPages()
    {
        await using var portal = await PortalApplication.CreateAsync();

        var page = await portal.Anonymous().GetAsync("/robots.txt");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("Disallow: /secretariat/", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Year_OfABoard_ListsItsNotesAndLeadsToItsNeighbours()
    {
        await using var portal = await PortalApplication.CreateAsync();
        var series = portal.Series();
        await series.PublishAsync(PublishedSeries.Note(new DateOnly(2021, 5, 4)));
        await series.PublishAsync(PublishedSeries.Note(new DateOnly(2023, 5, 4)));
        await series.PublishAsync(PublishedSeries.Note(Published.June));
        await series.PublishAsync(PublishedSeries.Note(new DateOnly(2023, 9, 1), "other"));

        var page = await portal.Anonymous().GetAsync("/boards/rrb/meetings/2023");

        Assert.Equal("Meetings in 2023", page.Heading);
        Assert.Equal(["4 May 2023"], page.All(".entries__title"));
        Assert.Equal("2023: meetings of the Reducing Reoffending Board – Board records", page.Document.Title);
        Assert.Equal(["Earlier year 2021", "Later year 2024"], page.All(".neighbours a"));
        Assert.NotNull(page.Document.QuerySelector("a[href='/boards/rrb/meetings/2023.zip']"));
    }

    [Theory]
    [InlineData("/boards/rrb/meetings/2022")]
    [InlineData("/boards/rrb/meetings/1066")]
    [InlineData("/boards/rrb/meetings/20244")]
    [InlineData("/boards/nobody/meetings/2024")]
    public async Task Year_WithoutANote_IsNotFound(string address)
    {
        await using var portal = await PortalApplication.CreateAsync();
        await portal.Series().PublishAsync(PublishedSeries.Note(Published.June));

        var page = await portal.Anonymous().GetAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
    }

    /// <summary>The tombstone leads here.</summary>
    [Fact]
    public async Task Board_WhoseOnlyNoteIsWithdrawn_HasItsListWithNothingInIt()
    {
        await using var portal = await PortalApplication.CreateAsync();
        var series = portal.Series();
        var record = await series.PublishAsync(Published.FullNote);
        await series.WithdrawAsync(Published.FullNote, record, "It named a person.");

        var page = await portal.Anonymous().GetAsync("/boards/rrb/meetings");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("No notes can be read.", page.Text, StringComparison.Ordinal);
        Assert.Equal([], page.All(".entries__title"));
    }

    [Fact]
    public async Task Year_WhoseOnlyNoteIsWithdrawn_IsNotFound()
    {
        await using var portal = await PortalApplication.CreateAsync();
        var series = portal.Series();
        var record = await series.PublishAsync(Published.FullNote);
        await series.WithdrawAsync(Published.FullNote, record, "It named a person.");

        var page = await portal.Anonymous().GetAsync("/boards/rrb/meetings/2024");

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
    }

    [Fact]
    public async Task Theme_OverSeveralYears_StandsUnderThemWithATimeLine()
    {
        await using var portal = await PortalApplication.CreateAsync();
        var series = portal.Series();
        var theme = new PublicTheme("evidence", "Evidence");
        await series.PublishAsync(PublishedSeries.Note(new DateOnly(2022, 5, 4)) with { Themes = [theme] });
        await series.PublishAsync(PublishedSeries.Note(Published.June) with { Themes = [theme] });
        await series.PublishAsync(PublishedSeries.Note(Published.September) with { Themes = [theme] });

        var page = await portal.Anonymous().GetAsync("/themes/evidence");

        Assert.Equal(["Time line", "2024", "2022"], page.All("main section h2"));
        Assert.Equal(["2022 1", "2023 0", "2024 2"], page.All(".picture__table tbody tr"));
        Assert.NotNull(page.Document.QuerySelector("svg[role='img'] title"));
    }

    [Fact]
    public async Task Theme_OfOneYear_HasNoTimeLine()
    {
        await using var portal = await PortalApplication.CreateAsync();
        await portal.Series().PublishAsync(PublishedSeries.Note(Published.June) with { Themes = [new PublicTheme("evidence", "Evidence")] });

        var page = await portal.Anonymous().GetAsync("/themes/evidence");

        Assert.Equal(["2024"], page.All("main section h2"));
        Assert.Null(page.Document.QuerySelector("main svg"));
    }
}
