using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Archiving;
using RrbPortal.Core.Publishing;
using RrbPortal.Data;
using RrbPortal.Data.Providers;
using RrbPortal.TestKit.Data;
using RrbPortal.TestKit.Databases;

namespace RrbPortal.Core.Tests.Archiving;

public sealed class ArchiveContentsTests
{
    private static readonly DateOnly June = new(2024, 6, 20);
    private static readonly DateOnly July = new(2024, 7, 18);

    [Theory]
    [OnSqlite]
    [OnSqlServer]
    public async Task Read_CorrectedMovedAndWithdrawn_NamesEveryAddressAndWhatCanBeRead(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var series = new PublishedSeries(database);
        var moved = await series.PublishAsync(PublishedSeries.Note(June));
        await series.PublishAsync(PublishedSeries.Note(July), moved, "The date.");
        var gone = await series.PublishAsync(PublishedSeries.Note(June.AddDays(1)));
        await series.WithdrawAsync(PublishedSeries.Note(June.AddDays(1)), gone, "A slip.");
        var back = await series.PublishAsync(PublishedSeries.Note(June.AddDays(2)));
        await series.WithdrawAsync(PublishedSeries.Note(June.AddDays(2)), back, "A slip.");
        await series.PublishAsync(PublishedSeries.Note(June.AddDays(2)), back, "Again.");
        await using var published = database.Published();

        var state = await new ArchiveContents(published).ReadAsync(CancellationToken.None);

        Assert.Equal((7, new DateTimeOffset(2024, 1, 8, 9, 0, 0, TimeSpan.Zero)), (state.Sequence, state.At));
        Assert.Equal(
            ["20/06 []", "21/06 []", "22/06 [3]", "18/07 [1,2]"],
            state.Meetings.Select(meeting => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{meeting.Date:dd/MM} [{string.Join(',', meeting.Readable)}]")));
    }

    [Fact]
    public async Task Read_WhatABoardSaysOfItself_CountsAsTheLastThingPublished()
    {
        await using var database = await TestDatabase.CreateAsync();
        var series = new PublishedSeries(database);
        await series.PublishAsync(PublishedSeries.Note(June));
        await series.PublishAsync(new PublicProfile { Board = new PublicBoard("rrb", "Board", null) });
        await using var published = database.Published();

        var state = await new ArchiveContents(published).ReadAsync(CancellationToken.None);

        Assert.Equal(new DateTimeOffset(2024, 1, 3, 9, 0, 0, TimeSpan.Zero), state.At);
        Assert.Equal(["rrb"], state.Profiles);
    }

    [Fact]
    public async Task Read_NothingPublished_IsEmpty()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var published = database.Published();

        var state = await new ArchiveContents(published).ReadAsync(CancellationToken.None);

        Assert.Equal((0, null, 0, 0), (state.Sequence, state.At, state.Meetings.Count, state.Papers.Count));
    }

    [Theory]
    [InlineData(DatabaseProvider.SqlServer, "Server=nowhere;Database=none;Encrypt=false")]
    [InlineData(DatabaseProvider.Sqlite, "Data Source=:memory:")]
    public void EveryQuery_OnEachDatabase_Translates(DatabaseProvider provider, string connection)
    {
        var options = new DbContextOptionsBuilder<PublishedDbContext>();
        DataRegistration.Use(options, new DatabaseChoice(provider, connection));
        using var published = new PublishedDbContext(options.Options);
        var contents = new ArchiveContents(published);

        Assert.All(
            [contents.Notes().ToQueryString(), contents.Agendas().ToQueryString(), contents.Papers().ToQueryString(), contents.Plans().ToQueryString(), contents.Profiles().ToQueryString()],
            query => Assert.Contains("SELECT", query, StringComparison.Ordinal));
    }
}
