using RrbPortal.Core.Pictures;
using RrbPortal.Core.Tests.Actions;
using RrbPortal.Data.Providers;
using RrbPortal.Data.Records;
using RrbPortal.TestKit.Databases;
using RrbPortal.TestKit.TestData;

namespace RrbPortal.Core.Tests.Pictures;

public sealed class PictureQueriesTests
{
    [Theory, OnSqlite, OnSqlServer]
    public async Task OfBoard_ByAMember_CountsWhatMembersMayRead(DatabaseProvider provider)
    {
        await using var world = await ActionWorld.CreateAsync(provider);
        await Given.Meeting(world.Board).On(2024, 4, 18).NoteIn(NoteState.InReview).Attended("The harbour trust", organisation: world.Trust).Attended("Printed Only", Presence.Apologies).SavedIn(world.Db);
        await Given.Meeting(world.Board).On(2024, 4, 25).NoteIn(NoteState.Published).Standing(MeetingState.Cancelled, "Strike").Attended("Never Came").SavedIn(world.Db);
        await Given.Meeting(world.Board).On(2024, 9, 19).Standing(MeetingState.Planned).SavedIn(world.Db);

        var pictures = await world.Portal.Of<PictureQueries>().OfBoardAsync(world.Board.Slug, Given.ByMemberOf(world.Board).Rights, default);

        Assert.Equal([new DateOnly(2024, 4, 18), new DateOnly(2024, 5, 16)], pictures!.Attendance.Meetings.Select(meeting => meeting.Date));
        Assert.Equal(["Harbour Trust", "Harbour Trust", "Printed Only"], pictures.Attendance.Rows.Select(row => row.Organisation));
        Assert.Equal((1, 0), (pictures.Actions[^1].Open, pictures.Actions[^1].Finished));
        Assert.Equal(new DateOnly(2024, 7, 1), pictures.Times[1].Published);
        Assert.Equal((31, false), (pictures.Times[1].Days, pictures.Times[1].IsKept));
        Assert.Null(pictures.Times[0].Published);
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task OfBoard_NoteIsBeingCorrected_ShowsThePublishedAttendance(DatabaseProvider provider)
    {
        await using var world = await ActionWorld.CreateAsync(provider);
        await world.PutAsync(world.May.Id, NoteState.Correcting);
        world.Db.Attendance.Add(new Attendance { MeetingId = world.May.Id, Position = 2, OrganisationAsPrinted = "In the correction alone" });
        await world.Db.SaveChangesAsync();

        var pictures = await world.Portal.Of<PictureQueries>().OfBoardAsync(world.Board.Slug, Given.ByChairOf(world.Board).Rights, default);

        Assert.Equal(["Harbour Trust"], pictures!.Attendance.Rows.Select(row => row.Organisation));
    }

    [Fact]
    public async Task OfBoard_ByStrangers_DoesNotExist()
    {
        await using var world = await ActionWorld.CreateAsync();
        var other = await Given.Board("Another Board").SavedIn(world.Db);
        var queries = world.Portal.Of<PictureQueries>();

        Assert.Null(await queries.OfBoardAsync(world.Board.Slug, Given.ByMemberOf(other).Rights, default));
        Assert.Null(await queries.OfBoardAsync(world.Board.Slug, Given.BySecretariatOf(other).Rights, default));
        Assert.Null(await queries.OfBoardAsync(world.Board.Slug, Given.ByAdministrator().Rights, default));
        Assert.Null(await queries.OfBoardAsync("none", Given.BySecretariatOf(world.Board).Rights, default));
        Assert.NotNull(await queries.OfBoardAsync(world.Board.Slug, Given.BySecretariatOf(world.Board).Rights, default));
        Assert.Equal(0, (await queries.OfBoardAsync(other.Slug, Given.ByMemberOf(other).Rights, default))!.Meetings);
    }
}
