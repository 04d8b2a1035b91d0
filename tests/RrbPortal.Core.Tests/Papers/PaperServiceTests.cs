using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Agendas;
using RrbPortal.Core.Common;
using RrbPortal.Core.Papers;
using RrbPortal.Core.Publishing;
using RrbPortal.Data.Providers;
using RrbPortal.Data.Records;
using RrbPortal.TestKit.Databases;
using RrbPortal.TestKit.TestData;

namespace RrbPortal.Core.Tests.Papers;

public sealed class PaperServiceTests
{
    [Theory, OnSqlite, OnSqlServer]
    public async Task Add_SeveralFiles_StandInOrderUnderTheirItem(DatabaseProvider provider)
    {
        await using var desk = await PaperDesk.CreateAsync(provider);

        await desk.AddAsync(["One_of two.txt", "Two.txt"], item: desk.Item("Budget"));
        await desk.AddAsync(["Three.txt"]);

        var groups = await desk.ListAsync();
        Assert.Equal(["The whole meeting", "Welcome", "Budget", "Contracts"], groups.Select(group => group.Title));
        Assert.Equal(["One of two", "Two"], groups[2].Papers.Select(paper => paper.Title));
        Assert.Equal("Three", Assert.Single(groups[0].Papers).Title);
        Assert.All(groups.SelectMany(group => group.Papers), paper => Assert.Equal(PaperAudience.Secretariat, paper.Audience));
    }

    [Fact]
    public async Task Add_WhileTheNoteIsPublished_IsDoneAndLeavesTheNoteAlone()
    {
        await using var desk = await PaperDesk.CreateAsync(more: meeting => meeting.NoteIn(NoteState.Published));
        var before = await desk.NoteVersionAsync();

        await desk.AddAsync(["One.txt"]);

        Assert.Equal(before, await desk.NoteVersionAsync());
        await using var db = desk.Db();
        Assert.Equal("paper.added", (await db.Audit.OrderByDescending(entry => entry.Id).FirstAsync()).Action);
    }

    [Fact]
    public async Task Add_SameFileAgain_IsRefusedWithItsTitle()
    {
        await using var desk = await PaperDesk.CreateAsync();
        await desk.AddAsync(["One.txt"]);

        var outcome = await desk.TryAddAsync(["One.txt"]);

        Assert.Equal("One.txt is here already, as “One”", Assert.Single(Assert.IsType<Outcome.Refused>(outcome).Reasons).Reason);
    }

    [Fact]
    public async Task Add_FilesThatCannotBePapers_AreRefusedByName()
    {
        await using var desk = await PaperDesk.CreateAsync();

        var large = await desk.TakeAsync("large.txt", PaperContents.Text(new string('a', PortalServices.LargestPaper + 1)));
        var empty = await desk.TakeAsync("empty.txt", []);
        var macro = await desk.TakeAsync(@"C:\own\macro.docx", PaperContents.MacroOffice);

        Assert.Equal("large.txt is larger than 64 KB. Make it smaller (pictures in it are often larger than needed), or upload it in parts.", large!.Problem);
        Assert.Equal("empty.txt is empty. Check that this is the right file.", empty!.Problem);
        Assert.StartsWith("macro.docx holds macros. Save it without them", macro!.Problem, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFiles(desk.Folder, "*", SearchOption.AllDirectories));
        var outcome = await desk.Of<PaperService>().AddAsync(new AddPapers { MeetingId = desk.Meeting.Id, Files = [large] }, desk.Secretary, default);
        Assert.IsType<Outcome.Refused>(outcome);
    }

    [Fact]
    public async Task Add_UnderAnotherMeetingsItemOrPublicUnderAClosedOne_IsRefused()
    {
        await using var desk = await PaperDesk.CreateAsync();
        await using var db = desk.Db();
        var other = await Given.Meeting(desk.Board).On(2024, 7, 20).Item("Elsewhere").SavedIn(db);

        var elsewhere = await desk.TryAddAsync(["One.txt"], item: other.Items.Single().Id);
        var closed = await desk.TryAddAsync(["One.txt"], PaperAudience.Public, desk.Item("Contracts"));

        Assert.Equal("AgendaItemId", Assert.Single(Assert.IsType<Outcome.Refused>(elsewhere).Reasons).Field);
        Assert.Equal("Audience", Assert.Single(Assert.IsType<Outcome.Refused>(closed).Reasons).Field);
    }

