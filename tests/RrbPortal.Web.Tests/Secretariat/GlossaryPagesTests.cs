using System.Net;
using Microsoft.EntityFrameworkCore;
using RrbPortal.Data.Records;

namespace RrbPortal.Web.Tests.Secretariat;

/// <summary>A board's glossary.</summary>
public sealed class GlossaryPagesTests
{
    [Theory]
    [InlineData("", "Glossary")]
    [InlineData("/entry", "Add a term")]
    [InlineData("/entry/{entry}", "Change a term")]
    [InlineData("/remove/{entry}", "Remove “VRU” from the glossary?")]
    public async Task Get_ByAnybody_IsForTheBoardsSecretariatAlone(string page, string heading)
    {
        await using var working = await Working.CreateAsync();
        var term = await AddAsync(working);
        var address = Links.Glossary(working.Board.Slug) + page.Replace("{entry}", $"{term.Id}", StringComparison.Ordinal);

        var own = await working.Secretary.GetAsync(address);

        Assert.Equal((HttpStatusCode.OK, heading), (own.Status, own.Heading));
        Assert.StartsWith("/account/sign-in", (await working.Portal.Anonymous().GetAsync(address)).Address, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await working.Portal.AsMemberAsync()).GetAsync(address)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await working.Portal.AsAdministratorAsync()).GetAsync(address)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await working.Portal.AsSecretaryAsync("another")).GetAsync(address)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await working.Secretary.GetAsync(address.Replace($"/{working.Board.Slug}/", "/none/", StringComparison.Ordinal))).Status);
    }

    [Fact]
    public async Task Add_TermFromTheAddress_IsWrittenOutAndSaved()
    {
        await using var working = await Working.CreateAsync();

        var form = await working.Secretary.GetAsync(Links.AddTerm(working.Board.Slug, "OoCD & more"));
        var empty = await form.Form("Save and continue").SubmitAsync();
        var list = await empty.Form("Save and continue").Fill("Meaning", "out of court disposal").SubmitAsync();

        Assert.Equal(["Enter what it means"], empty.Errors);
        Assert.Equal(["OoCD & more"], list.All(".entries__title"));
    }

    [Fact]
    public async Task Add_ManyLines_AddsThemOrNamesTheWrongOnes()
    {
        await using var working = await Working.CreateAsync();
        var page = await working.Secretary.GetAsync(Links.Glossary(working.Board.Slug));

        var wrong = await page.Form("Add these terms").Fill("Terms, one a line", "VRU = Violence Reduction Unit\nIOM").SubmitAsync();
        var right = await wrong.Form("Add these terms").Fill("Terms, one a line", "VRU = Violence Reduction Unit\nIOM = Integrated Offender Management").SubmitAsync();

        Assert.Equal(["Line 2: write the term, then =, then its meaning"], wrong.Errors);
        Assert.Equal(["IOM", "VRU"], right.All(".entries__title"));
    }

    [Fact]
    public async Task Change_TwoAtOnce_ShowsBothTexts()
    {
        await using var working = await Working.CreateAsync();
        var term = await AddAsync(working);
        var first = await working.Secretary.GetAsync(Links.Term(working.Board.Slug, term.Id));
        var second = await working.Secretary.GetAsync(Links.Term(working.Board.Slug, term.Id));

        await first.Form("Save and continue").Fill("Meaning", "The first meaning").SubmitAsync();
        var both = await second.Form("Save and continue").Fill("Meaning", "The second meaning").SubmitAsync();
        var saved = await both.Form("Save and continue").SubmitAsync();

        Assert.Contains("The first meaning", both.Text, StringComparison.Ordinal);
        Assert.Contains("The second meaning", saved.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Remove_Confirmed_TakesTheTermAway()
    {
        await using var working = await Working.CreateAsync();
        var term = await AddAsync(working);

        var list = await (await working.Secretary.GetAsync(Links.RemoveTerm(working.Board.Slug, term.Id))).Form("Remove").SubmitAsync();

        Assert.Contains("0 terms", list.Text, StringComparison.Ordinal);
        await using var db = working.Db();
        Assert.False(await db.Glossary.AnyAsync());
    }

    [Fact]
    public async Task Post_ByAnotherBoardsSecretariat_IsNotFoundAndChangesNothing()
    {
        await using var working = await Working.CreateAsync();
        var term = await AddAsync(working);
        var stranger = await working.Portal.AsSecretaryAsync("another");
        var glossary = Links.Glossary(working.Board.Slug);

        foreach (var address in new[] { glossary, $"{glossary}/entry", $"{glossary}/entry/{term.Id}", $"{glossary}/remove/{term.Id}" })
        {
            var answer = await Working.PostAsync(
                stranger, Links.AddMeeting, "Save and continue", address, ("Input.Lines", "X = Y"), ("Input.Term", "X"), ("Input.Meaning", "Y"), ("Input.Version", "1"));
            Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        }

        await using var db = working.Db();
        Assert.Equal("VRU", (await db.Glossary.SingleAsync()).Term);
    }

    private static async Task<GlossaryEntry> AddAsync(Working working)
    {
        await using var db = working.Db();
        var entry = new GlossaryEntry { BoardId = working.Board.Id, Term = "VRU", Meaning = "Violence Reduction Unit" };
        db.Glossary.Add(entry);
        await db.SaveChangesAsync();
        return entry;
    }
}
