using RrbPortal.Core.Auditing;
using RrbPortal.Core.Common;
using RrbPortal.Data.Providers;
using RrbPortal.Data.System;
using RrbPortal.TestKit.Databases;
using RrbPortal.TestKit.TestData;

namespace RrbPortal.Core.Tests.Auditing;

public sealed class AuditLogTests
{
    private static readonly Rights Administrator = Given.ByAdministrator().Rights;

    [Theory, OnSqlite, OnSqlServer]
    public async Task Filters_EachAlone_FindWhatFits(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Portal();
        var board = await Given.Board().SavedIn(db);
        var user = await Given.User("Pat Person").SavedIn(db);
        await AddAsync(db,
            Entry("Sam Secretary", "agenda-item.edited", "2026-03-29T00:30:00+00:00", Changed("AgendaItem", "12", "PublicText", "secret words"), board.Id),
            Entry("Alex", "account.added", "2026-03-30T22:30:00+00:00", Changed("PortalUser", user.Id.ToString(), "DisplayName", "Pat Person")),
            Entry("alex", "account.added-again", "2026-03-30T23:30:00+00:00", Changed("Board", "1", "Name", "\\\"Record\\\":\\\"AgendaItem\\\",\\\"Key\\\":\\\"12\\\"")));
        var log = new AuditLog(db);

        async Task<string> FoundAsync(AuditFilter filter)
            => string.Join(' ', (await log.PageAsync(filter, 1, Administrator, default)).Lines.Select(line => line.Action));

        Assert.Equal("account.added-again account.added agenda-item.edited", await FoundAsync(new AuditFilter()));
        Assert.Equal("account.added-again account.added", await FoundAsync(new AuditFilter { Person = "ALEX" }));
        Assert.Equal("agenda-item.edited", await FoundAsync(new AuditFilter { BoardSlug = board.Slug }));
        Assert.Equal("account.added", await FoundAsync(new AuditFilter { Action = "account.added" }));
        Assert.Equal("account.added-again account.added", await FoundAsync(new AuditFilter { Action = "account" }));

        // The clocks go forward on 29 March: 23:30 in UTC is the next day in London.
        Assert.Equal("account.added", await FoundAsync(new AuditFilter { From = new DateOnly(2026, 3, 30), To = new DateOnly(2026, 3, 30) }));
        Assert.Equal("account.added-again", await FoundAsync(new AuditFilter { From = new DateOnly(2026, 3, 31) }));
        Assert.Equal("agenda-item.edited", await FoundAsync(new AuditFilter { To = new DateOnly(2026, 3, 29) }));
        Assert.Equal("agenda-item.edited", await FoundAsync(new AuditFilter { Record = "agenda item 12" }));
        Assert.Equal("agenda-item.edited", await FoundAsync(new AuditFilter { Record = "Agenda" }));
        Assert.Equal("", await FoundAsync(new AuditFilter { Record = "agenda item 1" }));
        Assert.Equal("account.added", await FoundAsync(new AuditFilter { Record = "pat" }));
        Assert.Equal("", await FoundAsync(new AuditFilter { Record = "secret" }));
        Assert.Equal("", await FoundAsync(new AuditFilter { Record = "%" }));
    }

    [Fact]
    public async Task Lines_OfADraft_NameTheFieldsAndOfAnAccountTheValuesToo()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var db = database.Portal();
        await AddAsync(db,
            Entry("Sam", "agenda-item.edited", "2026-03-29T00:30:00+00:00", Changed("AgendaItem", "12", "PublicText", "secret words")),
            Entry("Alex", "board.edited", "2026-03-29T00:30:00+00:00", Changed("Board", "1", "FourEyes", "true")));

        var lines = await new AuditLog(db).AllAsync(new AuditFilter(), Administrator, default);

        Assert.Equal(["four eyes: before → true"], lines[0].Records.Single().Fields);
        Assert.Equal(("agenda item 12", "public text"), (lines[1].Records.Single().Words, lines[1].Records.Single().Fields.Single()));
    }

    [Fact]
    public async Task Pages_OfManyEntries_TurnAndEnd()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var db = database.Portal();
        await AddAsync(db, [.. Enumerable.Range(0, AuditLog.PageSize + 1).Select(_ => Entry("Sam", "meeting.edited", "2026-03-29T00:30:00+00:00", "[]"))]);
        var log = new AuditLog(db);

        var last = await log.PageAsync(new AuditFilter(), 2, Administrator, default);
        var beyond = await log.PageAsync(new AuditFilter(), 99, Administrator, default);
        var below = await log.PageAsync(new AuditFilter(), -5, Administrator, default);

        Assert.Equal((1, 2, 2, AuditLog.PageSize + 1), (last.Lines.Count, last.Pages, last.Page, last.Count));
        Assert.Equal((2, 1), (beyond.Page, below.Page));
    }

    [Fact]
    public async Task EveryReading_ForSomebodyWhoIsNoAdministrator_IsEmpty()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var db = database.Portal();
        await AddAsync(db, Entry("Sam", "meeting.edited", "2026-03-29T00:30:00+00:00", "[]"));
        var rights = new Rights([new Grant(PortalRole.Secretariat, 1)]);
        var log = new AuditLog(db);

        Assert.Empty((await log.PageAsync(new AuditFilter(), 1, rights, default)).Lines);
        Assert.Empty(await log.AllAsync(new AuditFilter(), rights, default));
        Assert.Empty(await log.ActionsAsync(rights, default));
    }

    [Fact]
    public void Csv_CellsThatAreFormulas_AreMadeHarmless()
    {
        var line = new AuditLogLine(
            new DateTimeOffset(2026, 3, 29, 0, 30, 0, TimeSpan.Zero), "=cmd|' /C calc'!A0", "web", "account.added", "A \"board\"", 3, [new AuditedRecord("account of Pat", ["name"])]);

        var text = AuditCsv.Of([line]);

        Assert.Equal(
            "\"When (UTC)\",\"Who\",\"Way\",\"What\",\"Board\",\"Meeting\",\"Records\"\r\n\"2026-03-29T00:30:00Z\",\"'=cmd|' /C calc'!A0\",\"web\",\"account.added\",\"A \"\"board\"\"\",\"3\",\"account of Pat (name)\"\r\n",
            text);
    }

    private static string Changed(string record, string key, string field, string after)
        => $$"""[{"Kind":"Changed","Record":"{{record}}","Key":"{{key}}","Field":"{{field}}","Old":"before","New":"{{after}}"}]""";

    private static AuditEntry Entry(string name, string action, string at, string changes, int? boardId = null) => new()
    {
        At = DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture),
        UserName = name,
        Via = "web",
        Action = action,
        BoardId = boardId,
        Changes = changes,
    };

    private static async Task AddAsync(Data.PortalDbContext db, params AuditEntry[] entries)
    {
        foreach (var entry in entries)
        {
            db.Audit.Add(entry);
            await db.SaveChangesAsync();
        }
    }
}
