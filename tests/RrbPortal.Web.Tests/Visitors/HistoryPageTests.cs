using System.Net;
using RrbPortal.TestKit.Data;
using RrbPortal.TestKit.Hosting;

namespace RrbPortal.Web.Tests.Visitors;

public sealed class HistoryPageTests
{
    [Fact]
    public async Task History_OfACorrectedNote_ListsItsRevisionsNewestFirst()
    {
        await using var portal = await PortalApplication.CreateAsync();
        var series = portal.Series();
        var record = await series.PublishAsync(PublishedSeries.Note(Published.June));
        await series.PublishAsync(Published.FullNote, record, "Added the place.");

        var page = await portal.Anonymous().GetAsync(Published.JuneAddress + "/history");

        Assert.Equal(["Revision 2 Current", "Revision 1"], page.All(".entries__title"));
        Assert.Contains("Added the place.", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Revision_Older_SaysThatItIsNotTheCurrentNote()
    {
        await using var portal = await PortalApplication.CreateAsync();
        var series = portal.Series();
        var record = await series.PublishAsync(PublishedSeries.Note(Published.June));
        await series.PublishAsync(Published.FullNote, record, "Added the place.");
        var visitor = portal.Anonymous();

        var older = await visitor.GetAsync(Published.JuneAddress + "/history/1");
        var current = await visitor.GetAsync(Published.JuneAddress + "/history/2");

        Assert.Contains("It is not the current note.", older.Text, StringComparison.Ordinal);
        Assert.Contains("Revision 1 of 2", older.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("City Hall", older.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("It is not the current note.", current.Text, StringComparison.Ordinal);
        Assert.Contains("City Hall", current.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/history")]
    [InlineData("/history/1")]
    [InlineData("/history/2")]
    [InlineData("/history/3")]
    public async Task WithdrawnNote_AnyOfItsRevisions_IsGone(string end)
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
    public async Task NotePublishedAnew_WhatWasWithdrawnBefore_StaysUnreadable()
    {
        await using var portal = await PortalApplication.CreateAsync();
        var series = portal.Series();
        var record = await series.PublishAsync(PublishedSeries.Note(Published.June));
        await series.PublishAsync(Published.FullNote, record, "Added City Hall.");
        await series.WithdrawAsync(Published.FullNote, record, "It named a person.");
        await series.PublishAsync(PublishedSeries.Note(Published.June), record, "Published again without the name.");
        var visitor = portal.Anonymous();

        var history = await visitor.GetAsync(Published.JuneAddress + "/history");
        var old = await visitor.GetAsync(Published.JuneAddress + "/history/2");
        var note = await visitor.GetAsync(Published.JuneAddress);

        Assert.Equal(HttpStatusCode.OK, history.Status);
        Assert.DoesNotContain("City Hall", history.Html, StringComparison.Ordinal);
        Assert.Single(history.All(".entries__title a"));
        Assert.Equal(HttpStatusCode.Gone, old.Status);
        Assert.DoesNotContain("City Hall", old.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("City Hall", note.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task MovedNote_ItsHistory_MovesToo()
    {
        await using var portal = await PortalApplication.CreateAsync();
        var series = portal.Series();
        var record = await series.PublishAsync(PublishedSeries.Note(Published.September));
        await series.PublishAsync(PublishedSeries.Note(Published.June), record, "Corrected the date.");

        var page = await portal.Anonymous().GetAsync("/boards/rrb/meetings/2024-09-12/history/1", follow: false);

        Assert.Equal(HttpStatusCode.MovedPermanently, page.Status);
        Assert.Equal(Published.JuneAddress + "/history/1", page.Location);
    }
}
