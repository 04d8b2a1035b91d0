using Microsoft.Data.Sqlite;
using RrbPortal.Core.Publishing;
using RrbPortal.Core.Search;
using RrbPortal.TestKit.Data;
using RrbPortal.TestKit.Databases;

namespace RrbPortal.Core.Tests.Search;

public sealed class SearchIndexerTests
{
    [Fact]
    public async Task Withdrawal_InEveryProcess_RemovesTheNoteFromEverything()
    {
        await using var bench = await SearchBench.CreateAsync();
        SearchProcess[] processes = [bench.One, bench.Process(), bench.Process("other")];
        await bench.Series.PublishAsync(PublishedSeries.Note(SearchBench.March, "other"));
        var record = await bench.Series.PublishAsync(SearchBench.Full);
        foreach (var process in processes)
        {
            Assert.Equal(3, (await process.FindAsync("tenancies")).Total);
        }

        await bench.Series.WithdrawAsync(SearchBench.Full, record, "It named a person.");

        foreach (var process in processes)
        {
            var others = await process.FindAsync("members");
            Assert.Equal(0, (await process.FindAsync("tenancies", isExact: true)).Total);
            Assert.Equal([], (await process.FindAsync("tenencies")).Replaced);
            Assert.Equal(0, (await process.FindAsync("RJ")).Total);
            Assert.Equal(["other"], others.Facets.Boards.Select(board => board.Value));
            Assert.Equal(["2023"], others.Facets.Years.Select(year => year.Value));
            Assert.Empty(others.Facets.Themes);
            Assert.Empty(others.Facets.Organisations);
            Assert.Equal(0, (await process.Registers.ActionsAsync(new RegisterFilter(), default))!.Total);
            Assert.Equal(0, (await process.Registers.DecisionsAsync(new RegisterFilter(), default))!.Total);
            Assert.Empty((await process.Organisations.ListAsync(default))!);
            Assert.Null((await process.Organisations.OfAsync("clinks", 1, default))!.Page);
            Assert.Empty((await process.LatestAsync("tenancies"))!);
        }
    }

    [Fact]
    public async Task Withdrawal_LeavesNoWordOfTheNoteInTheFile()
    {
        await using var bench = await SearchBench.CreateAsync();
        var note = PublishedSeries.Note(SearchBench.June) with { Items = [new PublicItem { Anchor = "item-1", Number = "1", Title = "Xylophonists", Text = "Quixotically." }] };
        var record = await bench.Series.PublishAsync(note);
        await bench.One.FindAsync("xylophonists");

        await bench.Series.WithdrawAsync(note, record, "It named a person.");
        await bench.One.FindAsync("anything");

        await using var connection = new SqliteConnection($"Data Source={Path.Combine(bench.FolderOf("shared"), "search.db")}");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = """
            SELECT (SELECT COUNT(*) FROM entries) + (SELECT COUNT(*) FROM vocabulary) + (SELECT COUNT(*) FROM parties) + (SELECT COUNT(*) FROM themes) + (SELECT COUNT(*) FROM abbreviations)
                + (SELECT COUNT(*) FROM words WHERE words MATCH 'xylophonists OR quixotically') + (SELECT COUNT(*) FROM titles WHERE titles MATCH 'xylophonists')
            """;
        Assert.Equal(0L, await command.ExecuteScalarAsync());
    }

    [Fact]
    public async Task Correction_OfTextAndDate_ReplacesTheNote()
    {
        await using var bench = await SearchBench.CreateAsync();
        var other = bench.Process();
        var record = await bench.Series.PublishAsync(SearchBench.Full);
        Assert.Equal(3, (await bench.One.FindAsync("tenancies")).Total);
        Assert.Equal(3, (await other.FindAsync("tenancies")).Total);

        await bench.Series.PublishAsync(PublishedSeries.Note(SearchBench.March) with { Items = [new PublicItem { Anchor = "item-1", Number = "1", Title = "Mentors" }] }, record, "Another day.");

        foreach (var process in new[] { bench.One, other })
        {
            Assert.Equal(0, (await process.FindAsync("tenancies", isExact: true)).Total);
            Assert.Equal([SearchBench.March], (await process.FindAsync("mentors")).Hits.Select(hit => hit.Date));
        }
    }

