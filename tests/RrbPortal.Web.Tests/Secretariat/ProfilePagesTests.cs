using System.Net;
using Microsoft.EntityFrameworkCore;
using RrbPortal.Data.Records;
using RrbPortal.TestKit.TestData;

namespace RrbPortal.Web.Tests.Secretariat;

/// <summary>A board's members and terms of reference, from the form to the public page.</summary>
public sealed class ProfilePagesTests
{
    [Theory]
    [InlineData("", "Members and terms of reference")]
    [InlineData("/member", "Add a member")]
    [InlineData("/member/{entry}", "Change a member")]
    [InlineData("/remove/{entry}", "Remove “Clinks” from the members?")]
    [InlineData("/terms", "Terms of reference")]
    public async Task Get_ByAnybody_IsForTheBoardsSecretariatAlone(string page, string heading)
    {
        await using var working = await Working.CreateAsync();
        var member = await AddAsync(working, "Clinks");
        var address = Links.BoardProfile(working.Board.Slug) + page.Replace("{entry}", $"{member.Id}", StringComparison.Ordinal);

        var own = await working.Secretary.GetAsync(address);

        Assert.Equal((HttpStatusCode.OK, heading), (own.Status, own.Heading));
        Assert.StartsWith("/account/sign-in", (await working.Portal.Anonymous().GetAsync(address)).Address, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await working.Portal.AsMemberAsync()).GetAsync(address)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await working.Portal.AsChairAsync()).GetAsync(address)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await working.Portal.AsAdministratorAsync()).GetAsync(address)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await working.Portal.AsSecretaryAsync("another")).GetAsync(address)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await working.Secretary.GetAsync(address.Replace($"/{working.Board.Slug}/", "/none/", StringComparison.Ordinal))).Status);
    }

    [Fact]
    public async Task Post_ByAnotherBoardsSecretariat_IsNotFoundAndChangesNothing()
    {
        await using var working = await Working.CreateAsync();
        var member = await AddAsync(working, "Clinks");
        var stranger = await working.Portal.AsSecretaryAsync("another");
        var address = Links.BoardProfile(working.Board.Slug);

        foreach (var target in new[] { $"{address}?handler=Move", $"{address}?handler=Publish", $"{address}/member", $"{address}/member/{member.Id}", $"{address}/remove/{member.Id}", $"{address}/terms", $"{address}/terms?handler=Preview" })
        {
            var answer = await Working.PostAsync(
                stranger, Links.AddMeeting, "Save and continue", target, ("entry", $"{member.Id}"), ("direction", "Up"), ("Input.Version", "1"), ("Input.OrganisationAsPrinted", "Mine"), ("Input.Text", "Mine"));
            Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        }

        await using var db = working.Db();
        Assert.Equal("Clinks", (await db.Memberships.SingleAsync()).OrganisationAsPrinted);
        Assert.False(await db.BoardTerms.AnyAsync());
        Assert.False(await db.PublishedProfiles.AnyAsync());
    }

    [Fact]
    public async Task Member_AddedChangedMovedAndRemoved_StandsInTheList()
    {
        await using var working = await Working.CreateAsync();
        await using (var db = working.Db())
        {
            await Given.Organisation("Clinks").SavedIn(db);
        }

        await AddAsync(working, "Probation");
        var form = await working.Secretary.GetAsync(Links.AddBoardMember(working.Board.Slug));
        var wrong = await form.Form("Save and continue").SubmitAsync();
        var added = await wrong.Form("Save and continue").Fill("Organisation, as the public reads it", "Clinks").Choose("Capacity", "Observer").Fill("Input.Since.Day", "1").Fill("Input.Since.Month", "4").Fill("Input.Since.Year", "2021").SubmitAsync();
        var moved = await added.FormIn("li:nth-child(2) form", "Move up Clinks").SubmitAsync();
        var change = await working.Secretary.GetAsync(moved.Document.Links.First(link => link.TextContent == "Change Clinks").GetAttribute("href")!);
        var ended = await change.Form("Save and continue").Choose("Does it still belong to the board?", "No").SubmitAsync();
        var remove = await working.Secretary.GetAsync(ended.Document.Links.First(link => link.TextContent == "Remove Clinks").GetAttribute("href")!);
        var removed = await remove.Form("Remove").SubmitAsync();

        Assert.Equal(["Enter the organisation, or choose it from the register"], wrong.Errors);
        Assert.Contains("Observer; since 1 April 2021", added.Text, StringComparison.Ordinal);
        Assert.Equal(["Clinks", "Probation"], moved.All("ol .entries__title"));
        Assert.Contains("Observer; since 1 April 2021; the last day is not recorded Former member", ended.Text, StringComparison.Ordinal);
        Assert.Contains("If the organisation has left the board", remove.Text, StringComparison.Ordinal);
        Assert.Equal(["Probation"], removed.All("ol .entries__title"));
        Assert.Contains("What is published does not change by it.", removed.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Member_ChangedByTwoAtOnce_ShowsBothTexts()
    {
        await using var working = await Working.CreateAsync();
        var member = await AddAsync(working, "Clinks");
        var first = await working.Secretary.GetAsync(Links.BoardMember(working.Board.Slug, member.Id));
        var second = await working.Secretary.GetAsync(Links.BoardMember(working.Board.Slug, member.Id));

        await first.Form("Save and continue").Fill("Organisation, as the public reads it", "The first wording").SubmitAsync();
        var both = await second.Form("Save and continue").Fill("Organisation, as the public reads it", "The second wording").SubmitAsync();
        var saved = await both.Form("Save and continue").SubmitAsync();

        Assert.Contains("The first wording", both.Text, StringComparison.Ordinal);
        Assert.Equal(["The second wording"], saved.All("ol .entries__title"));
    }

    [Fact]
    public async Task Member_RemovedWhileItWasChanged_CanBeAddedAnew()
    {
        await using var working = await Working.CreateAsync();
        var member = await AddAsync(working, "Clinks");
        var form = await working.Secretary.GetAsync(Links.BoardMember(working.Board.Slug, member.Id));
        await (await working.Secretary.GetAsync(Links.RemoveBoardMember(working.Board.Slug, member.Id))).Form("Remove").SubmitAsync();

        var late = await form.Form("Save and continue").Fill("Organisation, as the public reads it", "Clinks again").SubmitAsync();
        var added = await late.Form("Add as a new member").SubmitAsync();

        Assert.Contains("This member was removed while you were changing it.", late.Text, StringComparison.Ordinal);
        Assert.Equal(["Clinks again"], added.All("ol .entries__title"));
    }

    [Fact]
    public async Task Terms_PreviewedAndSaved_AreNotPublic()
    {
        await using var working = await Working.CreateAsync();
        var form = await working.Secretary.GetAsync(Links.BoardTerms(working.Board.Slug));

        var preview = await form.Form("Preview").Fill("Terms of reference", "# What for\n\n<b>Fewer</b> crimes.").SubmitAsync();
        await using var db = working.Db();
        var kept = await db.BoardTerms.AnyAsync();
        var saved = await preview.Form("Save and continue").Fill("Input.AgreedOn.Day", "2").Fill("Input.AgreedOn.Month", "5").Fill("Input.AgreedOn.Year", "2023").SubmitAsync();

        Assert.Equal(["What for"], preview.All(".preview h3"));
        Assert.Contains("&lt;b&gt;Fewer", preview.Html, StringComparison.Ordinal);
        Assert.False(kept);
        Assert.Contains("Agreed on 2 May 2023.", saved.Text, StringComparison.Ordinal);
        Assert.Contains("The page about the board has not been published yet.", saved.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await working.Portal.Anonymous().GetAsync(Links.AboutBoard(working.Board.Slug))).Status);
    }

    [Fact]
    public async Task Terms_ChangedByTwoAtOnce_ShowsBothTexts()
    {
        await using var working = await Working.CreateAsync();
        var first = await working.Secretary.GetAsync(Links.BoardTerms(working.Board.Slug));
        var second = await working.Secretary.GetAsync(Links.BoardTerms(working.Board.Slug));

        await first.Form("Save and continue").Fill("Terms of reference", "The first wording.").SubmitAsync();
        var both = await second.Form("Save and continue").Fill("Terms of reference", "The second wording.").SubmitAsync();
        await both.Form("Save and continue").SubmitAsync();

        Assert.Contains("The first wording.", both.Text, StringComparison.Ordinal);
        await using var db = working.Db();
        Assert.Equal("The second wording.", (await db.BoardTerms.SingleAsync()).Text);
    }

    [Fact]
    public async Task Publish_MembersAndTerms_IsWhatVisitorsRead()
    {
        await using var working = await Working.CreateAsync();
        await AddAsync(working, "Clinks");
        var visitor = working.Portal.Anonymous();
        var address = Links.AboutBoard(working.Board.Slug);

        var before = await visitor.GetAsync(address);
        var page = await working.Secretary.GetAsync(Links.BoardProfile(working.Board.Slug));
        var published = await page.Form("Publish members and terms").SubmitAsync();
        var after = await visitor.GetAsync(address);
        await AddAsync(working, "A secret member");
        var unpublished = await working.Secretary.GetAsync(Links.BoardProfile(working.Board.Slug));
        var stale = await page.Form("Publish members and terms").SubmitAsync();

        Assert.Equal(HttpStatusCode.NotFound, before.Status);
        Assert.Contains("It says what stands below.", published.Text, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.OK, "About this board"), (after.Status, after.Heading));
        Assert.Contains("What stands below is not published yet.", unpublished.Text, StringComparison.Ordinal);
        Assert.Contains("has changed since you opened the page", stale.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", (await visitor.GetAsync(address)).Html, StringComparison.Ordinal);
        Assert.Contains("About this board", (await (await working.Portal.AsMemberAsync()).GetAsync(Links.Members)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Publish_InAPreElectionPeriod_AsksForAReasonThatThePublicDoesNotRead()
    {
        await using var working = await Working.CreateAsync();
        await AddAsync(working, "Clinks");
        working.Portal.Clock.Advance(new DateTimeOffset(2026, 4, 20, 9, 0, 0, TimeSpan.Zero) - working.Portal.Clock.GetUtcNow());
        var secretary = await working.Portal.AsSecretaryAsync();
        var page = await secretary.GetAsync(Links.BoardProfile(working.Board.Slug));

        var silent = await page.Form("Publish members and terms").SubmitAsync();
        var published = await silent.Form("Publish members and terms").Fill("Why it is published in a pre-election period", "A routine list.").SubmitAsync();

        Assert.Contains("Today lies before the elections of the London boroughs of 7 May 2026.", page.Text, StringComparison.Ordinal);
        Assert.Equal(["Say why the page about the board is published before the elections of the London boroughs of 7 May 2026"], silent.Errors);
        Assert.Contains("The members and terms were published.", published.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("routine", (await working.Portal.Anonymous().GetAsync(Links.AboutBoard(working.Board.Slug))).Html, StringComparison.Ordinal);
    }

    private static async Task<Membership> AddAsync(Working working, string organisation)
    {
        await using var db = working.Db();
        var membership = new Membership { BoardId = working.Board.Id, Position = 1 + await db.Memberships.CountAsync(), OrganisationAsPrinted = organisation, Capacity = MembershipCapacity.Member };
        db.Memberships.Add(membership);
        await db.SaveChangesAsync();
        return membership;
    }
}
