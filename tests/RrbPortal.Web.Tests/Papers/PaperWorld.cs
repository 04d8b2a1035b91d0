using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RrbPortal.Core.Common;
using RrbPortal.Core.Papers;
using RrbPortal.Core.Publishing;
using RrbPortal.Data.Records;
using RrbPortal.TestKit.Hosting;
using RrbPortal.TestKit.TestData;

namespace RrbPortal.Web.Tests.Papers;

/// <summary>A portal with a meeting whose agenda was issued, and a way to put papers there as the secretariat does.</summary>
internal sealed class PaperWorld : IAsyncDisposable
{
    private PaperWorld(PortalApplication portal, Board board, Meeting meeting)
    {
        Portal = portal;
        Board = board;
        Meeting = meeting;
    }

    public PortalApplication Portal { get; }

    public Board Board { get; }

    public Meeting Meeting { get; }

    public int Item(string title) => Meeting.Items.Single(item => item.Title == title).Id;

    public static async Task<PaperWorld> CreateAsync(Func<MeetingBuilder, MeetingBuilder>? more = null, IReadOnlyDictionary<string, string?>? settings = null)
    {
        var portal = await PortalApplication.CreateAsync(settings);
        await using var db = portal.Database.Portal();
        var board = await Given.Board("Reducing Reoffending Board").At(PortalApplication.Board).SavedIn(db);
        var meeting = Given.Meeting(board).Standing(MeetingState.AgendaIssued).Item("Welcome").Item("Budget").Item("Contracts", more: item => item.Closed());
        return new PaperWorld(portal, board, await (more?.Invoke(meeting) ?? meeting).SavedIn(db));
    }

    /// <summary>Adds a paper, with its file.</summary>
    public async Task<Paper> AddAsync(string title, PaperAudience audience, byte[] content, string fileName = "paper.txt", int? item = null)
    {
        var id = await DoneAsync(async (PaperService papers) => await papers.AddAsync(
            new AddPapers { MeetingId = Meeting.Id, AgendaItemId = item, Title = title, Audience = audience, Files = [await TakeAsync(content, fileName)] }, Secretary, default));
        return await PaperAsync(id);
    }

    public async Task<Paper> AddVersionAsync(Paper paper, byte[] content, string fileName = "paper.txt")
    {
        await DoneAsync(async (PaperService papers) => await papers.AddVersionAsync(
            new AddPaperVersion(Meeting.Id, paper.Id, (await PaperAsync(paper.Id)).Version, await TakeAsync(content, fileName)), Secretary, default));
        return await PaperAsync(paper.Id);
    }

    public async Task<Paper> PublishAsync(Paper paper)
    {
        await DoneAsync(async (PaperPublishing publishing) => await publishing.PublishAsync(new PublishPaper(Meeting.Id, paper.Id, (await PaperAsync(paper.Id)).Version), Secretary, default));
        return paper;
    }

    /// <summary>Publishes the note of the meeting, which is agreed.</summary>
    public Task PublishNoteAsync()
        => DoneAsync(async (PublishingService publishing) =>
        {
            await using var db = Portal.Database.Portal();
            var version = await db.Notes.Select(note => note.Version).SingleAsync();
            return await publishing.PublishAsync(new PublishNote { MeetingId = Meeting.Id, Version = version, PreElectionReason = "Routine." }, Secretary, default);
        });

    public async Task<Paper> WithdrawAsync(Paper paper, string reason)
    {
        await DoneAsync(async (PaperService papers) => await papers.WithdrawAsync(new WithdrawPaper(Meeting.Id, paper.Id, (await PaperAsync(paper.Id)).Version, reason), Secretary, default));
        return paper;
    }

    public Change Secretary => Given.BySecretariatOf(Board);

    public string PublicAddress(Paper paper) => Links.PublicPaper(Board.Slug, Meeting.Date!.Value, paper.PublicKey);

    public ValueTask DisposeAsync() => Portal.DisposeAsync();

    private async Task<Paper> PaperAsync(int id)
    {
        await using var db = Portal.Database.Portal();
        return await db.Papers.AsNoTracking().Include(paper => paper.Versions).SingleAsync(paper => paper.Id == id);
    }

    private async Task<ReceivedFile> TakeAsync(byte[] content, string fileName)
    {
        using var stream = new MemoryStream(content);
        var file = await Portal.Services.GetRequiredService<PaperIntake>().TakeAsync(fileName, stream, Board.Id, Secretary, default);
        Assert.Null(file!.Problem);
        return file;
    }

    private async Task<int> DoneAsync<TService>(Func<TService, Task<Outcome>> work)
        where TService : notnull
    {
        var outcome = await Portal.WithAsync(work);
        return Assert.IsType<Outcome.Done>(outcome).Id;
    }
}
