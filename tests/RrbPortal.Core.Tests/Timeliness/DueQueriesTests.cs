using RrbPortal.Core.Timeliness;
using RrbPortal.Data.Providers;
using RrbPortal.Data.Records;
using RrbPortal.TestKit.Databases;
using RrbPortal.TestKit.TestData;

namespace RrbPortal.Core.Tests.Timeliness;

public sealed class DueQueriesTests
{
    [Theory, OnSqlite, OnSqlServer]
    public async Task Of_Secretariat_ListsWhatIsDueWithWhatWentWrongFirst(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var services = new PortalServices(database);
        await using var db = database.Portal();
        var board = await Given.Board().SavedIn(db);
        await Given.Meeting(board).On(2024, 6, 19).SavedIn(db);
        await Given.Meeting(board).On(2024, 7, 11).Standing(MeetingState.Planned).SavedIn(db);
        await Given.Meeting(board).On(2024, 9, 12).Standing(MeetingState.Planned).SavedIn(db);
        await Given.Meeting(board).On(2019, 1, 10).SavedIn(db);
        var reviewed = await Given.Meeting(board).On(2024, 6, 20).NoteIn(NoteState.InReview).SavedIn(db);
        var planned = await Given.Meeting(board).On(2024, 6, 21).NoteIn(NoteState.Agreed).SavedIn(db);
        var failed = await Given.Meeting(board).On(2024, 6, 25).NoteIn(NoteState.Agreed).SavedIn(db);
        db.ReviewRounds.Add(new ReviewRound { MeetingId = reviewed.Id, Number = 1, OpenedAt = services.Clock.GetUtcNow(), ByName = "Sam", Deadline = new DateOnly(2024, 6, 28) });
        db.ScheduledPublications.Add(Plan(planned, ScheduleState.Waiting, 3));
        db.ScheduledPublications.Add(Plan(failed, ScheduleState.Failed, -1));
        await db.SaveChangesAsync();

        var due = await services.Of<DueQueries>().OfAsync(Given.BySecretariatOf(board).Rights, default);

        Assert.Equal(
            [
                (DueKind.Failed, 25, "not published"),
                (DueKind.Note, 19, "1 working day late"),
                (DueKind.Review, 20, "ended on 28 June 2024"),
                (DueKind.Note, 20, "due today"),
                (DueKind.Note, 21, "1 working day left"),
                (DueKind.Agenda, 11, "2 working days left"),
                (DueKind.Planned, 21, "on 4 July 2024"),
                (DueKind.Note, 25, "3 working days left"),
            ],
            due.Select(line => (line.Kind, line.MeetingDate!.Value.Day, line.Countdown)));
        Assert.Equal("Blocked.", due[0].Problem);
    }

    [Fact]
    public async Task Of_FailedPlanThatWasPlannedAnew_IsListedOnce()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var services = new PortalServices(database);
        await using var db = database.Portal();
        var board = await Given.Board().SavedIn(db);
        var meeting = await Given.Meeting(board).On(2019, 6, 21).NoteIn(NoteState.Agreed).SavedIn(db);
        db.ScheduledPublications.Add(Plan(meeting, ScheduleState.Failed, -1));
        await db.SaveChangesAsync();
        db.ScheduledPublications.Add(Plan(meeting, ScheduleState.Waiting, 3));
        await db.SaveChangesAsync();

        var due = await services.Of<DueQueries>().OfAsync(Given.BySecretariatOf(board).Rights, default);

        Assert.Equal([DueKind.Planned], due.Select(line => line.Kind));
    }

    [Fact]
    public async Task Of_EverybodyElse_IsEmpty()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var services = new PortalServices(database);
        await using var db = database.Portal();
        var board = await Given.Board().SavedIn(db);
        var other = await Given.Board("Other Board").SavedIn(db);
        await Given.Meeting(board).SavedIn(db);

        foreach (var change in new[] { Given.ByChairOf(board), Given.ByMemberOf(board), Given.ByAdministrator(), Given.ByNobody(), Given.BySecretariatOf(other) })
        {
            Assert.Empty(await services.Of<DueQueries>().OfAsync(change.Rights, default));
        }
    }

    private static ScheduledPublication Plan(Meeting meeting, ScheduleState state, int days) => new()
    {
        MeetingId = meeting.Id,
        At = new DateTimeOffset(2024, 7, 1, 8, 0, 0, TimeSpan.Zero).AddDays(days),
        NoteVersion = 1,
        ByName = "Sam",
        State = state,
        Problem = state is ScheduleState.Failed ? "Blocked." : null,
    };
}
