using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Common;
using RrbPortal.Core.Notes;
using RrbPortal.Core.Reviewing;
using RrbPortal.Data.Records;
using RrbPortal.TestKit.TestData;

namespace RrbPortal.Core.Tests.Reviewing;

public sealed class CommentServiceTests
{
    [Fact]
    public async Task Add_WithAWording_QuotesTheParagraphAndLeavesTheNoteAsItIs()
    {
        await using var reviewed = await Reviewed.CreateAsync();
        await reviewed.SendAsync();
        var version = await reviewed.NoteVersionAsync();

        var id = await reviewed.CommentAsync("housing", "Say which.", "The first paragraph speaks of supported housing.");

        var line = await reviewed.LineAsync(id);
        Assert.Equal(("Mo Member", "Say which.", QuoteFate.Same, true), (line.ByName, line.Text, line.Fate, line.MayAccept));
        Assert.Equal("paragraph 1 of item 1", line.PlaceLabel);
        Assert.Contains(line.Difference, run => run is { Change: WordChange.Added, Text: "supported " });
        Assert.Equal(version, await reviewed.NoteVersionAsync());
        Assert.Contains("note.commented", await reviewed.Db.Audit.Select(entry => entry.Action).ToListAsync());
    }

    [Fact]
    public async Task Add_OnEveryKindOfPlace_ComesBackAtItsPlace()
    {
        await using var reviewed = await Reviewed.CreateAsync(meeting => meeting
            .Item("Closed matters", "Seen.", item => item.Internal("For the board.")).Decided("To go on.").Action("Report.", owners: "Clinks"));
        await reviewed.SendAsync();
        var draft = await reviewed.Portal.Of<DraftQueries>().MeetingAsync(reviewed.Meeting.Id, reviewed.Member.Rights, default);

        foreach (var part in draft!.Parts)
        {
            var outcome = await reviewed.Portal.Of<CommentService>().AddAsync(
                new AddComment { MeetingId = draft.Id, Place = CommentPlace.Parse(part.Place.ToString())!, Paragraph = part.Source, Text = part.Label }, reviewed.Member, default);
            Assert.IsType<Outcome.Done>(outcome);
        }

        var review = await reviewed.Portal.Of<ReviewQueries>().BesideAsync(draft, reviewed.Member, default);
        Assert.All(draft.Parts, part => Assert.Equal(part.Label, review.At(part.Place).Single().Text));
        Assert.Equal(draft.Parts.Select(part => part.Label), review.Comments.Select(comment => comment.PlaceLabel));
    }

