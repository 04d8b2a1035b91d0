using System.Net;
using Microsoft.EntityFrameworkCore;
using RrbPortal.Data.Records;
using RrbPortal.TestKit.TestData;

namespace RrbPortal.Web.Tests.Secretariat;

/// <summary>The register of organisations: keeping, merging, and joining printed names.</summary>
public sealed class OrganisationPagesTests
{
    public static TheoryData<string, string> Pages => new()
    {
        { "", "Organisations" },
        { "/new", "Add an organisation" },
        { "/unknown", "Printed names without an organisation" },
        { "/{id}", "Clinks" },
        { "/{id}/edit", "Change Clinks" },
        { "/{id}/merge", "Merge Clinks into another entry" },
        { "/{id}/remove", "Remove Clinks from the register?" },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Get_ByAnybody_IsForSecretariatsAndAdministratorsAlone(string page, string heading)
    {
        await using var working = await Working.CreateAsync();
        var clinks = await AddAsync(working, "Clinks");
        var address = Links.Organisations + page.Replace("{id}", $"{clinks.Id}", StringComparison.Ordinal);

        foreach (var browser in new[] { working.Secretary, await working.Portal.AsSecretaryAsync("another"), await working.Portal.AsAdministratorAsync() })
        {
            var own = await browser.GetAsync(address);
            Assert.Equal((HttpStatusCode.OK, heading), (own.Status, own.Heading));
        }

        Assert.StartsWith("/account/sign-in", (await working.Portal.Anonymous().GetAsync(address)).Address, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await working.Portal.AsMemberAsync()).GetAsync(address)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await working.Portal.AsChairAsync()).GetAsync(address)).Status);
        Assert.Equal(
            page.Contains("{id}", StringComparison.Ordinal) ? HttpStatusCode.NotFound : HttpStatusCode.OK,
            (await working.Secretary.GetAsync(address.Replace($"/{clinks.Id}", "/999999", StringComparison.Ordinal))).Status);
    }

    [Fact]
    public async Task List_SearchedAndNarrowed_ShowsWhatMatches()
    {
        await using var working = await Working.CreateAsync();
        await AddAsync(working, "Clinks");
        await AddAsync(working, "London Councils");

        var list = await working.Secretary.GetAsync(Links.Organisations);
        var found = await list.Form("Show organisations").Fill("Name, abbreviation or other name", "COUNCILS").SubmitAsync();
        var none = await list.Form("Show organisations").Fill("Name, abbreviation or other name", "nobody").SubmitAsync();
        var unused = await (await working.Secretary.GetAsync(Links.Organisations)).Form("Show organisations").Tick("Only those that no meeting and no action refers to").SubmitAsync();

        Assert.Equal(["Clinks", "London Councils"], list.All(".entries__title"));
        Assert.Equal(["London Councils"], found.All(".entries__title"));
        Assert.Contains("No organisation matches what you chose.", none.Text, StringComparison.Ordinal);
        Assert.Equal(["Clinks", "London Councils"], unused.All(".entries__title"));
    }

    [Fact]
    public async Task Add_WithOtherNames_ShowsTheEntry()
    {
        await using var working = await Working.CreateAsync();

        var page = await (await working.Secretary.GetAsync(Links.AddOrganisation)).Form("Add organisation")
            .Fill("Name", "Mayor’s Office for Policing and Crime").Fill("Abbreviation (optional)", "MOPAC").Fill("Other names (optional)", "The Mayor’s Office\nMOPAC London").SubmitAsync();

        Assert.Equal("Mayor’s Office for Policing and Crime", page.Heading);
        Assert.Equal(["Mayor’s Office for Policing and Crime", "MOPAC", "The Mayor’s Office", "MOPAC London"], page.All(".entries__title"));
    }

    [Fact]
    public async Task Add_NameOfAnother_SaysWhoHasIt()
    {
        await using var working = await Working.CreateAsync();
        await AddAsync(working, "Clinks");
        var form = (await working.Secretary.GetAsync(Links.AddOrganisation)).Form("Add organisation");

        Assert.Equal(["Enter the organisation's name"], (await form.SubmitAsync()).Errors);
        Assert.Equal(["“CLINKS” is in the register already, for Clinks"], (await form.Fill("Name", "CLINKS").SubmitAsync()).Errors);
    }

    [Fact]
    public async Task Edit_WithDatesTheWrongWayRound_SaysSoBesideTheField()
    {
        await using var working = await Working.CreateAsync();
        var clinks = await AddAsync(working, "Clinks");

        var page = await (await working.Secretary.GetAsync(Links.EditOrganisation(clinks.Id))).Form("Save and continue")
            .Fill("Input.ValidFrom.Day", "2").Fill("Input.ValidFrom.Month", "2").Fill("Input.ValidFrom.Year", "2024")
            .Fill("Input.ValidUntil.Day", "1").Fill("Input.ValidUntil.Month", "2").Fill("Input.ValidUntil.Year", "2024").SubmitAsync();

        Assert.Equal(["The last day must be the same as or after the first day"], page.Errors);
    }

    [Fact]
    public async Task Edit_TwoAtOnce_ShowsBothTextsAndLetsTheSecondDecide()
    {
        await using var working = await Working.CreateAsync();
        var clinks = await AddAsync(working, "Clinks");
        var first = await working.Secretary.GetAsync(Links.EditOrganisation(clinks.Id));
        var second = await (await working.Portal.AsAdministratorAsync()).GetAsync(Links.EditOrganisation(clinks.Id));

        await first.Form("Save and continue").Fill("Name", "Clinks One").SubmitAsync();
        var both = await second.Form("Save and continue").Fill("Name", "Clinks Two").SubmitAsync();
        var saved = await both.Form("Save and continue").SubmitAsync();

        Assert.Single(both.Errors);
        Assert.Contains("Clinks One", both.Text, StringComparison.Ordinal);
        Assert.Equal("Clinks Two", saved.Heading);
    }

    [Fact]
    public async Task Aliases_AddedAndRemoved_AreInTheList()
    {
        await using var working = await Working.CreateAsync();
        var clinks = await AddAsync(working, "Clinks");
        await AddAsync(working, "London Councils");
        var entry = await working.Secretary.GetAsync(Links.Organisation(clinks.Id));

        var empty = await entry.Form("Add this name").SubmitAsync();
        var taken = await entry.Form("Add this name").Fill("Another name, as it is printed", "london councils").SubmitAsync();
        var added = await entry.Form("Add this name").Fill("Another name, as it is printed", "Clinks charity").SubmitAsync();
        var removed = await added.Form("Remove the name Clinks charity").SubmitAsync();

        Assert.Equal(["Enter the name as it is printed"], empty.Errors);
        Assert.Equal(["“london councils” is in the register already, for London Councils"], taken.Errors);
        Assert.Equal(["Clinks", "Clinks charity"], added.All(".entries__title"));
        Assert.Equal(["Clinks"], removed.All(".entries__title"));
    }

    [Fact]
    public async Task Merge_ChosenAndConfirmed_MovesWhatThePageSaid()
    {
        await using var working = await Working.CreateAsync(meeting => meeting.Attended("LB Haringey"));
        var from = await AddAsync(working, "LB Haringey");
        var into = await AddAsync(working, "Haringey Council");
        await using (var db = working.Db())
        {
            await db.Attendance.ExecuteUpdateAsync(set => set.SetProperty(entry => entry.OrganisationId, from.Id));
        }

        var choice = await working.Secretary.GetAsync(Links.MergeOrganisation(from.Id));
        var preview = await choice.Form("Show what will move").Choose("The entry that stays", "Haringey Council").SubmitAsync();
        var done = await preview.Form("Merge the two").SubmitAsync();
        var gone = await working.Secretary.GetAsync(Links.Organisation(from.Id));

        Assert.Contains("the name “LB Haringey” 1 entry of attendance lists", preview.Text, StringComparison.Ordinal);
        Assert.Equal("Haringey Council", done.Heading);
        Assert.Equal(["Haringey Council", "LB Haringey"], done.All(".entries__title"));
        Assert.Contains("This entry was merged into Haringey Council", gone.Text, StringComparison.Ordinal);
        await using var after = working.Db();
        Assert.Equal(into.Id, (await after.Attendance.SingleAsync()).OrganisationId);
    }

    [Fact]
    public async Task Merge_EntryChangedMeanwhile_ShowsThePreviewAnew()
    {
        await using var working = await Working.CreateAsync();
        var from = await AddAsync(working, "LB Haringey");
        var into = await AddAsync(working, "Haringey Council");
        var preview = await working.Secretary.GetAsync(Links.MergeOrganisation(from.Id, into.Id));
        await (await working.Secretary.GetAsync(Links.Organisation(from.Id))).Form("Add this name").Fill("Another name, as it is printed", "Haringey").SubmitAsync();

        var again = await preview.Form("Merge the two").SubmitAsync();
        var done = await again.Form("Merge the two").SubmitAsync();

        Assert.Equal(["One of the entries was changed since you opened the page. Look at what will move, then merge the two"], again.Errors);
        Assert.Contains("“Haringey”", again.Text, StringComparison.Ordinal);
        Assert.Equal("Haringey Council", done.Heading);
    }

    [Fact]
    public async Task Merge_Impossible_SaysWhyAndOffersNoButton()
    {
        await using var working = await Working.CreateAsync();
        var from = await AddAsync(working, "LB Haringey");

        var page = await working.Secretary.GetAsync(Links.MergeOrganisation(from.Id, from.Id));

        Assert.Contains("An entry cannot be merged into itself. Choose another one.", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Merge the two", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Remove_NothingRefersToIt_TakesItAway()
    {
        await using var working = await Working.CreateAsync();
        var clinks = await AddAsync(working, "Clinks");

        var list = await (await working.Secretary.GetAsync(Links.RemoveOrganisation(clinks.Id))).Form("Remove").SubmitAsync();

        Assert.Equal("Organisations", list.Heading);
        Assert.Equal(HttpStatusCode.NotFound, (await working.Secretary.GetAsync(Links.Organisation(clinks.Id))).Status);
    }

    [Fact]
    public async Task Unknown_ProposalTaken_JoinsTheEntriesOfOwnBoards()
    {
        await using var working = await Working.CreateAsync(meeting => meeting.Attended("Metropolitan Police").Attended("Project Nova"));
        var police = await AddAsync(working, "Metropolitan Police Service");

        var page = await working.Secretary.GetAsync(Links.UnknownNames());
        var joined = await page.Form("Join Metropolitan Police to Metropolitan Police Service").SubmitAsync();
        var stranger = await (await working.Portal.AsSecretaryAsync("another")).GetAsync(Links.UnknownNames());

        Assert.Equal(["Metropolitan Police", "Project Nova"], page.All(".entries__title"));
        Assert.Contains("Metropolitan Police Service: “Metropolitan Police” is part of its name", page.Text, StringComparison.Ordinal);
        Assert.Equal(["Project Nova"], joined.All(".entries__title"));
        Assert.DoesNotContain("Project Nova", stranger.Text, StringComparison.Ordinal);
        await using var db = working.Db();
        Assert.Equal([police.Id, null], await db.Attendance.OrderBy(entry => entry.Position).Select(entry => entry.OrganisationId).ToListAsync());
    }

    [Fact]
    public async Task Unknown_NothingChosen_SaysSo()
    {
        await using var working = await Working.CreateAsync(meeting => meeting.Attended("Project Nova"));

        var page = await (await working.Secretary.GetAsync(Links.UnknownNames())).Form("Join Project Nova to the chosen organisation").SubmitAsync();

        Assert.Contains("Choose an organisation from the list", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unknown_MadeNew_IsInTheRegisterWithItsEntries()
    {
        await using var working = await Working.CreateAsync(meeting => meeting.Attended("Project Nova (PN)"));

        var form = await (await working.Secretary.GetAsync(Links.UnknownNames())).FollowAsync("Make a new organisation of Project Nova (PN)");
        var list = await form.Form("Add organisation").SubmitAsync();

        Assert.Contains("The register knows every name that your boards print.", list.Text, StringComparison.Ordinal);
        await using var db = working.Db();
        var made = await db.Organisations.SingleAsync();
        Assert.Equal(("Project Nova", "PN", made.Id), (made.Name, made.Abbreviation, (await db.Attendance.SingleAsync()).OrganisationId));
    }

    [Fact]
    public async Task Unknown_KnownByNow_IsJoinedWithOneButton()
    {
        await using var working = await Working.CreateAsync(meeting => meeting.Attended("Clinks"));
        var clinks = await AddAsync(working, "Clinks");

        var page = await (await working.Secretary.GetAsync(Links.UnknownNames())).Form("Join what is known").SubmitAsync();

        Assert.DoesNotContain("Join what is known", page.Text, StringComparison.Ordinal);
        await using var db = working.Db();
        Assert.Equal(clinks.Id, (await db.Attendance.SingleAsync()).OrganisationId);
    }

    [Fact]
    public async Task Published_FilteredByTheFormerAddressAfterAMerge_StillAnswers()
    {
        await using var working = await Working.CreateAsync(meeting => meeting
            .Attended("LB Haringey").Item("Welcome", "Text.").Step(NoteState.InReview, NoteState.Agreed, DateTimeOffset.UnixEpoch, "Chris Chair"));
        var from = await AddAsync(working, "LB Haringey");
        var into = await AddAsync(working, "Haringey Council");
        await (await working.Secretary.GetAsync(Links.UnknownNames())).Form("Join what is known").SubmitAsync();
        await (await working.Secretary.GetAsync(Links.Working(working.Id, WorkingPage.Publish))).Form("Publish now").SubmitAsync();
        var address = Links.MeetingsWith(working.Board.Slug, "lb-haringey");
        var before = await working.Portal.Anonymous().GetAsync(address);

        await (await working.Secretary.GetAsync(Links.MergeOrganisation(from.Id, into.Id))).Form("Merge the two").SubmitAsync();
        var after = await working.Portal.Anonymous().GetAsync(address);

        Assert.Contains("1 published note", before.Text, StringComparison.Ordinal);
        Assert.Equal(before.Text, after.Text);
    }

    private static async Task<Organisation> AddAsync(Working working, string name)
    {
        await using var db = working.Db();
        return await Given.Organisation(name).SavedIn(db);
    }
}
