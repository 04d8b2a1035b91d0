using System.Net;
using RrbPortal.TestKit.Data;
using RrbPortal.TestKit.Hosting;

namespace RrbPortal.Web.Tests.Visitors;

public sealed class MeetingPageTests
{
    [Fact]
    public async Task Note_Published_ShowsItsFacts()
    {
        await using var portal = await PortalApplication.CreateAsync();
        await portal.Series().PublishAsync(Published.FullNote);

        var page = await portal.Anonymous().GetAsync(Published.JuneAddress);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal("Meeting of 20 June 2024", page.Heading);
        Assert.Equal("Reducing Reoffending Board, 20 June 2024 – Board records", page.Document.Title);
        Assert.Contains("2pm to 4:30pm", page.Text, StringComparison.Ordinal);
        Assert.Contains("City Hall (in person and online)", page.Text, StringComparison.Ordinal);
        Assert.Contains("Director of Commissioning (MOPAC)", page.Text, StringComparison.Ordinal);
        Assert.Contains("Thursday 12 September 2024 – “Thursday 12th September” in the words of the note", page.Text, StringComparison.Ordinal);
        Assert.Contains("Open Government Licence", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Attendance_OrganisationTwice_IsListedOnce()
    {
        await using var portal = await PortalApplication.CreateAsync();
        await portal.Series().PublishAsync(Published.FullNote);

        var page = await portal.Anonymous().GetAsync(Published.JuneAddress);

        Assert.Equal(["Clinks", "Right to Know guest", "Metropolitan Police Service"], page.All(".attendance li"));
        Assert.Equal(["Present", "Apologies"], page.All(".attendance h3"));
    }

    [Fact]
    public async Task Contents_EveryLink_LeadsToSomethingOnThePage()
    {
        await using var portal = await PortalApplication.CreateAsync();
        await portal.Series().PublishAsync(Published.FullNote);

        var page = await portal.Anonymous().GetAsync(Published.JuneAddress);

        var targets = page.Document.QuerySelectorAll(".note-contents a").Select(link => link.GetAttribute("href")!).ToList();
        Assert.Contains("#item-2-1", targets, StringComparer.Ordinal);
        Assert.All(targets, target => Assert.NotNull(page.Document.GetElementById(target[1..])));
        Assert.NotNull(page.Document.GetElementById("decision-1"));
        Assert.NotNull(page.Document.GetElementById("action-1"));
    }

    [Fact]
    public async Task Items_OpenAndClosed_ShowTheirTextOrThatTheyWereClosed()
    {
        await using var portal = await PortalApplication.CreateAsync();
        await portal.Series().PublishAsync(Published.FullNote);

        var page = await portal.Anonymous().GetAsync(Published.JuneAddress);

        Assert.Equal("welcomed", page.Document.QuerySelector("#item-1 .rendered strong")?.TextContent);
        Assert.Contains("Evidence & practice", page.All("#item-2 h3")[0], StringComparison.Ordinal);
        Assert.Contains("This item was closed to the public.", page.All("#item-3")[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task DecisionsAndActions_Recorded_AreShownWithTheirFacts()
    {
        await using var portal = await PortalApplication.CreateAsync();
        await portal.Series().PublishAsync(Published.FullNote);

        var page = await portal.Anonymous().GetAsync(Published.JuneAddress);

        Assert.Equal("The plan was agreed. Decided by the Board Item 2", page.All("#decision-1")[0]);
        Assert.Equal("AP1 Share the review. Owner: MOPAC; Clinks Due: 12 September 2024 Item 2 In progress", page.All("#action-1")[0]);
    }

    [Fact]
    public async Task Facts_Absent_AreSaidToBeNotRecorded()
    {
        await using var portal = await PortalApplication.CreateAsync();
        await portal.Series().PublishAsync(PublishedSeries.Note(Published.June));

        var page = await portal.Anonymous().GetAsync(Published.JuneAddress);

        Assert.Equal(
            ["Thursday 20 June 2024", "Not recorded", "Not recorded", "Not recorded", "Not recorded", "Not recorded"],
            page.All("[aria-labelledby=facts] dd"));
        Assert.Contains("No decisions were recorded.", page.Text, StringComparison.Ordinal);
        Assert.Contains("No actions were recorded.", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Decisions_NoneDeclared_SaysThatTheNoteStatesIt()
    {
        await using var portal = await PortalApplication.CreateAsync();
        await portal.Series().PublishAsync(PublishedSeries.Note(Published.June) with { NoDecisionsDeclared = true });

        var page = await portal.Anonymous().GetAsync(Published.JuneAddress);

        Assert.Contains("The note states that no decisions were taken.", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Neighbours_OfTheSeries_AreLinked()
    {
        await using var portal = await PortalApplication.CreateAsync();
        var series = portal.Series();
        await series.PublishAsync(PublishedSeries.Note(new DateOnly(2024, 3, 1)));
        await series.PublishAsync(PublishedSeries.Note(Published.June));
        await series.PublishAsync(PublishedSeries.Note(Published.September));

        var page = await portal.Anonymous().GetAsync(Published.JuneAddress);

        Assert.Equal(["Previous meeting 1 March 2024", "Next meeting 12 September 2024"], page.All(".neighbours a"));
    }

    [Fact]
    public async Task Note_Corrected_ShowsTheChangeAndBothDates()
    {
        await using var portal = await PortalApplication.CreateAsync();
        var series = portal.Series();
        var record = await series.PublishAsync(PublishedSeries.Note(Published.June));
        await series.PublishAsync(Published.FullNote, record, "Added the place.");

        var page = await portal.Anonymous().GetAsync(Published.JuneAddress);

        Assert.Contains("First published 2 January 2024 · Last updated 3 January 2024", page.Text, StringComparison.Ordinal);
        Assert.Contains("3 January 2024: Added the place.", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Note_Withdrawn_IsGoneWithItsReason()
    {
        await using var portal = await PortalApplication.CreateAsync();
        var series = portal.Series();
        var record = await series.PublishAsync(Published.FullNote);
        await series.WithdrawAsync(Published.FullNote, record, "It named a person.");

        var page = await portal.Anonymous().GetAsync(Published.JuneAddress);

        Assert.Equal(HttpStatusCode.Gone, page.Status);
        Assert.Contains("published here on 2 January 2024 and withdrawn on 3 January 2024", page.Text, StringComparison.Ordinal);
        Assert.Contains("It named a person.", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("City Hall", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Note_DateCorrected_LeadsToTheNewAddressForGood()
    {
        await using var portal = await PortalApplication.CreateAsync();
        var series = portal.Series();
        var record = await series.PublishAsync(PublishedSeries.Note(Published.September));
        await series.PublishAsync(PublishedSeries.Note(Published.June), record, "Corrected the date.");

        var page = await portal.Anonymous().GetAsync("/boards/rrb/meetings/2024-09-12", follow: false);

        Assert.Equal(HttpStatusCode.MovedPermanently, page.Status);
        Assert.Equal(Published.JuneAddress, page.Location);
    }

    [Theory]
    [InlineData("/boards/rrb/meetings/2024-06-21")]
    [InlineData("/boards/other/meetings/2024-06-20")]
    [InlineData("/boards/rrb/meetings/2024-13-01")]
    [InlineData("/boards/rrb/meetings/2024-6-20")]
    [InlineData("/boards/rrb/meetings/20-06-2024")]
    [InlineData("/boards/rrb/meetings/latest")]
    [InlineData("/boards/rrb/meetings/2024-06-20/history/2")]
    [InlineData("/boards/rrb/meetings/2024-06-20/history/0")]
    [InlineData("/boards/rrb/meetings/2024-06-20/history/x")]
    [InlineData("/boards/rrb/meetings/2024-06-21/history")]
    public async Task Address_OfNothing_IsNotFound(string address)
    {
        await using var portal = await PortalApplication.CreateAsync();
        await portal.Series().PublishAsync(PublishedSeries.Note(Published.June));

        var page = await portal.Anonymous().GetAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.Equal("Page not found", page.Heading);
    }
}