    [Fact]
    public async Task Add_ParagraphChangedWhileItWasWritten_IsKeptWithWhatWasRead()
    {
        await using var reviewed = await Reviewed.CreateAsync();
        await reviewed.SendAsync();
        var part = await reviewed.ParagraphAsync("housing");
        await reviewed.WriteAsync("The first paragraph speaks of homes.\n\nThe second paragraph speaks of work.");

        var outcome = await reviewed.Portal.Of<CommentService>().AddAsync(
            new AddComment { MeetingId = reviewed.Meeting.Id, Place = part.Place, Paragraph = part.Source!.Replace("\n", "\r\n", StringComparison.Ordinal), Text = "Good." }, reviewed.Member, default);

        var line = await reviewed.LineAsync(Assert.IsType<Outcome.Done>(outcome).Id);
        Assert.Equal((QuoteFate.Changed, part.Source), (line.Fate, line.Quote));
        Assert.Contains("homes", line.Part!.Source, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Add_Nothing_IsRefused()
    {
        await using var reviewed = await Reviewed.CreateAsync();
        await reviewed.SendAsync();
        var part = await reviewed.ParagraphAsync("housing");

        var outcome = await reviewed.Portal.Of<CommentService>().AddAsync(
            new AddComment { MeetingId = reviewed.Meeting.Id, Place = part.Place, Paragraph = part.Source, Text = "  ", ProposedWording = part.Source }, reviewed.Member, default);

        Assert.Equal("Write a comment, or change the proposed wording", Assert.IsType<Outcome.Refused>(outcome).Reasons.Single().Reason);
    }

    [Fact]
    public async Task Add_AfterTheDeadline_IsMarkedAsLate()
    {
        await using var reviewed = await Reviewed.CreateAsync();
        await reviewed.SendAsync();
        reviewed.Portal.Clock.Advance(TimeSpan.FromDays(8));

        var id = await reviewed.CommentAsync("housing", "Late, sorry.");

        Assert.True((await reviewed.LineAsync(id)).IsLate);
    }

    [Fact]
    public async Task Add_ReviewEnded_IsRefused()
    {
        await using var reviewed = await Reviewed.CreateAsync();
        await reviewed.SendAsync();
        var part = await reviewed.ParagraphAsync("housing");
        await reviewed.Portal.Of<NoteService>().TakeStepAsync(
            new TakeStep { MeetingId = reviewed.Meeting.Id, Version = await reviewed.NoteVersionAsync(), Move = NoteMove.TakeBack }, reviewed.Secretary, default);

        var outcome = await AddAsync(reviewed, part, reviewed.Member);

        Assert.Contains("has ended", Assert.IsType<Outcome.Refused>(outcome).Reasons.Single().Reason, StringComparison.Ordinal);
        Assert.False(await reviewed.Db.ReviewComments.AnyAsync());
    }

    [Fact]
    public async Task Comments_ByWhoIsNotAsked_AreNotPossible()
    {
        await using var reviewed = await Reviewed.CreateAsync();
        await reviewed.SendAsync();
        var part = await reviewed.ParagraphAsync("housing");
        var id = await reviewed.CommentAsync("housing", "Mine.");
        var comments = reviewed.Portal.Of<CommentService>();
        var stranger = Given.ByMemberOf(await Given.Board("Another Board").SavedIn(reviewed.Db));

        foreach (var change in new[] { reviewed.Secretary, stranger, Given.ByAdministrator(), Given.ByNobody() })
        {
            Assert.IsType<Outcome.NotFound>(await AddAsync(reviewed, part, change));
            Assert.IsType<Outcome.NotFound>(await comments.AnswerAsync(reviewed.Meeting.Id, ReviewAnswerState.Content, change, default));
        }

        foreach (var change in new[] { reviewed.Secretary, stranger, reviewed.Other, reviewed.Chair })
        {
            Assert.IsType<Outcome.NotFound>(await comments.EditAsync(new EditComment { MeetingId = reviewed.Meeting.Id, Id = id, Version = 1, Text = "Theirs." }, change, default));
            Assert.IsType<Outcome.NotFound>(await comments.TakeBackAsync(new TakeBackComment(reviewed.Meeting.Id, id, 1), change, default));
        }

        Assert.Equal("Mine.", (await reviewed.StoredAsync(id)).Text);
    }

    [Fact]
    public async Task EditAndTakeBack_OwnAndOpen_AreDoneAndAnsweredIsNot()
    {
        await using var reviewed = await Reviewed.CreateAsync();
        await reviewed.SendAsync();
        var id = await reviewed.CommentAsync("housing", "First.");
        var answered = await reviewed.CommentAsync("work", "Another.");
        var comments = reviewed.Portal.Of<CommentService>();
        await reviewed.Portal.Of<AnsweringService>().AnswerAsync(new AnswerComment { MeetingId = reviewed.Meeting.Id, Id = answered, Version = 1, Answer = "No." }, reviewed.Secretary, default);

        var edited = await comments.EditAsync(new EditComment { MeetingId = reviewed.Meeting.Id, Id = id, Version = 1, Text = "Second." }, reviewed.Member, default);
        var stale = await comments.EditAsync(new EditComment { MeetingId = reviewed.Meeting.Id, Id = id, Version = 1, Text = "Third." }, reviewed.Member, default);
        var late = await comments.EditAsync(new EditComment { MeetingId = reviewed.Meeting.Id, Id = answered, Version = 2, Text = "Third." }, reviewed.Member, default);
        Assert.Equal("Second.", (await reviewed.StoredAsync(id)).Text);
        var taken = await comments.TakeBackAsync(new TakeBackComment(reviewed.Meeting.Id, id, 2), reviewed.Member, default);

        Assert.IsType<Outcome.Done>(edited);
        Assert.Equal("Second.", Assert.IsType<Outcome.Conflict>(stale).Theirs.Single(field => field.Field == "Text").Value);
        Assert.Contains("answered this comment meanwhile", Assert.IsType<Outcome.Refused>(late).Reasons.Single().Reason, StringComparison.Ordinal);
        Assert.IsType<Outcome.Done>(taken);
        var page = await reviewed.Portal.Of<ReviewQueries>().OfMeetingAsync(reviewed.Meeting.Id, reviewed.Secretary, default);
        Assert.Equal([answered], page!.Groups.SelectMany(group => group.Comments).Select(comment => comment.Id));
    }

    [Fact]
    public async Task Answer_NoCommentsAndComplete_SaysWhatIsTrue()
    {
        await using var reviewed = await Reviewed.CreateAsync();
        await reviewed.SendAsync();
        var comments = reviewed.Portal.Of<CommentService>();
        Task<Outcome> SayAsync(ReviewAnswerState state) => comments.AnswerAsync(reviewed.Meeting.Id, state, reviewed.Member, default);

        Assert.IsType<Outcome.Refused>(await SayAsync(ReviewAnswerState.Commented));
        Assert.IsType<Outcome.Done>(await SayAsync(ReviewAnswerState.Content));
        await reviewed.CommentAsync("housing", "After all.");
        Assert.Equal(ReviewAnswerState.NotAnswered, await StateAsync(reviewed));
        Assert.IsType<Outcome.Refused>(await SayAsync(ReviewAnswerState.Content));
        Assert.IsType<Outcome.Done>(await SayAsync(ReviewAnswerState.Commented));
        Assert.Equal(ReviewAnswerState.Commented, await StateAsync(reviewed));
    }

    [Fact]
    public async Task Answer_ByAMemberWhoJoinedLater_IsCountedToo()
    {
        await using var reviewed = await Reviewed.CreateAsync();
        await reviewed.SendAsync();
        var late = await Reviewed.PersonAsync(reviewed.Db, reviewed.Board, "Lou Later", Data.System.PortalRole.Member);

        Assert.IsType<Outcome.Done>(await reviewed.Portal.Of<CommentService>().AnswerAsync(reviewed.Meeting.Id, ReviewAnswerState.Content, late, default));

        var page = await reviewed.Portal.Of<ReviewQueries>().OfMeetingAsync(reviewed.Meeting.Id, reviewed.Secretary, default);
        Assert.Contains(page!.People, person => person is { Name: "Lou Later", State: ReviewAnswerState.Content });
    }

    private static Task<Outcome> AddAsync(Reviewed reviewed, DraftPart part, Change by)
        => reviewed.Portal.Of<CommentService>().AddAsync(
            new AddComment { MeetingId = reviewed.Meeting.Id, Place = part.Place, Paragraph = part.Source, Text = "Said." }, by, default);

    private static Task<ReviewAnswerState> StateAsync(Reviewed reviewed)
        => reviewed.Db.ReviewAnswers.Where(answer => answer.UserId == reviewed.Member.UserId).Select(answer => answer.State).SingleAsync();
}
