using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Auditing;
using RrbPortal.Core.Common;
using RrbPortal.Core.Reviewing;
using RrbPortal.Data.Records;
using RrbPortal.TestKit.TestData;

namespace RrbPortal.Core.Tests.Reviewing;

public sealed class AnsweringServiceTests
{
    [Fact]
    public async Task Accept_ParagraphStandsThere_ReplacesItAndNothingElse()
    {
        await using var reviewed = await Reviewed.CreateAsync();
        await reviewed.SendAsync();
        var version = await reviewed.NoteVersionAsync();
        var id = await reviewed.CommentAsync("housing", null, "The first paragraph speaks of **supported** housing.");

        var outcome = await reviewed.AcceptAsync(id);

        Assert.IsType<Outcome.Done>(outcome);
        Assert.Equal("The first paragraph speaks of **supported** housing.\n\nThe second paragraph speaks of work.", await reviewed.TextAsync());
        var line = await reviewed.LineAsync(id);
        Assert.Equal((ReviewCommentState.Accepted, "Sam Secretary", false), (line.State, line.AnsweredByName, line.MayAccept));
        Assert.Equal(version + 1, await reviewed.NoteVersionAsync());
        var audit = await reviewed.Db.Audit.AsNoTracking().OrderBy(entry => entry.Id).LastAsync();
        Assert.Equal("review.wording-accepted", audit.Action);
        Assert.Contains(AuditTrail.FieldsOf(audit.Changes), field => field is { Record: "AgendaItem", Field: "PublicText" });
    }

