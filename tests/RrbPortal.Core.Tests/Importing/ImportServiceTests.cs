using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Common;
using RrbPortal.Core.Importing;
using RrbPortal.Data.Providers;
using RrbPortal.Data.Records;
using RrbPortal.Data.System;
using RrbPortal.TestKit.Databases;
using RrbPortal.TestKit.TestData;

namespace RrbPortal.Core.Tests.Importing;

public sealed class ImportServiceTests
{
    [Theory, OnSqlite, OnSqlServer]
    public async Task Confirm_NoteRead_MakesDraftWithWhatThePageSays(DatabaseProvider provider)
    {
        await using var bench = await Bench.CreateAsync(provider);
        await using (var db = bench.Database.Portal())
        {
            await Given.Organisation("Harbour Trust").SavedIn(db);
        }

        var meetingId = await bench.ImportAsync(NoteFiles.Winter);

        var meeting = await bench.MeetingAsync(meetingId);
        Assert.Equal(new DateOnly(2024, 3, 14), meeting.Date);
        Assert.Equal((new TimeOnly(10, 0), new TimeOnly(11, 30)), (meeting.Start, meeting.End));
        Assert.Equal("Committee Room 2", meeting.Place);
        Assert.Equal(("Head of Records", "City Archive", null), (meeting.ChairRole, meeting.ChairOrganisation, meeting.ChairPerson));
        Assert.Equal(NoteState.Draft, meeting.Note!.State);
        Assert.Equal(["Records that outlive their systems"], meeting.Themes.Select(link => link.Theme!.Label));
        Assert.Equal(
            [("City Archive (CA)", Presence.Present, false), ("Harbour Trust", Presence.Present, true), ("Museum of Letters", Presence.Apologies, false)],
            meeting.Attendance.OrderBy(entry => entry.Position).Select(entry => (entry.OrganisationAsPrinted!, entry.Presence, entry.OrganisationId is not null)));
        Assert.Equal(["Welcome", "Storage"], meeting.Items.OrderBy(item => item.Position).Select(item => item.Title));
        Assert.Contains("- It holds ten years of paper.", meeting.Items.Single(item => item.Title == "Storage").PublicText, StringComparison.Ordinal);
        var decision = Assert.Single(meeting.Decisions);
        Assert.Equal("Storage", decision.AgendaItem!.Title);
        var action = Assert.Single(meeting.Actions);
        Assert.Equal(new DateOnly(2024, 4, 2), action.DueDate);
        Assert.Equal(1, action.Number);
        Assert.Equal((action.Status, action.DueDate), (action.CurrentStatus, action.CurrentDueDate));
        Assert.Equal("Harbour Trust", Assert.Single(action.Owners).AsPrinted);
        Assert.NotNull(action.Owners[0].OrganisationId);
    }

    [Fact]
    public async Task Preview_OtherFilesOfTheBatch_CountForTheSeriesWhileTheyWait()
    {
        await using var bench = await Bench.CreateAsync();
        string Note(string date, string end) => $"Note of Meeting\n\n{bench.Board.Name}\n\n{date}\n\nAttendees:\n\nHarbour Trust\n\n1. Close\n\n{end}\n";
        var batch = await bench.ReceiveAsync(
            await NoteFiles.Read(Note("1 February 2023", "The next meeting will be on 1 March 2023."), "a.txt"),
            await NoteFiles.Read(Note("3 April 2023", "Nothing else was said."), "b.txt"));

        var together = await bench.PreviewAsync(batch.Files[0].Id);
        await bench.Services.Of<ImportService>().DiscardAsync(new DecideOnFile(batch.Files[1].Id, batch.Files[1].Version), bench.Secretary, default);
        var alone = await bench.PreviewAsync(batch.Files[0].Id);

        Assert.Contains(together.Review!.Doubts, doubt => doubt.Finding.Message.Contains("the next record here is of 3 April 2023", StringComparison.Ordinal));
        Assert.DoesNotContain(alone.Review!.Doubts, doubt => doubt.Finding.Code == "announced-meeting-without-record");
    }

