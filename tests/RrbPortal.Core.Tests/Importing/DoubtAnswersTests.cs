using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Checking;
using RrbPortal.Core.Common;
using RrbPortal.Core.Findings;
using RrbPortal.Core.Importing;
using RrbPortal.Data.System;
using RrbPortal.TestKit.TestData;

namespace RrbPortal.Core.Tests.Importing;

/// <summary>Answers to doubts of a file: kept, applied, taken back, and carried to the meeting.</summary>
public sealed class DoubtAnswersTests
{
    [Fact]
    public async Task Dismiss_WithReason_LeavesTheListAndGoesWithTheDraft()
    {
        await using var bench = await Bench.CreateAsync();
        var (file, doubt) = await DoubtAsync(bench, "weekday-and-date");

        var outcome = await AnswerAsync(bench, file.Id, doubt, FindingAnswerKind.Dismissed, reason: "The day was moved.");

        Assert.IsType<Outcome.Done>(outcome);
        var preview = await bench.PreviewAsync(file.Id);
        Assert.DoesNotContain(preview.Review!.Doubts, open => open.Finding.Key == doubt.Key);
        Assert.Equal("The day was moved.", Assert.Single(preview.Review.Answered).Answer.Reason);

        var meeting = Assert.IsType<Outcome.Done>(await bench.ConfirmAsync(preview.File)).Id;
        var findings = await bench.Services.Of<FindingAnswers>().OfMeetingAsync(meeting, bench.Secretary.Rights, CancellationToken.None);
        Assert.DoesNotContain(findings!.Open, open => open.Code == "weekday-and-date");
        Assert.Contains(findings.Answered, answered => answered.Answer.Reason == "The day was moved.");
    }

    [Fact]
    public async Task Dismiss_WithoutReason_IsRefusedAndChangesNothing()
    {
        await using var bench = await Bench.CreateAsync();
        var (file, doubt) = await DoubtAsync(bench, "weekday-and-date");

        var outcome = await AnswerAsync(bench, file.Id, doubt, FindingAnswerKind.Dismissed, reason: " ");

        Assert.Equal("Say why the note is right as it is", Assert.IsType<Outcome.Refused>(outcome).Reasons[0].Reason);
        Assert.Contains((await bench.PreviewAsync(file.Id)).Review!.Doubts, open => open.Finding.Key == doubt.Key);
    }

    [Fact]
    public async Task TakeBack_Dismissed_IsOpenAgain()
    {
        await using var bench = await Bench.CreateAsync();
        var (file, doubt) = await DoubtAsync(bench, "weekday-and-date");
        await AnswerAsync(bench, file.Id, doubt, FindingAnswerKind.Dismissed, reason: "The day was moved.");
        var answer = (await bench.PreviewAsync(file.Id)).Review!.Answered[0].Answer;

        var outcome = await bench.Services.Of<DoubtAnswers>().TakeBackAsync(new TakeBackAnswer(file.Id, answer.Id), bench.Secretary, CancellationToken.None);

        Assert.IsType<Outcome.Done>(outcome);
        var review = (await bench.PreviewAsync(file.Id)).Review!;
        Assert.Contains(review.Doubts, open => open.Finding.Key == doubt.Key);
        Assert.Empty(review.Answered);
    }

