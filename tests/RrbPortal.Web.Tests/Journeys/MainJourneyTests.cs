using System.Net;
using System.Text;
using RrbPortal.Data.Providers;
using RrbPortal.Data.System;
using RrbPortal.TestKit.Databases;
using RrbPortal.TestKit.Hosting;

namespace RrbPortal.Web.Tests.Journeys;

/// <summary>The main job on each database, migrated from empty: import, review, publish, read, correct, withdraw.</summary>
public sealed class MainJourneyTests
{
    private const string Address = "/boards/rrb/meetings/2024-03-14";

    private static readonly byte[] Note = Encoding.UTF8.GetBytes("""
        Public Note of Meeting

        Reducing Reoffending Board (RRB)

        14th March 2024, 10:00-11:30

        Attendees:

        Harbour Trust (HT)
        City Archive

        1. Welcome

        The chair opened the meeting.

        2. Employers

        Harbour Trust named two employers who take part.

        The Board agreed that the list is published in May.
        """);

    [Theory, OnSqlite, OnSqlServer]
    public async Task FromFileToTombstone_OnEachDatabase_IsWhatAReaderSees(DatabaseProvider provider)
    {
        await using var portal = await PortalApplication.CreateAsync(provider: provider);
        var secretary = await portal.AsAsync((PortalRole.Secretariat, PortalApplication.Board), (PortalRole.Chair, PortalApplication.Board));
        var visitor = portal.Anonymous();

        var batch = await (await secretary.GetAsync(Links.Imports)).Form("Read the files").Attach("Files", "march.txt", Note).SubmitAsync();
        for (var look = 0; look < 100 && batch.Document.QuerySelector("progress") is not null; look++)
        {
            await Task.Delay(100);
            batch = await secretary.GetAsync(batch.Address);
        }

        var preview = await batch.FollowAsync("Look at the preview of march.txt");
        var working = await preview.FormIn("form:has(+ .side-by-side)", "Make a draft of it").SubmitAsync();
        Assert.Equal("Meeting of 14 March 2024", working.Heading);

        var overview = working.Address;
        await (await working.FollowAsync("Send for review")).Form("Send for review").SubmitAsync();
        working = await secretary.GetAsync(overview);
        working = await working.Form("Agree the note").SubmitAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(Address)).Status);

        working = await (await working.FollowAsync("Publish")).Form("Publish now").SubmitAsync();
        var note = await visitor.GetAsync(Address);
        Assert.Contains("two employers", note.Text, StringComparison.Ordinal);
        Assert.Contains("14 March 2024", (await visitor.GetAsync("/")).Text, StringComparison.Ordinal);
        Assert.Contains("City Archive", (await visitor.GetAsync("/meetings?organisation=city-archive")).Text, StringComparison.Ordinal);

        working = await working.Form("Start a correction").SubmitAsync();
        var item = await working.FollowAsync("Employers");
        await item.Form("Save and continue").Fill("Public text", "Harbour Trust named three employers.").SubmitAsync();
        working = await secretary.GetAsync(working.Address);
        working = await (await working.FollowAsync("Publish the correction")).Form("Publish the correction").Fill("What was changed", "The number was wrong.").SubmitAsync();
        var corrected = await visitor.GetAsync(Address);
        Assert.Contains("three employers", corrected.Text, StringComparison.Ordinal);
        Assert.Contains("The number was wrong.", corrected.Text, StringComparison.Ordinal);

        await (await working.FollowAsync("Withdraw")).Form("Withdraw the note").Fill("Why the note is withdrawn", "It named a person.").SubmitAsync();
        var gone = await visitor.GetAsync(Address);
        Assert.Equal(HttpStatusCode.Gone, gone.Status);
        Assert.Contains("It named a person.", gone.Text, StringComparison.Ordinal);
    }
}
