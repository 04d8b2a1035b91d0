using System.Net;
using RrbPortal.TestKit.Data;
using RrbPortal.TestKit.Hosting;

namespace RrbPortal.Web.Tests.Visitors;

public sealed class BoardPageTests
{
    private static readonly DateOnly March = new(2024, 3, 14);
    private static readonly DateOnly Announced = new(2024, 9, 19);

    [Fact]
    public async Task Board_WithAGap_SaysWhatWasAnnouncedAndNeverPublished()
    {
        await using var portal = await PortalApplication.CreateAsync();
        var series = portal.Series();
        await series.PublishAsync(PublishedSeries.Note(March) with { NextMeetingDate = Published.June });
        await series.PublishAsync(PublishedSeries.Note(Published.June) with { NextMeetingDate = Announced });

        var page = await portal.Anonymous().GetAsync("/boards/rrb");

        Assert.Equal("Reducing Reoffending Board", page.Heading);
        Assert.Contains("Announced for 19 September 2024 in the note of 20 June 2024; no note published", page.Text, StringComparison.Ordinal);
        Assert.Contains("2 of 3 meetings so far have a published note.", page.Text, StringComparison.Ordinal);
        Assert.Contains("No coming meeting has been announced in public.", page.Text, StringComparison.Ordinal);
        Assert.Equal(["19 September 2024", "20 June 2024", "14 March 2024"], page.All("section[aria-labelledby='chain'] tbody th"));
        Assert.NotNull(page.Document.QuerySelector("svg[role='img'] title"));
    }

    [Fact]
    public async Task Board_WithAConfirmedGap_SaysThatNoRecordIsHeld()
    {
        await using var portal = await PortalApplication.CreateAsync();
        await portal.Series().PublishAsync(PublishedSeries.Note(Published.June) with { NextMeetingDate = Announced, AnnouncedGap = true });

        var page = await portal.Anonymous().GetAsync("/boards/rrb");

        Assert.Contains("in the note of 20 June 2024; no record of this meeting is held", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Board_WithAMeetingToCome_ShowsItAsTheNextOne()
    {
        await using var portal = await PortalApplication.CreateAsync();
        await portal.Series().PublishAsync(PublishedSeries.Note(Published.June) with { NextMeetingDate = new DateOnly(2031, 3, 5) });

        var page = await portal.Anonymous().GetAsync("/boards/rrb");

        Assert.Equal(["Wednesday 5 March 2031"], page.All(".lead-panel__date"));
        Assert.Contains("The one meeting so far has a published note.", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("no note published", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Board_WithAWithdrawnNote_SaysSoAndRepeatsNothingOfIt()
    {
        await using var portal = await PortalApplication.CreateAsync();
        var series = portal.Series();
        var record = await series.PublishAsync(Published.FullNote with { NextMeetingDate = Announced });
        await series.WithdrawAsync(Published.FullNote, record, "It named a person.");

        var page = await portal.Anonymous().GetAsync("/boards/rrb");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("Note withdrawn", page.Text, StringComparison.Ordinal);
        Assert.Contains("The one meeting so far has no published note.", page.Text, StringComparison.Ordinal);
        Assert.Contains("No notes can be read.", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("19 September 2024", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Hate crime", page.Html, StringComparison.Ordinal);
        Assert.Empty(page.Document.QuerySelectorAll("main svg"));
    }
}