    [Fact]
    public async Task NoteThatReturns_AfterItsWithdrawal_IsFoundOnce()
    {
        await using var bench = await SearchBench.CreateAsync();
        var record = await bench.Series.PublishAsync(SearchBench.Full);
        await bench.One.FindAsync("tenancies");
        await bench.Series.WithdrawAsync(SearchBench.Full, record, "It named a person.");
        await bench.One.FindAsync("tenancies");

        await bench.Series.PublishAsync(SearchBench.Full, record, "Without the name.");

        Assert.Equal(3, (await bench.One.FindAsync("tenancies")).Total);
        Assert.Equal(3, (await bench.Process("fresh").FindAsync("tenancies")).Total);
    }

    [Fact]
    public async Task TwoNotesOfOneDay_AreBothFound()
    {
        await using var bench = await SearchBench.CreateAsync();
        await bench.Series.PublishAsync(SearchBench.Full);
        await bench.Series.PublishAsync(SearchBench.Full with { Board = new PublicBoard("other", "Other board", null) });

        Assert.Equal(6, (await bench.One.FindAsync("tenancies")).Total);
    }

    [Fact]
    public async Task ManyNotes_InSeveralSteps_AreAllFound()
    {
        await using var bench = await SearchBench.CreateAsync();
        for (var day = 0; day < 450; day++)
        {
            await bench.Series.PublishAsync(PublishedSeries.Note(SearchBench.June.AddDays(-day)));
        }

        Assert.Equal(450, (await bench.One.FindAsync("welcomed")).Total);

        var together = await Task.WhenAll(bench.Process("together").FindAsync("welcomed"), bench.Process("together").FindAsync("welcomed"));
        Assert.All(together, page => Assert.Equal(450, page.Total));
    }

    [Fact]
    public async Task OtherDatabase_UnderTheSameIndex_BeginsItAnew()
    {
        await using var bench = await SearchBench.CreateAsync();
        await bench.Series.PublishAsync(SearchBench.Full);
        await bench.One.FindAsync("tenancies");
        await using var restored = await TestDatabase.CreateAsync();
        await new PublishedSeries(restored).PublishAsync(PublishedSeries.Note(SearchBench.March));

        var process = bench.Process("shared", restored);

        Assert.Equal(0, (await process.FindAsync("tenancies", isExact: true)).Total);
        Assert.Equal(1, (await process.FindAsync("welcomed")).Total);
    }

    [Fact]
    public async Task EmptyDatabase_UnderTheSameIndex_BeginsItAnew()
    {
        await using var bench = await SearchBench.CreateAsync();
        await bench.Series.PublishAsync(SearchBench.Full);
        await bench.One.FindAsync("tenancies");
        await using var empty = await TestDatabase.CreateAsync();

        Assert.Equal(0, (await bench.Process("shared", empty).FindAsync("tenancies", isExact: true)).Total);
    }

    [Theory]
    [InlineData("This is no database, and long enough to be taken for the beginning of one by nobody.")]
    [InlineData("")]
    public async Task BrokenFile_IsMadeAnew(string content)
    {
        await using var bench = await SearchBench.CreateAsync();
        await bench.Series.PublishAsync(SearchBench.Full);
        Directory.CreateDirectory(bench.FolderOf("broken"));
        await File.WriteAllTextAsync(Path.Combine(bench.FolderOf("broken"), "search.db"), content);

        Assert.Equal(3, (await bench.Process("broken").FindAsync("tenancies")).Total);
    }

    [Fact]
    public async Task IndexOfAnotherVersion_IsMadeAnew()
    {
        await using var bench = await SearchBench.CreateAsync();
        await bench.Series.PublishAsync(SearchBench.Full);
        Directory.CreateDirectory(bench.FolderOf("old"));
        await using (var connection = new SqliteConnection($"Data Source={Path.Combine(bench.FolderOf("old"), "search.db")}"))
        {
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = "CREATE TABLE entries (id INTEGER); PRAGMA user_version = 99;";
            await command.ExecuteNonQueryAsync();
        }

        Assert.Equal(3, (await bench.Process("old").FindAsync("tenancies")).Total);
    }

    [Fact]
    public async Task FirstBuild_ThatHasNotEnded_IsNotSearched()
    {
        await using var bench = await SearchBench.CreateAsync();
        for (var day = 0; day < 201; day++)
        {
            await bench.Series.PublishAsync(PublishedSeries.Note(SearchBench.June.AddDays(-day)));
        }

        var isComplete = await bench.One.Indexer.CatchUpAsync(TimeSpan.Zero, CancellationToken.None);

        Assert.False(isComplete);
        Assert.Equal(201, (await bench.One.FindAsync("welcomed")).Total);
    }
}
