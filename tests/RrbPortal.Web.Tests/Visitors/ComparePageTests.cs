using System.Net;
using RrbPortal.TestKit.Data;
using RrbPortal.TestKit.Hosting;

namespace RrbPortal.Web.Tests.Visitors;

public sealed class ComparePageTests
{
    [Fact]
    public async Task Comparison_OfTwoRevisions_MarksWhatCameAndWhatWent()
    {
        await using var portal = await PortalApplication.CreateAsync();
        var series = portal.Series();
        var note = PublishedSeries.Note(Published.June);
        var record = await series.PublishAsync(note);
        await series.PublishAsync(note with { Place = "City Hall", Items = [note.Items[0] with { Text = "Guests were welcomed." }] }, record, "Added the place.");
        var visitor = portal.Anonymous();

        var history = await visitor.GetAsync(Published.JuneAddress + "/history");
        var page = await visitor.GetAsync(Published.JuneAddress + "/compare/1/2");

        Assert.NotNull(history.Document.QuerySelector($"a[href='{Published.JuneAddress}/compare/1/2']"));
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("Place: was not recorded, is City Hall", page.Text, StringComparison.Ordinal);
        Assert.Contains("Added the place.", page.Text, StringComparison.Ordinal);
        Assert.Equal(["[removed: Members ]"], page.All(".difference del"));
        Assert.Equal(["[added: Guests ]"], page.All(".difference ins"));
        Assert.Equal(["Facts", "Items", "Compare two revisions"], page.All("main h2").Where(heading => heading != "Why it was corrected"));
    }

    [Fact]
    public async Task Comparison_OfARevisionWithItself_SaysThatNothingDiffers()
    {
        await using var portal = await PortalApplication.CreateAsync();
        await portal.Series().PublishAsync(Published.FullNote);

        var page = await portal.Anonymous().GetAsync(Published.JuneAddress + "/compare/1/1");

        Assert.Contains("Facts, attendance, items, decisions and actions are the same.", page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?before=2&after=1", "/compare/1/2")]
    [InlineData("?before=1&after=2", "/compare/1/2")]
    [InlineData("?before=first&after=2", "/history")]
    [InlineData("?before=0&after=2", "/history")]
    [InlineData("", "/history")]
    public async Task Choosing_TwoRevisions_LeadsToTheirComparison(string query, string end)
    {
        await using var portal = await PortalApplication.CreateAsync();
        var series = portal.Series();
        var record = await series.PublishAsync(PublishedSeries.Note(Published.June));
        await series.PublishAsync(Published.FullNote, record, "Added the place.");

        var page = await portal.Anonymous().GetAsync(Published.JuneAddress + "/compare" + query, follow: false);

        Assert.Equal(HttpStatusCode.Redirect, page.Status);
        Assert.Equal(Published.JuneAddress + end, page.Location);
    }

    [Theory]
    [InlineData("/boards/rrb/meetings/2024-06-20/compare/1/2")]
    [InlineData("/boards/rrb/meetings/2024-06-20/compare/0/1")]
    [InlineData("/boards/rrb/meetings/2024-06-21/compare/1/1")]
    [InlineData("/boards/rrb/meetings/2024/compare/1/1")]
    [InlineData("/boards/nobody/meetings/2024-06-20/compare/1/1")]
    [InlineData("/boards/caf%C3%A9/meetings/2024-06-20/compare?before=1&after=1")]
    public async Task Comparison_OfWhatIsNotThere_IsNotFound(string address)
    {
        await using var portal = await PortalApplication.CreateAsync();
        await portal.Series().PublishAsync(Published.FullNote);

        var page = await portal.Anonymous().GetAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
    }

    [Theory]
    [InlineData("/compare/1/2")]
    [InlineData("/compare/2/1")]
    [InlineData("/compare/1/3")]
    [InlineData("/compare?before=1&after=2")]
    public async Task WithdrawnNote_AnyComparison_IsGone(string end)
    {
        await using var portal = await PortalApplication.CreateAsync();
        var series = portal.Series();
        var record = await series.PublishAsync(PublishedSeries.Note(Published.June));
        await series.PublishAsync(Published.FullNote, record, "Added City Hall.");
        await series.WithdrawAsync(Published.FullNote, record, "It named a person.");

        var page = await portal.Anonymous().GetAsync(Published.JuneAddress + end);

        Assert.Equal(HttpStatusCode.Gone, page.Status);
        Assert.Contains("It named a person.", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("City Hall", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NotePublishedAnew_ComparedWithWhatWasWithdrawn_IsGone()
    {
        await using var portal = await PortalApplication.CreateAsync();
        var series = portal.Series();
        var record = await series.PublishAsync(Published.FullNote);
        await series.WithdrawAsync(Published.FullNote, record, "It named a person.");
        await series.PublishAsync(PublishedSeries.Note(Published.June), record, "Published again.");
        await series.PublishAsync(PublishedSeries.Note(Published.June) with { Place = "Town Hall" }, record, "Added the place.");
        var visitor = portal.Anonymous();

        var old = await visitor.GetAsync(Published.JuneAddress + "/compare/1/3");
        var readable = await visitor.GetAsync(Published.JuneAddress + "/compare/3/4");
        var history = await visitor.GetAsync(Published.JuneAddress + "/history");

        Assert.Equal(HttpStatusCode.Gone, old.Status);
        Assert.DoesNotContain("City Hall", old.Html, StringComparison.Ordinal);
        Assert.Contains("Town Hall", readable.Text, StringComparison.Ordinal);
        Assert.Equal(["3", "4"], readable.Document.QuerySelectorAll("#before option").Select(option => option.GetAttribute("value")));
        Assert.Single(history.Document.QuerySelectorAll("ol a[href*='/compare/']"));
    }

    [Fact]
    public async Task MovedNote_ItsComparison_MovesToo()
    {
        await using var portal = await PortalApplication.CreateAsync();
        var series = portal.Series();
        var record = await series.PublishAsync(PublishedSeries.Note(Published.September));
        await series.PublishAsync(PublishedSeries.Note(Published.June), record, "Corrected the date.");

        var page = await portal.Anonymous().GetAsync("/boards/rrb/meetings/2024-09-12/compare/1/2", follow: false);

        Assert.Equal(HttpStatusCode.MovedPermanently, page.Status);
        Assert.Equal(Published.JuneAddress + "/compare/1/2", page.Location);
    }
}
