using System.Net;
using Microsoft.EntityFrameworkCore;
using RrbPortal.Data.Records;
using RrbPortal.Web.Tests.Secretariat;

namespace RrbPortal.Web.Tests.Reviewing;

public sealed class PrivateNotesPageTests
{
    [Fact]
    public async Task Page_NotePublishedSince_ShowsItsWriterTheNoteAndRemovesIt()
    {
        await using var working = await Working.CreateAsync(ReviewPagesTests.Whole);
        var member = await working.Portal.AsMemberAsync();
        var other = await working.Portal.AsMemberAsync();
        await ReviewPagesTests.SendAsync(working);
        var form = await (await member.GetAsync(Links.MemberMeeting(working.Id))).FollowAsync("Private note on item 1");
        await form.Form("Save the private note").Fill("Private note on item 1", "SECRET thought").SubmitAsync();
        await using (var db = working.Db())
        {
            await db.Notes.ExecuteUpdateAsync(set => set.SetProperty(note => note.State, NoteState.Published));
        }

        Assert.Equal(HttpStatusCode.NotFound, (await member.GetAsync(Links.MemberMeeting(working.Id))).Status);
        var page = await (await member.GetAsync(Links.Members)).FollowAsync("All your private notes");
        Assert.Contains("SECRET thought", page.Text, StringComparison.Ordinal);
        foreach (var reader in new[] { other, working.Secretary })
        {
            var seen = await reader.GetAsync(Links.OwnNotes);
            Assert.Contains("You have no private notes.", seen.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("SECRET", seen.Html, StringComparison.Ordinal);
        }

        page = await page.Form("Remove it").SubmitAsync();

        Assert.Contains("Your private note was removed.", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("SECRET", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Remove_NoteOfSomebodyElse_IsNotFound()
    {
        await using var working = await Working.CreateAsync(ReviewPagesTests.Whole);
        var member = await working.Portal.AsMemberAsync();
        var other = await working.Portal.AsMemberAsync();
        await ReviewPagesTests.SendAsync(working);
        foreach (var writer in new[] { member, other })
        {
            var form = await (await writer.GetAsync(Links.MemberMeeting(working.Id))).FollowAsync("Private note on item 1");
            await form.Form("Save the private note").Fill("Private note on item 1", "Mine.").SubmitAsync();
        }

        await using var db = working.Db();
        var ids = await db.PrivateNotes.OrderBy(note => note.Id).Select(note => note.Id).ToListAsync();
        var page = await (await other.GetAsync(Links.OwnNotes)).Form("Remove it").Fill("note", ids[0].ToString(System.Globalization.CultureInfo.InvariantCulture)).SubmitAsync();

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.Equal(2, await db.PrivateNotes.CountAsync());
    }
}
