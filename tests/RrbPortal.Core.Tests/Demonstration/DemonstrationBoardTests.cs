using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using RrbPortal.Core.Accounts;
using RrbPortal.Core.Checking;
using RrbPortal.Core.Common;
using RrbPortal.Core.Demonstration;
using RrbPortal.Core.Papers;
using RrbPortal.Core.Publishing;
using RrbPortal.Data.Providers;
using RrbPortal.Data.Records;
using RrbPortal.TestKit.Databases;
using RrbPortal.TestKit.Time;

namespace RrbPortal.Core.Tests.Demonstration;

public sealed class DemonstrationBoardTests : IDisposable
{
    private readonly string _papers = Directory.CreateTempSubdirectory("rrb-papers-").FullName;
    private static readonly Change Operator = Change.FromCommandLine("operator");
    private readonly SetClock _clock = new(new DateTimeOffset(2026, 2, 3, 12, 0, 0, TimeSpan.Zero));

    public void Dispose() => Directory.Delete(_papers, recursive: true);

    [Theory, OnSqlite, OnSqlServer]
    public async Task Load_EmptyDatabase_ShowsASeriesThatLooksGrown(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var services = Services(database);

        var loaded = await RunAsync<DemonstrationBoard, bool>(services, board => board.LoadAsync(Operator, default));

        Assert.True(loaded);
        await using var published = database.Published();
        var records = new PublishedRecords(published, _clock);
        var start = await records.StartPageAsync(default);
        Assert.Equal(4, start.Latest.Count);
        Assert.True(start.NextMeeting!.Date > _clock.LondonToday());
        Assert.Contains(start.Themes, theme => theme.Slug == "peer-support");
        var pages = new List<PublishedMeetingPage>();
        foreach (var note in start.Latest)
        {
            pages.Add(Assert.IsType<PublishedLookup.Found>(await records.MeetingAsync("rrb", note.Date, null, default)).Page);
        }

        Assert.All(pages, page => Assert.Equal(DayOfWeek.Thursday, page.Date.DayOfWeek));
        Assert.All(pages, page => Assert.NotEmpty(page.Note!.Attendance));
        Assert.Contains(pages, page => page.Revisions.Count == 2 && page.Shown.Explanation is not null);
        Assert.Contains(pages, page => page.Note!.Items.Any(item => item.IsClosed));
        Assert.DoesNotContain(pages, page => PublicNoteJson.Write(page.Note!).Contains("contract", StringComparison.Ordinal));
        Assert.DoesNotContain(pages, page => PublicNoteJson.Write(page.Note!).Contains("cabinet", StringComparison.Ordinal));
        Assert.Equal(4, pages.Sum(page => page.Note!.Decisions.Count));
        Assert.Equal(8, pages.Sum(page => page.Note!.Actions.Count));
        Assert.Single(await published.Publications.Where(row => row.Event == Data.Published.PublicationEvent.Withdrawn).ToListAsync());
    }

    [Fact]
    public async Task Load_EmptyDatabase_LeavesADraftInReviewAndAPlannedMeetingWithoutBlocks()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var services = Services(database);

        await RunAsync<DemonstrationBoard, bool>(services, board => board.LoadAsync(Operator, default));

