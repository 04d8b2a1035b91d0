using System.Text;
using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Common;
using RrbPortal.Core.Importing;
using RrbPortal.Data.Records;
using RrbPortal.Data.System;
using RrbPortal.TestKit.TestData;

namespace RrbPortal.Core.Tests.Importing;

/// <summary>A file or a pasted text that is brought in for one meeting.</summary>
public sealed class MeetingFilesTests
{
    [Fact]
    public async Task Receive_ForAMeeting_IsMeantForItWhateverDateItPrints()
    {
        await using var bench = await Bench.CreateAsync();
        var meeting = await MeetingAsync(bench);

        var file = Assert.IsType<Outcome.Done>(await ReceiveAsync(bench, meeting, NoteFiles.Winter)).Id;
        await bench.ReadAllAsync();

        var preview = await bench.PreviewAsync(file);
        Assert.Equal((meeting, true, true), (preview.Meeting!.MeetingId, preview.Meeting.IsMeant, preview.Meeting.MayStandAlone));
        var doubt = preview.Review!.Doubts.Single(doubt => doubt.Finding.Code == "other-date").Finding;
        Assert.Equal("The file says Thursday 14 March 2024, but it was brought in for the meeting of Thursday 20 June 2024.", doubt.Message);
        Assert.Contains(preview.Meeting.Differences, difference => difference.Label == "Date");

        await bench.Services.Of<DoubtAnswers>().AnswerAsync(new AnswerDoubt(file, doubt.Key, FindingAnswerKind.Accepted, doubt.Offers[0].Value, null), bench.Secretary, default);
        Assert.DoesNotContain((await bench.PreviewAsync(file)).Review!.Doubts, open => open.Finding.Code == "other-date");
    }

    [Fact]
    public async Task Receive_SameTextAgain_IsTheFileThatWaits()
    {
        await using var bench = await Bench.CreateAsync();
        var meeting = await MeetingAsync(bench);
        var first = Assert.IsType<Outcome.Done>(await ReceiveAsync(bench, meeting, SummerNote.Text)).Id;

        var again = Assert.IsType<Outcome.Done>(await ReceiveAsync(bench, meeting, SummerNote.Text)).Id;

        Assert.Equal(first, again);
        await using var db = bench.Database.Portal();
        Assert.Equal(1, await db.ImportFiles.CountAsync());
    }

    [Fact]
    public async Task Receive_FileThatWaitsInAnotherImport_IsMeantForTheMeetingFromNowOn()
    {
        await using var bench = await Bench.CreateAsync();
        var meeting = await MeetingAsync(bench);
        var batch = await bench.KeepAsync(("summer.txt", SummerNote.Text));

        var file = Assert.IsType<Outcome.Done>(await ReceiveAsync(bench, meeting, SummerNote.Text)).Id;

        Assert.Equal(batch.Files[0].Id, file);
        Assert.Equal(meeting, (await bench.BatchAsync(batch.Id)).Files[0].MeetingId);
    }

    [Fact]
    public async Task Receive_FileThatADraftWasMadeOf_IsRefused()
    {
        await using var bench = await Bench.CreateAsync();
        var meeting = await MeetingAsync(bench);
        await bench.ImportAsync(NoteFiles.Winter);

        var outcome = await ReceiveAsync(bench, meeting, NoteFiles.Winter);

        Assert.Equal("The same text was imported before, as winter.txt, and is the note of another record.", Assert.IsType<Outcome.Refused>(outcome).Reasons[0].Reason);
    }

    [Fact]
    public async Task Receive_NoteInReview_IsRefused()
    {
        await using var bench = await Bench.CreateAsync();
        var meeting = await MeetingAsync(bench, NoteState.InReview);

        var outcome = await ReceiveAsync(bench, meeting, SummerNote.Text);

        Assert.Contains("is in review", Assert.IsType<Outcome.Refused>(outcome).Reasons[0].Reason, StringComparison.Ordinal);
        await using var db = bench.Database.Portal();
        Assert.False(await db.ImportBatches.AnyAsync());
    }

    [Fact]
    public async Task Receive_WithoutTheRight_KnowsNothing()
    {
        await using var bench = await Bench.CreateAsync();
        var meeting = await MeetingAsync(bench);
        await using var db = bench.Database.Portal();
        var other = await Given.Board("Harbour Board").At("harbour").SavedIn(db);

        foreach (var change in new[] { Given.ByMemberOf(bench.Board), Given.ByChairOf(bench.Board), Given.ByAdministrator(), Given.ByNobody(), Given.BySecretariatOf(other) })
        {
            Assert.IsType<Outcome.NotFound>(await ReceiveAsync(bench, meeting, SummerNote.Text, change));
        }

        Assert.False(await db.ImportBatches.AnyAsync());
    }

    [Fact]
    public async Task MakeDrafts_OfAll_LeavesAFileThatIsMeantForAMeeting()
    {
        await using var bench = await Bench.CreateAsync();
        var meeting = await MeetingAsync(bench);
        await ReceiveAsync(bench, meeting, NoteFiles.Winter);
        await bench.ReadAllAsync();
        await using var db = bench.Database.Portal();
        var batch = await db.ImportBatches.Select(batch => batch.Id).SingleAsync();

        var made = await bench.Services.Of<DraftMaking>().MakeAsync(new MakeDrafts(batch, null, 0), bench.Secretary, default);

        Assert.Equal((0, 1), (made!.Made, made.Left));
        Assert.Contains("was brought in for a meeting", (await bench.BatchAsync(batch)).Files[0].Problem, StringComparison.Ordinal);
    }

    private static async Task<int> MeetingAsync(Bench bench, NoteState note = NoteState.Draft)
    {
        await using var db = bench.Database.Portal();
        return (await Given.Meeting(bench.Board).Standing(MeetingState.Planned).NoteIn(note).Item("Welcome").SavedIn(db)).Id;
    }

    private static Task<Outcome> ReceiveAsync(Bench bench, int meeting, string text, Change? change = null)
        => bench.Services.Of<MeetingFiles>().ReceiveAsync(new ReceiveForMeeting(meeting, IncomingFile.Of("pasted.txt", Encoding.UTF8.GetBytes(text))), change ?? bench.Secretary, default);
}