    [Fact]
    public async Task AddVersion_Twice_KeepsAllAndRefusesTheSameFile()
    {
        await using var desk = await PaperDesk.CreateAsync();
        var paper = await desk.AddAsync(["One.txt"]);

        var added = await desk.AddVersionAsync(paper, "Two.txt");
        var again = await desk.AddVersionAsync(paper, "Two.txt");

        Assert.IsType<Outcome.Done>(added);
        Assert.IsType<Outcome.Refused>(again);
        var line = (await desk.ListAsync()).SelectMany(group => group.Papers).Single();
        Assert.Equal([(2, "Two.txt"), (1, "One.txt")], line.Files.Select(file => (file.Number, file.FileName)));
    }

    [Fact]
    public async Task EveryChange_OfAnOldVersion_IsAConflict()
    {
        await using var desk = await PaperDesk.CreateAsync();
        var paper = await desk.AddAsync(["One.txt"]);
        var service = desk.Of<PaperService>();
        var file = await desk.TakeAsync("Two.txt", PaperContents.Text("2"));
        await desk.EditAsync(paper, new PaperFacts { Title = "Theirs", Audience = PaperAudience.Members });

        var outcomes = new[]
        {
            await service.EditAsync(new EditPaper { MeetingId = desk.Meeting.Id, Id = paper, Version = 1, Paper = new PaperFacts { Title = "Mine" } }, desk.Secretary, default),
            await service.AddVersionAsync(new AddPaperVersion(desk.Meeting.Id, paper, 1, file!), desk.Secretary, default),
            await service.WithdrawAsync(new WithdrawPaper(desk.Meeting.Id, paper, 1, "No."), desk.Secretary, default),
            await service.PutBackAsync(new PutPaperBack(desk.Meeting.Id, paper, 1), desk.Secretary, default),
            await desk.Of<PaperPublishing>().PublishAsync(new PublishPaper(desk.Meeting.Id, paper, 1), desk.Secretary, default),
        };

        Assert.All(outcomes, outcome => Assert.Equal(2, Assert.IsType<Outcome.Conflict>(outcome).CurrentVersion));
        Assert.Equal(["Theirs", "The whole meeting", "Members of the board"], ((Outcome.Conflict)outcomes[0]).Theirs.Select(field => field.Value));
    }

    [Fact]
    public async Task EveryChange_ByWhoeverDoesNotEditForTheBoard_IsNotFound()
    {
        await using var desk = await PaperDesk.CreateAsync();
        var paper = await desk.AddAsync(["One.txt"], PaperAudience.Public);
        await using var db = desk.Db();
        var other = await Given.Board("Another Board").SavedIn(db);
        var file = await desk.TakeAsync("Two.txt", PaperContents.Text("2"));
        var stored = Directory.EnumerateFiles(desk.Folder, "*", SearchOption.AllDirectories).Count();

        foreach (var stranger in new[] { Given.BySecretariatOf(other), Given.ByMemberOf(desk.Board), Given.ByChairOf(desk.Board), Given.ByAdministrator(), Given.ByNobody() })
        {
            var (service, id) = (desk.Of<PaperService>(), desk.Meeting.Id);
            Assert.IsType<Outcome.NotFound>(await service.AddAsync(new AddPapers { MeetingId = id, Files = [file!] }, stranger, default));
            Assert.IsType<Outcome.NotFound>(await service.AddVersionAsync(new AddPaperVersion(id, paper, 1, file!), stranger, default));
            Assert.IsType<Outcome.NotFound>(await service.EditAsync(new EditPaper { MeetingId = id, Id = paper, Version = 1, Paper = new PaperFacts { Title = "x" } }, stranger, default));
            Assert.IsType<Outcome.NotFound>(await service.MoveAsync(new MovePaper(id, paper, Direction.Up), stranger, default));
            Assert.IsType<Outcome.NotFound>(await service.WithdrawAsync(new WithdrawPaper(id, paper, 1, "x"), stranger, default));
            Assert.IsType<Outcome.NotFound>(await service.PutBackAsync(new PutPaperBack(id, paper, 1), stranger, default));
            Assert.IsType<Outcome.NotFound>(await desk.Of<PaperPublishing>().PublishAsync(new PublishPaper(id, paper, 1), stranger, default));
            Assert.Null(await desk.Of<PaperQueries>().OfMeetingAsync(id, stranger.Rights, default));
            Assert.Null(await desk.Of<PaperQueries>().PaperAsync(id, paper, stranger.Rights, default));
            Assert.Null(await desk.TakeAsync("Three.txt", PaperContents.Text("3"), stranger));
        }

        Assert.Equal(stored, Directory.EnumerateFiles(desk.Folder, "*", SearchOption.AllDirectories).Count());
    }