    [Fact]
    public async Task Answer_AnsweredBySomebodyElseMeanwhile_SaysSo()
    {
        await using var bench = await Bench.CreateAsync();
        var (file, doubt) = await DoubtAsync(bench, "weekday-and-date");
        await AnswerAsync(bench, file.Id, doubt, FindingAnswerKind.Dismissed, reason: "First.");

        var outcome = await AnswerAsync(bench, file.Id, doubt, FindingAnswerKind.Dismissed, reason: "Second.");

        Assert.StartsWith("This doubt is not there any more", Assert.IsType<Outcome.Refused>(outcome).Reasons[0].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Confirm_AnsweredSinceThePreviewWasOpened_AsksToLookAgain()
    {
        await using var bench = await Bench.CreateAsync();
        var (file, doubt) = await DoubtAsync(bench, "weekday-and-date");
        await AnswerAsync(bench, file.Id, doubt, FindingAnswerKind.Dismissed, reason: "The day was moved.");

        var outcome = await bench.ConfirmAsync(file);

        Assert.StartsWith("Somebody has answered a doubt of winter.txt", Assert.IsType<Outcome.Refused>(outcome).Reasons[0].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answer_WithoutTheRight_KnowsNothing()
    {
        await using var bench = await Bench.CreateAsync();
        var (file, doubt) = await DoubtAsync(bench, "weekday-and-date");
        var service = bench.Services.Of<DoubtAnswers>();
        var member = Given.ByMemberOf(bench.Board);

        Assert.IsType<Outcome.NotFound>(await service.AnswerAsync(new AnswerDoubt(file.Id, doubt.Key, FindingAnswerKind.Dismissed, null, "Why"), member, CancellationToken.None));
        Assert.IsType<Outcome.NotFound>(await service.TakeBackAsync(new TakeBackAnswer(file.Id, 1), member, CancellationToken.None));
        Assert.IsType<Outcome.NotFound>(await service.SetDateAsync(new SetMeetingDate(file.Id, new DateOnly(2024, 1, 1)), member, CancellationToken.None));
    }

    [Fact]
    public async Task SetDate_NoteWithoutDate_GivesTheDraftItsDate()
    {
        await using var bench = await Bench.CreateAsync();
        var batch = await bench.ReceiveAsync(await NoteFiles.Read("Note of Meeting\n\nRecords Strategy Board\n\n1. Welcome\n\nThe chair opened the meeting.\n", "no-date.txt"));
        var file = batch.Files[0].Id;
        var blocked = (await bench.PreviewAsync(file)).Review!.Doubts.Count(doubt => doubt.Finding.Code == "no-date");

        await bench.Services.Of<DoubtAnswers>().SetDateAsync(new SetMeetingDate(file, new DateOnly(2024, 3, 5)), bench.Secretary, CancellationToken.None);
        await bench.Services.Of<DoubtAnswers>().SetDateAsync(new SetMeetingDate(file, new DateOnly(2024, 3, 6)), bench.Secretary, CancellationToken.None);

        var preview = await bench.PreviewAsync(file);
        Assert.Equal(1, blocked);
        Assert.Equal(new DateOnly(2024, 3, 6), preview.Review!.Facts!.Date);
        Assert.DoesNotContain(preview.Review.Doubts, doubt => doubt.Finding.Code == "no-date");
        var meeting = await bench.MeetingAsync(Assert.IsType<Outcome.Done>(await bench.ConfirmAsync(preview.File)).Id);
        Assert.Equal(new DateOnly(2024, 3, 6), meeting.Date);
    }

    [Fact]
    public async Task Accept_OrganisationThatComesClose_LinksTheEntriesAndNothingElse()
    {
        await using var bench = await Bench.CreateAsync();
        await using (var db = bench.Database.Portal())
        {
            await Given.Organisation("Harbour Trusts").SavedIn(db);
        }

        var (file, doubt) = await DoubtAsync(bench, UnknownOrganisations.Code);

        await AnswerAsync(bench, file.Id, doubt, FindingAnswerKind.Accepted, value: doubt.Offers[0].Value);

        var preview = await bench.PreviewAsync(file.Id);
        Assert.Equal("Harbour Trust", doubt.Passage);
        Assert.DoesNotContain(preview.Review!.Doubts, open => open.Finding.Key == doubt.Key);
        Assert.Equal("Harbour Trusts", preview.Review.Attendance.Single(entry => entry.Text == "Harbour Trust").Registered);
        var meeting = await bench.MeetingAsync(Assert.IsType<Outcome.Done>(await bench.ConfirmAsync(preview.File)).Id);
        Assert.NotNull(meeting.Attendance.Single(entry => entry.OrganisationAsPrinted == "Harbour Trust").OrganisationId);
        Assert.NotNull(meeting.Actions[0].Owners[0].OrganisationId);
        await using var after = bench.Database.Portal();
        Assert.False(await after.OrganisationAliases.AnyAsync(alias => alias.AsPrinted == "Harbour Trust"));
    }

    [Fact]
    public async Task Accept_WithRemember_TeachesTheRegisterTheName()
    {
        await using var bench = await Bench.CreateAsync();
        await using (var db = bench.Database.Portal())
        {
            await Given.Organisation("Harbour Trusts").SavedIn(db);
        }

        var (file, doubt) = await DoubtAsync(bench, UnknownOrganisations.Code);

        var outcome = await bench.Services.Of<DoubtAnswers>().AnswerAsync(
            new AnswerDoubt(file.Id, doubt.Key, FindingAnswerKind.Accepted, doubt.Offers[0].Value, null, Remember: true), bench.Secretary, CancellationToken.None);

        Assert.IsType<Outcome.Done>(outcome);
        Assert.DoesNotContain((await bench.PreviewAsync(file.Id)).Review!.Doubts, open => open.Finding.Code == UnknownOrganisations.Code);
        await using var after = bench.Database.Portal();
        Assert.True(await after.OrganisationAliases.AnyAsync(alias => alias.AsPrinted == "Harbour Trust"));
    }

    private static async Task<(ImportFileLine File, Finding Doubt)> DoubtAsync(Bench bench, string code)
    {
        var batch = await bench.ReceiveAsync(await NoteFiles.Read(NoteFiles.Winter));
        var preview = await bench.PreviewAsync(batch.Files[0].Id);
        return (preview.File, preview.Review!.Doubts.Select(doubt => doubt.Finding).First(finding => finding.Code == code));
    }

    private static Task<Outcome> AnswerAsync(Bench bench, int file, Finding doubt, FindingAnswerKind kind, string? value = null, string? reason = null)
        => bench.Services.Of<DoubtAnswers>().AnswerAsync(new AnswerDoubt(file, doubt.Key, kind, value, reason), bench.Secretary, CancellationToken.None);
}