    [Fact]
    public async Task Accept_OneOfTwoProposals_LeavesTheOtherWithItsDifferenceToTheNewText()
    {
        await using var reviewed = await Reviewed.CreateAsync();
        await reviewed.SendAsync();
        var one = await reviewed.CommentAsync("housing", null, "Something else entirely stands here.");
        var other = await reviewed.CommentAsync("housing", null, "The first paragraph speaks of homes.", reviewed.Other);

        await reviewed.AcceptAsync(one);
        var refused = await reviewed.AcceptAsync(other);

        Assert.IsType<Outcome.Refused>(refused);
        var line = await reviewed.LineAsync(other);
        Assert.Equal((QuoteFate.Changed, ReviewCommentState.Open, false, true), (line.Fate, line.State, line.MayAccept, line.MayEditWording));
        Assert.Equal("Something else entirely stands here.", line.Part!.Source);
        Assert.Equal("Something else entirely stands here.", string.Concat(line.Difference.Where(run => run.Change is not WordChange.Added).Select(run => run.Text)));
        Assert.Equal("The first paragraph speaks of housing.", line.Quote);

        var edited = await reviewed.AcceptAsync(other, line.Part.Source, "Something else stands here: homes.");
        Assert.IsType<Outcome.Done>(edited);
        Assert.StartsWith("Something else stands here: homes.\n\n", await reviewed.TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Accept_ParagraphStandsTwice_IsRefused()
    {
        await using var reviewed = await Reviewed.CreateAsync();
        await reviewed.SendAsync();
        var id = await reviewed.CommentAsync("housing", null, "Other words.");
        await reviewed.WriteAsync("The first paragraph speaks of housing.\n\nThe first paragraph speaks of housing.");

        Assert.False((await reviewed.LineAsync(id)).MayAccept);
        Assert.IsType<Outcome.Refused>(await reviewed.AcceptAsync(id));
        Assert.DoesNotContain("Other words.", await reviewed.TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Accept_InternalText_NeverReachesThePublicText()
    {
        await using var reviewed = await Reviewed.CreateAsync(meeting => meeting.Item("Second", null, item => item.Internal("Inside the board.")));
        await reviewed.SendAsync();
        var id = await reviewed.CommentAsync("Inside", null, "Inside this board.");

        await reviewed.AcceptAsync(id);

        var item = await reviewed.Db.AgendaItems.AsNoTracking().SingleAsync(item => item.Title == "Second");
        Assert.Equal((null, "Inside this board."), (item.PublicText, item.InternalText));
    }

    [Fact]
    public async Task Accept_DecisionAndAction_ReplaceTheirText()
    {
        await using var reviewed = await Reviewed.CreateAsync(meeting => meeting.Decided("To go on.").Action("Report soon.", owners: "Clinks"));
        await reviewed.SendAsync();
        var decision = await reviewed.CommentAsync("To go on.", null, "To go on for a year.");
        var action = await reviewed.CommentAsync("Report soon.", null, "Report by May.");

        Assert.IsType<Outcome.Done>(await reviewed.AcceptAsync(decision));
        Assert.IsType<Outcome.Done>(await reviewed.AcceptAsync(action));
        Assert.Equal("To go on for a year.", (await reviewed.Db.Decisions.AsNoTracking().SingleAsync()).Text);
        Assert.Equal("Report by May.", (await reviewed.Db.ActionItems.AsNoTracking().SingleAsync()).Text);
    }

    [Fact]
    public async Task Accept_WhatItsWriterChangedMeanwhile_IsAConflict()
    {
        await using var reviewed = await Reviewed.CreateAsync();
        await reviewed.SendAsync();
        var id = await reviewed.CommentAsync("housing", null, "First wording.");
        await reviewed.Portal.Of<CommentService>().EditAsync(
            new EditComment { MeetingId = reviewed.Meeting.Id, Id = id, Version = 1, ProposedWording = "Second wording." }, reviewed.Member, default);

        var outcome = await reviewed.Portal.Of<AnsweringService>().AcceptAsync(new AcceptWording { MeetingId = reviewed.Meeting.Id, Id = id, Version = 1 }, reviewed.Secretary, default);

        Assert.IsType<Outcome.Conflict>(outcome);
        Assert.DoesNotContain("wording", await reviewed.TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answer_InWords_IsReadByTheMember()
    {
        await using var reviewed = await Reviewed.CreateAsync();
        await reviewed.SendAsync();
        var id = await reviewed.CommentAsync("housing", "Why?");
        var version = await reviewed.NoteVersionAsync();
        var answering = reviewed.Portal.Of<AnsweringService>();

        var empty = await answering.AnswerAsync(new AnswerComment { MeetingId = reviewed.Meeting.Id, Id = id, Version = 1 }, reviewed.Secretary, default);
        var done = await answering.AnswerAsync(new AnswerComment { MeetingId = reviewed.Meeting.Id, Id = id, Version = 1, Answer = "Because it was said." }, reviewed.Secretary, default);

        Assert.Equal("Write an answer", Assert.IsType<Outcome.Refused>(empty).Reasons.Single().Reason);
        Assert.IsType<Outcome.Done>(done);
        var draft = await reviewed.Portal.Of<DraftQueries>().MeetingAsync(reviewed.Meeting.Id, reviewed.Other.Rights, default);
        var seen = (await reviewed.Portal.Of<ReviewQueries>().BesideAsync(draft!, reviewed.Other, default)).Comments.Single();
        Assert.Equal(("Because it was said.", ReviewCommentState.Answered, false), (seen.Answer, seen.State, seen.IsMine));
        Assert.Equal(version, await reviewed.NoteVersionAsync());
    }

    [Fact]
    public async Task Item_Removed_KeepsItsComments()
    {
        await using var reviewed = await Reviewed.CreateAsync(meeting => meeting.Item("Second", "About training in prisons and after release."));
        await reviewed.SendAsync();
        var paragraph = await reviewed.CommentAsync("training", "Which prisons?");
        var part = (await reviewed.Portal.Of<DraftQueries>().MeetingAsync(reviewed.Meeting.Id, reviewed.Member.Rights, default))!.Parts.Single(part => part.Label == "item 2");
        await reviewed.Portal.Of<CommentService>().AddAsync(new AddComment { MeetingId = reviewed.Meeting.Id, Place = part.Place, Text = "Too long." }, reviewed.Member, default);

        // What the removal of an item does to its comments.
        await reviewed.Db.ReviewComments.ExecuteUpdateAsync(set => set.SetProperty(comment => comment.AgendaItemId, (int?)null));
        await reviewed.Db.AgendaItems.Where(item => item.Title == "Second").ExecuteDeleteAsync();

        var page = await reviewed.Portal.Of<ReviewQueries>().OfMeetingAsync(reviewed.Meeting.Id, reviewed.Secretary, default);
        Assert.Equal(2, page!.Open);
        Assert.Equal((QuoteFate.Gone, "About training in prisons and after release.", false), (page.Comment(paragraph)!.Fate, page.Comment(paragraph)!.Quote, page.Comment(paragraph)!.MayEditWording));
        Assert.Contains(page.Groups, group => group.Label == "an item that was removed");
    }

    [Fact]
    public async Task Answers_ByWhoMayNotEdit_AreNotFound()
    {
        await using var reviewed = await Reviewed.CreateAsync();
        await reviewed.SendAsync();
        var id = await reviewed.CommentAsync("housing", null, "Other words.");
        var stranger = Given.BySecretariatOf(await Given.Board("Another Board").SavedIn(reviewed.Db));

        foreach (var change in new[] { reviewed.Member, reviewed.Chair, stranger, Given.ByAdministrator(), Given.ByNobody() })
        {
            Assert.IsType<Outcome.NotFound>(await reviewed.AcceptAsync(id, by: change));
            Assert.IsType<Outcome.NotFound>(await reviewed.Portal.Of<AnsweringService>().AnswerAsync(
                new AnswerComment { MeetingId = reviewed.Meeting.Id, Id = id, Version = 1, Answer = "No." }, change, default));
        }

        var elsewhere = await Given.Meeting(reviewed.Board).On(2024, 9, 1).SavedIn(reviewed.Db);
        Assert.IsType<Outcome.NotFound>(await reviewed.Portal.Of<AnsweringService>().AcceptAsync(
            new AcceptWording { MeetingId = elsewhere.Id, Id = id, Version = 1 }, reviewed.Secretary, default));
    }
}