    [Fact]
    public async Task EditAndMove_Paper_StandsWhereItWasPut()
    {
        await using var desk = await PaperDesk.CreateAsync();
        var first = await desk.AddAsync(["One.txt"]);
        var second = await desk.AddAsync(["Two.txt"]);

        await desk.Of<PaperService>().MoveAsync(new MovePaper(desk.Meeting.Id, second, Direction.Up), desk.Secretary, default);
        Assert.Equal(["Two", "One"], (await desk.ListAsync())[0].Papers.Select(paper => paper.Title));

        await desk.EditAsync(first, new PaperFacts { Title = " The  first ", AgendaItemId = desk.Item("Budget"), Audience = PaperAudience.Members });
        var groups = await desk.ListAsync();
        Assert.Equal(("The first", PaperAudience.Members), (groups[2].Papers.Single().Title, groups[2].Papers.Single().Audience));
    }

    [Fact]
    public async Task WithdrawAndPutBack_Paper_NeedsAReasonAndCanBeUndone()
    {
        await using var desk = await PaperDesk.CreateAsync();
        var paper = await desk.AddAsync(["One.txt"], PaperAudience.Members);

        var without = await desk.WithdrawAsync(paper, " ");
        var withdrawn = await desk.WithdrawAsync(paper, "Wrong figures.");
        var version = await desk.AddVersionAsync(paper, "Two.txt");

        Assert.Equal("Reason", Assert.Single(Assert.IsType<Outcome.Refused>(without).Reasons).Field);
        Assert.IsType<Outcome.Done>(withdrawn);
        Assert.IsType<Outcome.Refused>(version);
        Assert.Equal("Wrong figures.", (await desk.ListAsync())[0].Papers.Single().WithdrawalReason);

        Assert.IsType<Outcome.Done>(await desk.PutBackAsync(paper));
        Assert.Null((await desk.ListAsync())[0].Papers.Single().WithdrawnAt);
    }

    [Fact]
    public async Task RemoveItem_WithPapers_LeavesThemWithTheMeetingAndAClosedOnesAwayFromThePublic()
    {
        await using var desk = await PaperDesk.CreateAsync();
        var kept = await desk.AddAsync(["One.txt"], PaperAudience.Members, desk.Item("Contracts"));
        await using var db = desk.Db();
        (await db.Papers.SingleAsync(paper => paper.Id == kept)).Audience = PaperAudience.Public;
        var item = await db.AgendaItems.SingleAsync(item => item.Title == "Contracts");
        await db.SaveChangesAsync();

        await desk.Of<AgendaService>().RemoveAsync(new RemoveAgendaItem(desk.Meeting.Id, item.Id, item.Version, WithSubItems: false), desk.Secretary, default);

        var paper = Assert.Single((await desk.ListAsync())[0].Papers);
        Assert.Equal((kept, PaperAudience.Members), (paper.Id, paper.Audience));
    }
}
