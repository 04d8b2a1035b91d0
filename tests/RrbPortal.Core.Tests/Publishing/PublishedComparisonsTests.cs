using RrbPortal.Core.Publishing;
using RrbPortal.Data.Providers;
using RrbPortal.TestKit.Data;
using RrbPortal.TestKit.Databases;

namespace RrbPortal.Core.Tests.Publishing;

public sealed class PublishedComparisonsTests
{
    private static readonly DateOnly March = new(2024, 3, 14);
    private static readonly DateOnly June = new(2024, 6, 20);

    [Theory, OnSqlite, OnSqlServer]
    public async Task Revisions_ThatCanBeRead_AreCompared(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var series = new PublishedSeries(database);
        var note = PublishedSeries.Note(June);
        var key = await series.PublishAsync(note);
        await series.PublishAsync(note with { Place = "City Hall" }, key, "The place was missing.");
        await series.PublishAsync(note with { Place = "Town Hall" }, key, "The place was wrong.");

        var found = Assert.IsType<ComparisonLookup.Found>(await CompareAsync(database, June, 1, 3)).Comparison;
        var backwards = Assert.IsType<ComparisonLookup.Found>(await CompareAsync(database, June, 3, 2)).Comparison;

        Assert.Equal(("", "Town Hall"), found.Changes.Facts.Select(field => (field.Before, field.After)).Single());
        Assert.Equal(["The place was missing.", "The place was wrong."], found.Steps.Select(step => step.Explanation));
        Assert.Equal([1, 2, 3], found.Readable.Select(revision => revision.Revision));
        Assert.Equal(("Town Hall", "City Hall"), backwards.Changes.Facts.Select(field => (field.Before, field.After)).Single());
        Assert.Single(backwards.Steps);
    }

    [Fact]
    public async Task Revision_BeforeAWithdrawal_IsComparedWithNothing()
    {
        await using var database = await TestDatabase.CreateAsync();
        var series = new PublishedSeries(database);
        var note = PublishedSeries.Note(June);
        var key = await series.PublishAsync(note with { Place = "Secret" });
        await series.WithdrawAsync(note, key, "It named a place.");
        await series.PublishAsync(note, key, "Published again.");

        Assert.Equal(new ComparisonLookup.Gone(1), await CompareAsync(database, June, 1, 3));
        Assert.Equal(new ComparisonLookup.Gone(1), await CompareAsync(database, June, 3, 1));
        Assert.Equal(new ComparisonLookup.Gone(2), await CompareAsync(database, June, 3, 2));
        Assert.Equal([3], Assert.IsType<ComparisonLookup.Found>(await CompareAsync(database, June, 3, 3)).Comparison.Readable.Select(revision => revision.Revision));
    }

    [Fact]
    public async Task Address_OfAMovedOrUnknownRecord_SaysSo()
    {
        await using var database = await TestDatabase.CreateAsync();
        var series = new PublishedSeries(database);
        var key = await series.PublishAsync(PublishedSeries.Note(March));
        await series.PublishAsync(PublishedSeries.Note(June), key, "The date was wrong.");

        Assert.Equal(new ComparisonLookup.Moved("rrb", June), await CompareAsync(database, March, 1, 2));
        Assert.IsType<ComparisonLookup.NotFound>(await CompareAsync(database, June, 1, 3));
        Assert.IsType<ComparisonLookup.NotFound>(await CompareAsync(database, new DateOnly(2024, 1, 1), 1, 1));
    }

    [Fact]
    public async Task Comparison_TakesTwoQueries()
    {
        await using var database = await TestDatabase.CreateAsync();
        var series = new PublishedSeries(database);
        var key = await series.PublishAsync(PublishedSeries.Note(June));
        await series.PublishAsync(PublishedSeries.Note(June), key, "Nothing.");
        var counter = new CommandCounter();

        await CompareAsync(database, June, 1, 2, counter);

        Assert.Equal(2, counter.Commands.Count);
    }

    private static async Task<ComparisonLookup> CompareAsync(TestDatabase database, DateOnly date, int before, int after, CommandCounter? counter = null)
    {
        await using var published = counter is null ? database.Published() : database.Published(counter);
        return await new PublishedComparisons(published, new PublishedRecords(published, TimeProvider.System)).OfAsync("rrb", date, before, after, default);
    }
}
