using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Common;
using RrbPortal.Core.Themes;
using RrbPortal.Data.Providers;
using RrbPortal.TestKit.Databases;
using RrbPortal.TestKit.TestData;

namespace RrbPortal.Core.Tests.Themes;

public sealed class ThemeServiceTests
{
    [Theory, OnSqlite, OnSqlServer]
    public async Task Set_LabelsNewAndKnown_AreKeptInOrderWithTheFirstSpelling(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var portal = new PortalServices(database);
        await using var db = database.Portal();
        var board = await Given.Board().SavedIn(db);
        var meeting = await Given.Meeting(board).Themes("Data sharing", "Training").SavedIn(db);
        var rights = Given.BySecretariatOf(board).Rights;

        var outcome = await portal.Of<ThemeService>().SetForMeetingAsync(
            new SetMeetingThemes { MeetingId = meeting.Id, Version = meeting.Version, Labels = ["Retention", "DATA SHARING", "retention", ""] },
            Given.BySecretariatOf(board),
            default);

        Assert.IsType<Outcome.Done>(outcome);
        Assert.Equal(["Retention", "Data sharing"], (await portal.Of<ThemeQueries>().OfMeetingAsync(meeting.Id, rights, default))!.Labels);
        Assert.Equal(3, await db.Themes.CountAsync());
    }

    [Fact]
    public async Task Set_OldVersion_ShowsTheirThemes()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var portal = new PortalServices(database);
        await using var db = database.Portal();
        var board = await Given.Board().SavedIn(db);
        var meeting = await Given.Meeting(board).SavedIn(db);
        var input = new SetMeetingThemes { MeetingId = meeting.Id, Version = meeting.Version, Labels = ["Theirs"] };
        await portal.Of<ThemeService>().SetForMeetingAsync(input, Given.BySecretariatOf(board), default);

        var late = await portal.Of<ThemeService>().SetForMeetingAsync(input with { Labels = ["Mine"] }, Given.BySecretariatOf(board), default);

        Assert.Equal("Theirs", Assert.IsType<Outcome.Conflict>(late).Theirs.Single().Value);
    }

    [Fact]
    public async Task Set_LabelWithoutALetter_IsRefused()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var portal = new PortalServices(database);
        await using var db = database.Portal();
        var board = await Given.Board().SavedIn(db);
        var meeting = await Given.Meeting(board).SavedIn(db);

        var outcome = await portal.Of<ThemeService>().SetForMeetingAsync(
            new SetMeetingThemes { MeetingId = meeting.Id, Version = meeting.Version, Labels = ["!!!"] }, Given.BySecretariatOf(board), default);

        Assert.Equal("Labels", Assert.IsType<Outcome.Refused>(outcome).Reasons.Single().Field);
    }
}
