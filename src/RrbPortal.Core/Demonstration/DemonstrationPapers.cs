using System.Text;
using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Common;
using RrbPortal.Core.Papers;
using RrbPortal.Core.Publishing;
using RrbPortal.Data;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Demonstration;

/// <summary>
/// The papers of the coming meeting: for everybody, for members and for the secretariat, one in its second version and
/// one withdrawn. They come in on the way that every upload goes.
/// </summary>
public sealed class DemonstrationPapers(PortalDbContext db, PaperIntake intake, PaperService papers, PaperPublishing publishing)
{
    internal async Task AddAsync(Meeting meeting, Change secretary, CancellationToken ct)
    {
        var items = await db.AgendaItems.AsNoTracking().Where(item => item.MeetingId == meeting.Id).OrderBy(item => item.Position).Select(item => item.Id).ToListAsync(ct);
        await AddAsync(meeting, null, "Before you come.txt", "Before you come", PaperAudience.Members, Joining(), secretary, ct);

        await AddAsync(meeting, items[1], "Open actions.csv", "Open actions and who owns them", PaperAudience.Members, Actions(), secretary, ct);
        var tags = await AddAsync(meeting, items[2], "Electronic monitoring.pdf", "What tags are used for today", PaperAudience.Public, Tags(), secretary, ct);
        await DoneAsync(publishing.PublishAsync(new PublishPaper(meeting.Id, tags, await VersionAsync(tags, ct)), secretary, ct));
        await AddVersionAsync(meeting, tags, "Electronic monitoring v2.pdf", Tags("With the figures of the last quarter."), secretary, ct);
        await AddAsync(meeting, items[2], "Questions.txt", "Questions that may come up", PaperAudience.Secretariat, Questions(), secretary, ct);
        var plan = await AddAsync(meeting, items[3], "Forward plan.txt", "Subjects that members named last year", PaperAudience.Public, Subjects(), secretary, ct);
        await DoneAsync(publishing.PublishAsync(new PublishPaper(meeting.Id, plan, await VersionAsync(plan, ct)), secretary, ct));
        var early = await AddAsync(meeting, items[3], "Forward plan, first draft.txt", "Forward plan, first draft", PaperAudience.Public, Text("Housing first.", "Health second."), secretary, ct);
        await DoneAsync(publishing.PublishAsync(new PublishPaper(meeting.Id, early, await VersionAsync(early, ct)), secretary, ct));
        await DoneAsync(papers.WithdrawAsync(new WithdrawPaper(meeting.Id, early, await VersionAsync(early, ct), "It was a first draft, published by mistake."), secretary, ct));
    }

    private async Task<int> AddAsync(
        Meeting meeting, int? item, string name, string title, PaperAudience audience, byte[] content, Change secretary, CancellationToken ct)
    {
        var file = await TakeAsync(meeting, name, content, secretary, ct);
        return await DoneAsync(papers.AddAsync(
            new AddPapers { MeetingId = meeting.Id, AgendaItemId = item, Title = title, Audience = audience, Files = [file] }, secretary, ct));
    }

    private async Task AddVersionAsync(Meeting meeting, int paper, string name, byte[] content, Change secretary, CancellationToken ct)
        => await DoneAsync(papers.AddVersionAsync(
            new AddPaperVersion(meeting.Id, paper, await VersionAsync(paper, ct), await TakeAsync(meeting, name, content, secretary, ct)), secretary, ct));

    private async Task<ReceivedFile> TakeAsync(Meeting meeting, string name, byte[] content, Change secretary, CancellationToken ct)
    {
        using var stream = new MemoryStream(content);
        return await intake.TakeAsync(name, stream, meeting.BoardId, secretary, ct) is { Problem: null } file
            ? file
            : throw new InvalidOperationException($"The demonstration's paper {name} cannot be taken.");
    }

    private Task<int> VersionAsync(int paper, CancellationToken ct)
        => db.Papers.AsNoTracking().Where(row => row.Id == paper).Select(row => row.Version).SingleAsync(ct);

    private static async Task<int> DoneAsync(Task<Outcome> outcome)
        => await outcome is Outcome.Done done ? done.Id : throw new InvalidOperationException($"The demonstration's papers cannot be added: {await outcome}");

    private static byte[] Joining() => Text(
        "Before you come",
        "",
        "The meeting is in City Hall and on MS Teams. Please come ten minutes early: the desk takes your name.",
        "Whoever joins from elsewhere finds the link in the invitation. Cameras may stay off.");

    private static byte[] Actions() => Text(
        "Reference,Owner,What,Due",
        "AP3,London Probation,Say how many people waited for a bed on the day of release,next meeting",
        "AP4,Clinks,Send the names of two members for the working group,end of the month");

    private static byte[] Tags(string? note = null) => PlainPdf.Of(
        "What tags are used for today",
        ["What tags are used for today", "", "A paper for the thematic session of the board.", note ?? "A first version; the figures follow."],
        ["Who wears one", "", "1. People on curfew", "2. People who must stay away from a place", "3. People whose drinking is watched"],
        ["Questions for the board", "", "1. What helps people to keep to the conditions?", "2. What do they need on the day that it comes off?"]);

    private static byte[] Questions() => Text("Questions that may come up", "", "How many tags failed last month? Robin has asked for the number.");

    private static byte[] Subjects() => Text("Subjects that members named last year", "", "Housing on the first night", "Work and training", "Young adults", "Peer support");

    private static byte[] Text(params string[] lines) => Encoding.UTF8.GetBytes(string.Join("\n", lines) + "\n");
}
