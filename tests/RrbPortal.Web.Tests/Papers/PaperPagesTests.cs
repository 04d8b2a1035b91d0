using System.Net;
using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Demonstration;
using RrbPortal.Data.Records;
using RrbPortal.TestKit.Pages;
using RrbPortal.TestKit.TestData;
using RrbPortal.Web.Tests.Secretariat;

namespace RrbPortal.Web.Tests.Papers;

/// <summary>The pages on which the secretariat keeps papers, and on which members find them.</summary>
public sealed class PaperPagesTests
{
    [Theory]
    [InlineData("", "Papers")]
    [InlineData("/add", "Add papers")]
    [InlineData("/entry/{entry}", "Change a paper")]
    [InlineData("/version/{entry}", "Add a version of “A paper”")]
    [InlineData("/withdraw/{entry}", "Withdraw “A paper”?")]
    public async Task Get_ByAnybody_IsForTheBoardsSecretariatAlone(string page, string heading)
    {
        await using var world = await PaperWorld.CreateAsync();
        var paper = await world.AddAsync("A paper", PaperAudience.Public, PaperContents.Text("x"));
        var address = Links.Working(world.Meeting.Id, WorkingPage.Papers) + page.Replace("{entry}", $"{paper.Id}", StringComparison.Ordinal);

        var own = await (await world.Portal.AsSecretaryAsync()).GetAsync(address);

        Assert.Equal((HttpStatusCode.OK, heading), (own.Status, own.Heading));
        Assert.StartsWith(SignInForm.Address, (await world.Portal.Anonymous().GetAsync(address)).Address, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await world.Portal.AsMemberAsync()).GetAsync(address)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await world.Portal.AsAdministratorAsync()).GetAsync(address)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await world.Portal.AsSecretaryAsync("another")).GetAsync(address)).Status);
    }

    [Fact]
    public async Task Upload_SeveralFiles_AddsThemAndNamesThoseThatCannotBePapers()
    {
        await using var world = await PaperWorld.CreateAsync();
        var secretary = await world.Portal.AsSecretaryAsync();
        var form = await secretary.GetAsync(Links.AddPapers(world.Meeting.Id, world.Item("Budget")));

        var list = await form.Form("Add")
            .Attach("Files", "The budget.pdf", PlainPdf.Of("Budget", ["x"]))
            .Attach("Files", "macro.docm", PaperContents.MacroOffice)
            .Attach("Files", "Annex.txt", PaperContents.Text("annex"))
            .Choose("Who may read it", "Members of the board")
            .SubmitAsync();

        Assert.Equal(Links.Working(world.Meeting.Id, WorkingPage.Papers), list.Address);
        Assert.Equal(["The budget", "Annex"], list.All(".entries__title"));
        Assert.Contains("2 papers were added.", list.Html, StringComparison.Ordinal);
        Assert.Contains("Not added: macro.docm holds macros. Save it without them", list.Text, StringComparison.Ordinal);
        Assert.Contains("For members of the board", list.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Upload_NothingOrOnlyWrongFiles_ShowsTheErrorAtTheField()
    {
        await using var world = await PaperWorld.CreateAsync();
        var secretary = await world.Portal.AsSecretaryAsync();
        var form = await secretary.GetAsync(Links.AddPapers(world.Meeting.Id));

        var nothing = await form.Form("Add").SubmitAsync();
        var wrong = await form.Form("Add").Attach("Files", "page.html", PaperContents.Text("<html></html>")).Choose("Item", "2 Budget").SubmitAsync();

        Assert.Equal(["Choose one file or more"], nothing.Errors);
        Assert.StartsWith("page.html is a web page", wrong.Errors.Single(), StringComparison.Ordinal);
        Assert.Equal("2 Budget", wrong.Document.QuerySelector("select option[selected]")!.TextContent);
    }

    [Fact]
    public async Task Upload_LargerThanConfigured_IsNamedAndLeavesNothing()
    {
        await using var world = await PaperWorld.CreateAsync(settings: new Dictionary<string, string?> { ["Papers:LargestMegabytes"] = "1" });
        var form = await (await world.Portal.AsSecretaryAsync()).GetAsync(Links.AddPapers(world.Meeting.Id));

        var page = await form.Form("Add").Attach("Files", "large.txt", PaperContents.Text(new string('a', 2_000_000))).SubmitAsync();

        Assert.StartsWith("large.txt is larger than 1.0 MB.", page.Errors.Single(), StringComparison.Ordinal);
        Assert.Contains("Up to 1.0 MB each", page.Text, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(world.Portal.Folder, "papers"), "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task Upload_WithoutTheToken_IsRefused()
    {
        await using var world = await PaperWorld.CreateAsync();
        var form = await (await world.Portal.AsSecretaryAsync()).GetAsync(Links.AddPapers(world.Meeting.Id));

        var answer = await form.Form("Add").Drop("__RequestVerificationToken").Attach("Files", "a.txt", PaperContents.Text("a")).SubmitAsync();

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        await using var db = world.Portal.Database.Portal();
        Assert.False(await db.Papers.AnyAsync());
    }

    [Fact]
    public async Task IssueAgenda_BoardPublishesAgendas_NamesThePapersThatBecomePublicWithIt()
    {
        await using var world = await PaperWorld.CreateAsync(meeting => meeting.On(2030, 6, 20).Standing(MeetingState.Planned));
        await using (var db = world.Portal.Database.Portal())
        {
            (await db.Boards.SingleAsync(board => board.Id == world.Board.Id)).PublishesAgendas = true;
            await db.SaveChangesAsync();
        }

        var paper = await world.AddAsync("The paper", PaperAudience.Public, PaperContents.Text("x"));
        await world.AddAsync("For members", PaperAudience.Members, PaperContents.Text("y"));
        var page = await (await world.Portal.AsSecretaryAsync()).GetAsync(Links.IssueAgenda(world.Meeting.Id));
        Assert.Contains("These papers for everybody become public with it:", page.Text, StringComparison.Ordinal);
        Assert.Contains("The paper", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("For members", page.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await world.Portal.Anonymous().GetAsync(world.PublicAddress(paper))).Status);

        await page.Form("Issue the agenda").SubmitAsync();

        Assert.Equal(HttpStatusCode.OK, (await world.Portal.Anonymous().GetAsync(world.PublicAddress(paper))).Status);
    }

    [Theory]
    [InlineData(true, HttpStatusCode.Gone)]
    [InlineData(false, HttpStatusCode.OK)]
    public async Task WithdrawNote_WithPublicPapers_NamesThemAndTakesThemAlongUnlessToldNotTo(bool together, HttpStatusCode status)
    {
        await using var world = await PaperWorld.CreateAsync(meeting => meeting.Standing(MeetingState.Held).Attended("Home Office").Item("Data", "Text.").NoteIn(NoteState.Agreed));
        var paper = await world.PublishAsync(await world.AddAsync("The paper", PaperAudience.Public, PaperContents.Text("x")));
        await world.AddAsync("For members", PaperAudience.Members, PaperContents.Text("y"));
        await world.PublishNoteAsync();
        var note = await world.Portal.Anonymous().GetAsync(Links.Meeting(world.Board.Slug, world.Meeting.Date!.Value));
        Assert.Equal(world.PublicAddress(paper), note.Document.QuerySelector("#papers ~ ul a")?.GetAttribute("href"));
        Assert.DoesNotContain("For members", note.Text, StringComparison.Ordinal);
        var page = await (await world.Portal.AsSecretaryAsync()).GetAsync(Links.Working(world.Meeting.Id, WorkingPage.Withdraw));
        Assert.Contains("The paper", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("For members", page.Text, StringComparison.Ordinal);

        var done = await page.Form("Withdraw the note").Fill("Why the note is withdrawn", "It named a person.").Tick("Withdraw its papers too", together).SubmitAsync();

        Assert.Contains(together ? "The note and its papers were withdrawn." : "The note was withdrawn.", done.Text, StringComparison.Ordinal);
        var visited = await world.Portal.Anonymous().GetAsync(world.PublicAddress(paper));
        Assert.Equal(status, visited.Status);
        Assert.Equal(together, visited.Text.Contains("It named a person.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Paper_FromUploadToWithdrawal_IsPublicOnlyInBetween()
    {
        await using var world = await PaperWorld.CreateAsync();
        var secretary = await world.Portal.AsSecretaryAsync();
        var visitor = world.Portal.Anonymous();
        var form = await secretary.GetAsync(Links.AddPapers(world.Meeting.Id));
        var list = await form.Form("Add").Attach("Files", "One.txt", PaperContents.Text("first")).Fill("Title", "The paper").Choose("Who may read it", "Everybody").SubmitAsync();
        var paper = await OnlyAsync(world);
        Assert.Contains("Not published", list.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(world.PublicAddress(paper))).Status);

        list = await list.Form("Publish this paper: The paper").SubmitAsync();
        Assert.Contains("The paper was published.", list.Html, StringComparison.Ordinal);
        Assert.Equal("first", await visitor.Client.GetStringAsync(world.PublicAddress(paper)));

        var version = await list.FollowAsync("Add a version of The paper");
        list = await version.Form("Add this version").Attach("File", "Two.txt", PaperContents.Text("second")).SubmitAsync();
        Assert.Contains("Published as it was before", list.Text, StringComparison.Ordinal);
        Assert.Contains("Version 1: One.txt", list.Text, StringComparison.Ordinal);
        Assert.Equal("first", await visitor.Client.GetStringAsync(world.PublicAddress(paper)));

        var change = await list.FollowAsync("Change The paper");
        var asked = await change.Form("Save and continue").Choose("Who may read it", "Members of the board").SubmitAsync();
        Assert.StartsWith("This paper is public. Say why", asked.Errors.Single(), StringComparison.Ordinal);
        list = await asked.Form("Save and continue").Fill("Why the public can no longer read it", "It is for members.").SubmitAsync();
        Assert.Contains("The paper was saved.", list.Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Gone, (await visitor.GetAsync(world.PublicAddress(paper))).Status);

        var withdraw = await list.FollowAsync("Withdraw The paper");
        Assert.Equal(["Say why it is withdrawn. Whoever could read it reads this in its place"], (await withdraw.Form("Withdraw").SubmitAsync()).Errors);
        list = await withdraw.Form("Withdraw").Fill("Reason", "Wrong figures.").SubmitAsync();
        Assert.Contains("Wrong figures.", list.Text, StringComparison.Ordinal);

        list = await list.Form("Put back The paper").SubmitAsync();
        Assert.DoesNotContain("Wrong figures.", list.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Change_TwoAtOnce_ShowsBothTexts()
    {
        await using var world = await PaperWorld.CreateAsync();
        var paper = await world.AddAsync("A paper", PaperAudience.Members, PaperContents.Text("x"));
        var secretary = await world.Portal.AsSecretaryAsync();
        var first = await secretary.GetAsync(Links.Entry(world.Meeting.Id, WorkingPage.Papers, paper.Id));
        var second = await secretary.GetAsync(Links.Entry(world.Meeting.Id, WorkingPage.Papers, paper.Id));

        await first.Form("Save and continue").Fill("Title", "The first title").SubmitAsync();
        var both = await second.Form("Save and continue").Fill("Title", "The second title").SubmitAsync();
        var saved = await both.Form("Save and continue").SubmitAsync();

        Assert.Contains("The first title", both.Text, StringComparison.Ordinal);
        Assert.Equal(["The second title"], saved.All(".entries__title"));
    }

    [Fact]
    public async Task Post_ByAnotherBoardsSecretariat_IsNotFoundAndChangesNothing()
    {
        await using var world = await PaperWorld.CreateAsync();
        var paper = await world.AddAsync("A paper", PaperAudience.Public, PaperContents.Text("x"));
        var stranger = await world.Portal.AsSecretaryAsync("another");
        var papers = Links.Working(world.Meeting.Id, WorkingPage.Papers);

        foreach (var address in new[] { $"{papers}?handler=Move", $"{papers}?handler=Publish", $"{papers}?handler=PutBack", $"{papers}/add", $"{papers}/entry/{paper.Id}", $"{papers}/version/{paper.Id}", $"{papers}/withdraw/{paper.Id}" })
        {
            var answer = await Working.PostAsync(
                stranger, Links.AddMeeting, "Save and continue", address,
                ("entry", $"{paper.Id}"), ("version", "1"), ("direction", "Up"), ("Input.Version", "1"), ("Input.Title", "x"), ("Input.Reason", "x"));
            Assert.Equal((address, HttpStatusCode.NotFound), (address, answer.Status));
        }

        var stored = await OnlyAsync(world);
        Assert.Equal(("A paper", 1, null), (stored.Title, stored.Version, stored.WithdrawnAt));
        await using var db = world.Portal.Database.Portal();
        Assert.False(await db.PublishedPapers.AnyAsync());
    }

    [Fact]
    public async Task MembersList_ByEachRole_HoldsWhatTheyMayRead()
    {
        await using var world = await PaperWorld.CreateAsync();
        await world.AddAsync("For all", PaperAudience.Public, PaperContents.Text("1"), item: world.Item("Budget"));
        await world.AddAsync("For members", PaperAudience.Members, PaperContents.Text("2"), item: world.Item("Contracts"));
        await world.AddAsync("For the secretariat", PaperAudience.Secretariat, PaperContents.Text("3"));
        await world.WithdrawAsync(await world.AddAsync("Gone", PaperAudience.Members, PaperContents.Text("4")), "A slip.");
        var address = Links.MemberPapers(world.Meeting.Id);

        foreach (var reader in new[] { await world.Portal.AsMemberAsync(), await world.Portal.AsChairAsync(), await world.Portal.AsSecretaryAsync() })
        {
            var page = await reader.GetAsync(address);
            Assert.Equal(["Gone Withdrawn", "For all", "For members"], page.All(".entries__title"));
            Assert.Contains("A slip.", page.Text, StringComparison.Ordinal);
            Assert.Contains("Text, 1 byte", page.Text, StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await (await world.Portal.AsMemberAsync("another")).GetAsync(address)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await world.Portal.AsAdministratorAsync()).GetAsync(address)).Status);
        Assert.StartsWith(SignInForm.Address, (await world.Portal.Anonymous().GetAsync(address)).Address, StringComparison.Ordinal);
    }

    private static async Task<Paper> OnlyAsync(PaperWorld world)
    {
        await using var db = world.Portal.Database.Portal();
        return await db.Papers.AsNoTracking().SingleAsync();
    }
}