        await using var portal = database.Portal();
        var draft = await portal.Meetings.SingleAsync(meeting => meeting.Note!.State == NoteState.InReview);
        var planned = await portal.Meetings.SingleAsync(meeting => meeting.State == MeetingState.AgendaIssued);
        var working = await WorkingNotes.LoadAsync(portal, draft.Id, default);
        Assert.DoesNotContain(NoteChecks.Of(working!, new CheckContext(_clock.LondonToday())), finding => finding.Severity is Severity.Blocks or Severity.Warns);
        Assert.True(planned.Date > _clock.LondonToday());
        Assert.Equal(5, await portal.Users.CountAsync());
        Assert.All(await portal.Attendance.ToListAsync(), entry => Assert.NotNull(entry.OrganisationId));
    }

    [Fact]
    public async Task Load_EmptyDatabase_LeavesNothingToDoubt()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var services = Services(database);

        await RunAsync<DemonstrationBoard, bool>(services, board => board.LoadAsync(Operator, default));

        await using var portal = database.Portal();
        var held = await portal.Meetings.Where(meeting => meeting.State == MeetingState.Held).Select(meeting => meeting.Id).ToListAsync();
        Assert.Equal(6, held.Count);
        foreach (var id in held)
        {
            var note = await WorkingNotes.LoadAsync(portal, id, default);
            Assert.DoesNotContain(NoteChecks.Of(note!, new CheckContext(_clock.LondonToday())), finding => finding.Severity is Severity.Blocks or Severity.Warns);
        }

        var owners = await portal.ActionItems.SelectMany(action => action.Owners).ToListAsync();
        Assert.All(owners, owner => Assert.NotNull(owner.OrganisationId));
    }

    [Fact]
    public async Task Load_EmptyDatabase_LeavesAnAgendaInTwoVersionsAndAPlannedOne()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var services = Services(database);

        await RunAsync<DemonstrationBoard, bool>(services, board => board.LoadAsync(Operator, default));

        await using var portal = database.Portal();
        var versions = await portal.AgendaVersions.OrderBy(version => version.Number).ToListAsync();
        Assert.Equal([false, true], versions.Select(version => version.Change is not null));
        Assert.All(versions, version => Assert.True(version.IsPublished));
        var planned = await portal.Meetings.Include(meeting => meeting.Items).SingleAsync(meeting => meeting.State == MeetingState.Planned);
        Assert.Contains(planned.Items, item => item.Kind is ItemKind.PreviousMinutes);
        await using var published = database.Published();
        var coming = Assert.Single(await new PublishedAgendas(published, _clock).ComingAsync("rrb", default));
        var page = Assert.IsType<AgendaLookup.Found>(await new PublishedAgendas(published, _clock).AtAsync("rrb", coming.Date, default)).Page;
        Assert.Equal(2, page.Number);
        Assert.DoesNotContain("contract", PublicAgendaJson.Write(page.Agenda), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Load_EmptyDatabase_SaysWhoBelongsToTheBoard()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var services = Services(database);

        await RunAsync<DemonstrationBoard, bool>(services, board => board.LoadAsync(Operator, default));

        await using var published = database.Published();
        var page = await new PublishedProfiles(published, _clock).OfAsync("rrb", default);
        Assert.Equal(
            Enum.GetValues<MembershipCapacity>().Where(capacity => capacity is not MembershipCapacity.NotRecorded),
            page!.Profile.Members.Select(member => member.Capacity).Distinct().Order());
        Assert.Equal([MembershipStanding.Present, MembershipStanding.Coming, MembershipStanding.Former], page.Profile.Members.Select(member => member.On(page.Today)).Distinct());
        Assert.Contains("<table>", page.Profile.Terms!.Html, StringComparison.Ordinal);
        Assert.NotNull(page.Profile.Terms.AgreedOn);
    }

    [Fact]
    public async Task Load_Twice_ChangesNothing()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var services = Services(database);
        await RunAsync<DemonstrationBoard, bool>(services, board => board.LoadAsync(Operator, default));

        var again = await RunAsync<DemonstrationBoard, bool>(services, board => board.LoadAsync(Operator, default));

        Assert.False(again);
        await using var portal = database.Portal();
        Assert.Equal(8, await portal.Meetings.CountAsync());
    }

    [Fact]
    public async Task Load_EmptyDatabase_HasPapersForEachAudience()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var services = Services(database);

        await RunAsync<DemonstrationBoard, bool>(services, board => board.LoadAsync(Operator, default));

        await using var portal = database.Portal();
        var papers = await portal.Papers.Include(paper => paper.Versions).ToListAsync();
        Assert.Equal(Enum.GetValues<PaperAudience>(), papers.Select(paper => paper.Audience).Distinct().Order());
        Assert.Contains(papers, paper => paper.Versions.Count == 2);
        Assert.Contains(papers, paper => paper.WithdrawnAt is not null);
        Assert.Equal(papers.SelectMany(paper => paper.Versions).Select(version => version.Sha256).Distinct().Count(), Directory.EnumerateFiles(_papers, "*", SearchOption.AllDirectories).Count());
    }

    [Fact]
    public void Password_IsTakenByTheRules()
        => Assert.All(DemonstrationAccounts.List, account => Assert.Null(PasswordRules.Problem(account.Password, account.Email, account.Role)));

    [Fact]
    public async Task Fill_CalledAgainLater_BringsTheBoardToTheNumber()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var services = Services(database);

        var first = await RunAsync<MeasurementBoard, int>(services, board => board.FillAsync(60, null, default));
        _clock.Advance(TimeSpan.FromDays(3));
        var second = await RunAsync<MeasurementBoard, int>(services, board => board.FillAsync(70, null, default));

        Assert.Equal((60, 10), (first, second));
        await using var published = database.Published();
        Assert.Equal(70, (await new PublishedRecords(published, _clock).MeetingsAsync(new PublishedFilter("measurement"), default)).Notes.Count);
    }

    private static async Task<TResult> RunAsync<T, TResult>(ServiceProvider services, Func<T, Task<TResult>> run)
        where T : notnull
    {
        await using var scope = services.CreateAsyncScope();
        return await run(scope.ServiceProvider.GetRequiredService<T>());
    }

    private ServiceProvider Services(TestDatabase database)
        => new ServiceCollection()
            .AddLogging()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().Build())
            .AddPortalData(_ => (database.Choice.Provider, database.Choice.ConnectionString))
            .AddPortalCore()
            .AddSingleton<TimeProvider>(_clock)
            .AddSingleton(new PaperSettings { Folder = _papers })
            .BuildServiceProvider();
}
