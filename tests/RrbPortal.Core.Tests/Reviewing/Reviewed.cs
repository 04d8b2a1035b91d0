using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Common;
using RrbPortal.Core.Reviewing;
using RrbPortal.Data;
using RrbPortal.Data.Providers;
using RrbPortal.Data.Records;
using RrbPortal.Data.System;
using RrbPortal.TestKit.Databases;
using RrbPortal.TestKit.TestData;

namespace RrbPortal.Core.Tests.Reviewing;

/// <summary>A board with two members and a chair who have accounts, and a meeting whose draft can be sent to them.</summary>
internal sealed class Reviewed : IAsyncDisposable
{
    /// <summary>The last day for comments of every round that <see cref="SendAsync"/> opens: a week after the clock's first day.</summary>
    public static readonly DateOnly Deadline = new(2024, 7, 8);

    private Reviewed(TestDatabase database, PortalServices portal, PortalDbContext db, Board board, Meeting meeting)
        => (Database, Portal, Db, Board, Meeting) = (database, portal, db, board, meeting);

    public TestDatabase Database { get; }

    public PortalServices Portal { get; }

    public PortalDbContext Db { get; }

    public Board Board { get; }

    public Meeting Meeting { get; }

    public Change Secretary => Given.BySecretariatOf(Board);

    public required Change Member { get; init; }

    public required Change Other { get; init; }

    public required Change Chair { get; init; }

    public static async Task<Reviewed> CreateAsync(Func<MeetingBuilder, MeetingBuilder>? more = null, DatabaseProvider provider = DatabaseProvider.Sqlite)
    {
        var database = await TestDatabase.CreateAsync(provider);
        var portal = new PortalServices(database);
        var db = database.Portal();
        var board = await Given.Board().SavedIn(db);
        var meeting = Given.Meeting(board).Item("Data", "The first paragraph speaks of housing.\n\nThe second paragraph speaks of work.");
        var saved = await (more?.Invoke(meeting) ?? meeting).SavedIn(db);
        return new Reviewed(database, portal, db, board, saved)
        {
            Member = await PersonAsync(db, board, "Mo Member", PortalRole.Member),
            Other = await PersonAsync(db, board, "Nia Other", PortalRole.Member),
            Chair = await PersonAsync(db, board, "Chris Chair", PortalRole.Chair),
        };
    }

    public static async Task<Change> PersonAsync(PortalDbContext db, Board board, string name, PortalRole role)
    {
        var user = await Given.User(name).As(role, board).SavedIn(db);
        return new Change(user.Id, name, Change.Web, new Rights([new Grant(role, board.Id)]));
    }

    public async Task<Outcome> SendAsync(DateOnly? deadline = null, string? message = null, Change? by = null)
        => await Portal.Of<RoundService>().SendAsync(
            new SendDraft { MeetingId = Meeting.Id, Version = await NoteVersionAsync(), Deadline = deadline ?? Deadline, Message = message }, by ?? Secretary, default);

    public Task<int> NoteVersionAsync()
        => Db.Notes.AsNoTracking().Where(note => note.MeetingId == Meeting.Id).Select(note => note.Version).SingleAsync();

    /// <summary>The paragraph of the first item's public text that holds these words, as a member's page addresses it.</summary>
    public async Task<DraftPart> ParagraphAsync(string words)
    {
        var draft = await Portal.Of<DraftQueries>().MeetingAsync(Meeting.Id, Member.Rights, default);
        return draft!.Parts.First(part => part.Source?.Contains(words, StringComparison.Ordinal) is true);
    }

    /// <summary>Comments on the paragraph with these words.</summary>
    /// <returns>The comment's number.</returns>
    public async Task<int> CommentAsync(string paragraph, string? text, string? wording = null, Change? by = null)
    {
        var part = await ParagraphAsync(paragraph);
        var outcome = await Portal.Of<CommentService>().AddAsync(
            new AddComment { MeetingId = Meeting.Id, Place = part.Place, Paragraph = part.Source, Text = text, ProposedWording = wording }, by ?? Member, default);
        return Assert.IsType<Outcome.Done>(outcome).Id;
    }

    public Task<ReviewComment> StoredAsync(int comment) => Db.ReviewComments.AsNoTracking().SingleAsync(row => row.Id == comment);

    public Task<string?> TextAsync() => Db.AgendaItems.AsNoTracking().OrderBy(item => item.Id).Select(item => item.PublicText).FirstAsync();

    /// <summary>Changes the first item's public text, as the secretariat does while members comment.</summary>
    public async Task WriteAsync(string? text)
    {
        await Db.AgendaItems.Where(item => item.MeetingId == Meeting.Id && item.Position == 1).ExecuteUpdateAsync(set => set.SetProperty(item => item.PublicText, text));
        Db.ChangeTracker.Clear();
    }

    public async Task<Outcome> AcceptAsync(int comment, string? paragraph = null, string? wording = null, Change? by = null)
        => await Portal.Of<AnsweringService>().AcceptAsync(
            new AcceptWording { MeetingId = Meeting.Id, Id = comment, Version = (await StoredAsync(comment)).Version, Paragraph = paragraph, Wording = wording },
            by ?? Secretary,
            default);

    public async Task<CommentLine> LineAsync(int comment)
        => (await Portal.Of<ReviewQueries>().OfMeetingAsync(Meeting.Id, Secretary, default))!.Comment(comment)!;

    public async ValueTask DisposeAsync()
    {
        await Db.DisposeAsync();
        await Portal.DisposeAsync();
        await Database.DisposeAsync();
    }
}
