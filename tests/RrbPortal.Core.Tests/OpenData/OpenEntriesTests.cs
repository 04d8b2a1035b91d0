using RrbPortal.Core.Exporting;
using RrbPortal.Core.OpenData;
using RrbPortal.Core.Publishing;
using RrbPortal.Data;
using RrbPortal.Data.Records;
using RrbPortal.TestKit.Data;
using RrbPortal.TestKit.Databases;

namespace RrbPortal.Core.Tests.OpenData;

public sealed class OpenEntriesTests
{
    private static readonly DateOnly January = new(2024, 1, 10);

    [Theory, OnSqlite, OnSqlServer]
    public async Task Pages_PutTogether_AreTheWholeListInOrderOfTheMeetings(Data.Providers.DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var series = new PublishedSeries(database);
        foreach (var month in Enumerable.Range(0, 6))
        {
            // The third note undertakes nothing, the others a different number of things.
            await series.PublishAsync(Note(January.AddMonths(month), month == 2 ? 0 : month + 1));
        }

        await using var published = database.Published();
        var entries = Entries(published, new EntryCounts());
        var whole = (await entries.ActionsAsync(new PublishedFilter(), new DataPlace(1, 100), default)).Entries.Select(action => action.Id).ToList();

        Assert.Equal(6 + 5 + 4 + 2 + 1, whole.Count);
        foreach (var size in new[] { 1, 4, 5, 7, 18 })
        {
            var fresh = Entries(published, new EntryCounts());
            List<string> together = [];
            for (var page = 1; page <= (whole.Count + size - 1) / size; page++)
            {
                var part = await fresh.ActionsAsync(new PublishedFilter(), new DataPlace(page, size), default);
                Assert.Equal((whole.Count, Math.Min(size, whole.Count - ((page - 1) * size))), (part.Total, part.Entries.Count));
                together.AddRange(part.Entries.Select(action => action.Id));
            }

            Assert.Equal(whole, together);
        }
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Entries_AfterACorrectionAndAWithdrawal_AreWhatIsPublishedNow(Data.Providers.DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var series = new PublishedSeries(database);
        var counts = new EntryCounts();
        var corrected = await series.PublishAsync(Note(January, 3));
        var withdrawn = await series.PublishAsync(Note(January.AddMonths(1), 2));
        Assert.Equal(5, await TotalAsync(database, counts, new PublishedFilter()));

        await series.PublishAsync(Note(January, 1), corrected, "Two actions were none.");
        await series.WithdrawAsync(Note(January.AddMonths(1), 2), withdrawn, "It named a person.");

        Assert.Equal(1, await TotalAsync(database, counts, new PublishedFilter()));
        Assert.Equal(1, await TotalAsync(database, counts, new PublishedFilter("rrb", 2024)));
        Assert.Equal(0, await TotalAsync(database, counts, new PublishedFilter("other")));
        Assert.Equal(0, await TotalAsync(database, counts, new PublishedFilter(Year: 2023)));
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Lists_OfNotesAndAgendas_CountWhatCanBeRead(Data.Providers.DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var series = new PublishedSeries(database);
        var clinks = new PublicAttendance("clinks", "Clinks", null, null, Presence.Present, Capacity.Member);
        var key = await series.PublishAsync(Note(January, 1) with { Themes = [new PublicTheme("housing", "Housing")], Attendance = [clinks, clinks with { Presence = Presence.Apologies }] });
        await series.PublishAsync(Note(January.AddMonths(1), 1) with { Attendance = [clinks] });
        await using var published = database.Published();
        var lists = new OpenLists(published, new PublishedRecords(published, TimeProvider.System), new Addresses());
        var place = new DataPlace(1, 10);

        var board = Assert.Single((await lists.BoardsAsync(place, default)).Entries);
        var meetings = (await lists.MeetingsAsync(new PublishedFilter("rrb", 2024), place, default)).Entries;
        var organisation = Assert.Single((await lists.OrganisationsAsync(place, default)).Entries);
        var theme = Assert.Single((await lists.ThemesAsync(place, default)).Entries);

        Assert.Equal(("rrb", 2, 0, January, January.AddMonths(1)), (board.Slug, board.Notes, board.Agendas, board.FirstMeeting!.Value, board.LastMeeting!.Value));
        Assert.Equal([January.AddMonths(1), January], meetings.Select(meeting => meeting.Date));
        Assert.Equal((RecordId.Of(key), "note", "Housing"), (meetings[1].Id, meetings[1].Type, Assert.Single(meetings[1].Themes).Label));
        Assert.Equal(("clinks", "Clinks", 2), (organisation.Slug, organisation.Name, organisation.Notes));
        Assert.Equal(("housing", 1), (theme.Slug, theme.Notes));
        Assert.Empty((await lists.WithdrawalsAsync(new PublishedFilter("rrb", 2024), place, default)).Entries);
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Boards_WithoutMeetings_AreListedByWhatTheySayOfThemselves(Data.Providers.DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var series = new PublishedSeries(database);
        await series.PublishAsync(ProfileSnapshot.Build(new PublicBoard("new", "New Board", null), "To begin.", [], terms: null, agreedOn: null));
        await series.PublishAsync(ProfileSnapshot.Build(new PublicBoard("new", "Newer Board", null), "To begin.", [], terms: null, agreedOn: null));
        await series.PublishAsync(Note(January, 1));
        await using var published = database.Published();
        var lists = new OpenLists(published, new PublishedRecords(published, TimeProvider.System), new Addresses());

        var boards = await lists.BoardsAsync(new DataPlace(1, 10), default);

        Assert.Equal([("new", "Newer Board", 0, null), ("rrb", "Reducing Reoffending Board", 1, January)], boards.Entries.Select(board => (board.Slug, board.Name, board.Notes, board.FirstMeeting)));
        Assert.Equal(2, boards.Total);
    }

    private static PublicNote Note(DateOnly date, int actions) => PublishedSeries.Note(date) with
    {
        Actions = [.. Enumerable.Range(1, actions).Select(number => new PublicAction($"action-{number}", null, null, null, $"Action {number} of {date:O}.", [], null, null, ActionStatus.NotRecorded))],
    };

    private static OpenEntries Entries(PublishedDbContext db, EntryCounts counts)
        => new(new OpenNotes(db, new PublishedRecords(db, TimeProvider.System), new Addresses()), counts);

    private static async Task<int> TotalAsync(TestDatabase database, EntryCounts counts, PublishedFilter filter)
    {
        await using var published = database.Published();
        var part = await Entries(published, counts).ActionsAsync(filter, new DataPlace(1, 100), default);
        Assert.Equal(part.Total, part.Entries.Count);
        return part.Total;
    }

    private sealed class Addresses : IDataAddresses
    {
        private static readonly Uri Site = new("https://records.example.org/");

        public NoteAddresses OfNote(PublicNote note, int revision) => new(Site, Site, Site);

        public Uri Meeting(string board, DateOnly date) => Site;

        public Uri MeetingData(string board, DateOnly date) => Site;

        public Uri Board(string board) => Site;

        public Uri AboutBoard(string board) => Site;

        public Uri BoardPage(string board) => Site;

        public Uri BoardData(string board) => Site;

        public Uri Theme(string theme) => Site;

        public Uri ThemeData(string theme) => Site;

        public Uri Organisation(string organisation) => Site;

        public Uri OrganisationData(string organisation) => Site;
    }
}