    [Fact]
    public async Task Confirm_WeekdayContradictsDate_TakesNoDateAndKeepsWords()
    {
        await using var bench = await Bench.CreateAsync();

        var meeting = await bench.MeetingAsync(await bench.ImportAsync(NoteFiles.Winter));

        // 12 June 2024 was a Wednesday.
        Assert.Null(meeting.NextMeetingDate);
        Assert.Contains("12 June 2024", meeting.NextMeetingAsPrinted, StringComparison.Ordinal);
        Assert.Contains("Wednesday", meeting.InternalNotes, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Records Strategy Board\n\n1st March 2024\n\nAttendees:\n\nHarbour Trust\n\nWELCOME\n\nThe chair welcomed all.\n\nHousing Update\n\nThe trust gave an update.\n", "welcomed", "gave an update")]
    [InlineData("Just some words.\n\nA longer paragraph about nothing in particular, and then more.\n\nA third one.\n", "Just some words.", "nothing in particular", "A third one.")]
    [InlineData("just some words without structure\n", "just some words without structure")]
    [InlineData("Note of Meeting\n\nRecords Strategy Board\n\n31st February 2023, 10:00-11:00\n\n1. Welcome\n\nHello all.\n", "31st February 2023", "Hello all.")]
    [InlineData("CITYHALL OF SOMEWHERE Note of Meeting **Records Strategy Board**\n\n1st March 2024\n\n1. Welcome\n\nHello all.\n", "CITYHALL OF SOMEWHERE")]
    public async Task Confirm_LinesThatNoFieldHolds_StandInTheDraftWordForWord(string note, params string[] words)
    {
        await using var bench = await Bench.CreateAsync();

        var meeting = await bench.MeetingAsync(await bench.ImportAsync(note));

        var all = string.Join('\n', meeting.Items.SelectMany(item => new[] { item.Title, item.PublicText })
            .Concat(meeting.Attendance.Select(entry => entry.SourceText)).Append(meeting.LeftOver));
        Assert.All(words, word => Assert.Contains(word, all, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Confirm_FactsThatFieldsHold_LeaveNothingOver()
    {
        await using var bench = await Bench.CreateAsync();

        var meeting = await bench.MeetingAsync(await bench.ImportAsync(NoteFiles.Winter));

        Assert.Null(meeting.LeftOver);
    }

    [Fact]
    public async Task Confirm_DecisionThatLeadsIntoAList_KeepsTheListsPoints()
    {
        await using var bench = await Bench.CreateAsync();

        var meeting = await bench.MeetingAsync(await bench.ImportAsync(
            "Note of Meeting\n\nRecords Strategy Board\n\n1st March 2024\n\n1. Plan\n\nThe Board agreed that the next sessions focus on the following topics:\n\n- Housing.\n- Work.\n"));

        Assert.Equal("The Board agreed that the next sessions focus on the following topics: Housing; Work", Assert.Single(meeting.Decisions).Text);
    }

    [Fact]
    public async Task Confirm_WhatTheNoteDoesNotSay_IsNotRecorded()
    {
        await using var bench = await Bench.CreateAsync();

        var meeting = await bench.MeetingAsync(await bench.ImportAsync(NoteFiles.Winter));

        Assert.All(meeting.Attendance, entry => Assert.Equal(Capacity.NotRecorded, entry.Capacity));
        Assert.All(meeting.Actions, action => Assert.Equal(ActionStatus.NotRecorded, action.Status));
    }

    [Fact]
    public async Task Receive_SameFileAgain_IsNoticedAndMakesNothing()
    {
        await using var bench = await Bench.CreateAsync();
        var first = await bench.ImportAsync(NoteFiles.Winter);

        var again = await bench.ReceiveAsync(await NoteFiles.Read(NoteFiles.Winter, "copy.txt"), await NoteFiles.Read(NoteFiles.Winter, "copy two.txt"));

        Assert.All(again.Files, file => Assert.Equal((ImportFileState.Duplicate, first), (file.State, file.MeetingId)));
        Assert.Equal("copy.txt was imported before, as winter.txt.", again.Files[0].Problem);
    }

    [Fact]
    public async Task Receive_OneBrokenFileAmongOthers_OthersGoOn()
    {
        await using var bench = await Bench.CreateAsync();

        var batch = await bench.ReceiveAsync(
            await NoteFiles.Read([0, 1, 2], "broken.txt"),
            await NoteFiles.Read(NoteFiles.Winter));

        Assert.Equal([ImportFileState.Refused, ImportFileState.Waiting], batch.Files.Select(file => file.State));
        Assert.StartsWith("broken.txt is not text", batch.Files[0].Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Confirm_MeetingOfThatDateIsThere_RefusesAndChangesNothing()
    {
        await using var bench = await Bench.CreateAsync();
        await bench.ImportAsync(NoteFiles.Winter);
        var batch = await bench.ReceiveAsync(await NoteFiles.Read(NoteFiles.Winter + "\nMore.", "other.txt"));

        var outcome = await bench.ConfirmAsync(batch.Files[0]);

        var refused = Assert.IsType<Outcome.Refused>(outcome);
        Assert.Equal("There is a record of the meeting on 14 March 2024 already, so no second one was made from other.txt. Look at its preview to put it into that meeting.", refused.Reasons[0].Reason);
        await using var db = bench.Database.Portal();
        Assert.Equal(1, await db.Meetings.CountAsync());
        Assert.Equal(ImportFileState.Waiting, (await db.ImportFiles.SingleAsync(file => file.FileName == "other.txt")).State);
    }

    [Fact]
    public async Task Confirm_Twice_SecondIsRefused()
    {
        await using var bench = await Bench.CreateAsync();
        var batch = await bench.ReceiveAsync(await NoteFiles.Read(NoteFiles.Winter));
        await bench.ConfirmAsync(batch.Files[0]);

        var outcome = await bench.ConfirmAsync(batch.Files[0]);

        Assert.Contains("a draft was made of it", Assert.IsType<Outcome.Refused>(outcome).Reasons[0].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Discard_Waiting_KeepsTextAndMakesNoDraft()
    {
        await using var bench = await Bench.CreateAsync();
        var batch = await bench.ReceiveAsync(await NoteFiles.Read(NoteFiles.Winter));

        var outcome = await bench.Services.Of<ImportService>().DiscardAsync(new DecideOnFile(batch.Files[0].Id, batch.Files[0].Version), bench.Secretary, CancellationToken.None);

        Assert.IsType<Outcome.Done>(outcome);
        await using var db = bench.Database.Portal();
        var file = await db.ImportFiles.SingleAsync();
        Assert.Equal(ImportFileState.Discarded, file.State);
        Assert.Contains("Committee Room 2", file.SourceText, StringComparison.Ordinal);
        Assert.Equal(0, await db.Meetings.CountAsync());
    }

    [Fact]
    public async Task EveryStep_WithoutTheRight_KnowsNothing()
    {
        await using var bench = await Bench.CreateAsync();
        var batch = await bench.ReceiveAsync(await NoteFiles.Read(NoteFiles.Winter));
        var member = Given.ByMemberOf(bench.Board);
        var decision = new DecideOnFile(batch.Files[0].Id, batch.Files[0].Version);
        var service = bench.Services.Of<ImportService>();

        Assert.IsType<Outcome.NotFound>(await service.ReceiveAsync(new ReceiveFiles(bench.Board.Id, [await NoteFiles.Read("x", "x.txt")]), member, CancellationToken.None));
        Assert.IsType<Outcome.NotFound>(await service.ConfirmAsync(decision, member, CancellationToken.None));
        Assert.IsType<Outcome.NotFound>(await service.DiscardAsync(decision, member, CancellationToken.None));
        Assert.Null(await bench.Services.Of<ImportQueries>().BatchAsync(batch.Id, member.Rights, CancellationToken.None));
        Assert.Null(await bench.Services.Of<ImportQueries>().PreviewAsync(decision.FileId, 1, member.Rights, CancellationToken.None));
        Assert.Empty(await bench.Services.Of<ImportQueries>().BatchesAsync(member.Rights, CancellationToken.None));
    }

    [Fact]
    public async Task Preview_Waiting_ShowsFactsTextsAndFindings()
    {
        await using var bench = await Bench.CreateAsync();
        var batch = await bench.ReceiveAsync(await NoteFiles.Read(NoteFiles.Winter));

        var preview = await bench.PreviewAsync(batch.Files[0].Id);

        var review = preview.Review!;
        Assert.Equal("Committee Room 2", review.Facts!.Place);
        var storage = review.Items.Single(item => item.Title == "Storage");
        Assert.Contains(storage.Pieces, piece => piece.Text.Html.Contains("&lt;no&gt; lift", StringComparison.Ordinal));
        Assert.Contains(review.Doubts, doubt => doubt.Finding.Message.Contains("Wednesday", StringComparison.Ordinal));
        Assert.Null(preview.Meeting);
    }
}
