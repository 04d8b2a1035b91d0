using Microsoft.EntityFrameworkCore;
using RrbPortal.Data;
using RrbPortal.Data.Published;
using RrbPortal.TestKit.Data;
using RrbPortal.TestKit.Databases;

namespace RrbPortal.Core.Tests.Publishing;

/// <summary>What was published is added to and never rewritten, and the visitors' context reaches nothing else.</summary>
public sealed class PublishedCopyTests
{
    [Fact]
    public async Task PublishedContext_MapsThePublishedTablesAlone()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var published = database.Published();

        var types = published.Model.GetEntityTypes().Select(type => type.ClrType).ToHashSet();

        Assert.Equal(
            [typeof(Publication), typeof(PublishedMeeting), typeof(PublishedOrganisation), typeof(PublishedTheme), typeof(PublicationClock), typeof(PublishedAgenda), typeof(PublishedPaper), typeof(PublishedForwardPlan), typeof(PublishedProfile)],
            types);
    }

    [Fact]
    public async Task PublishedContext_Save_Throws()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var published = database.Published();
        published.Add(new PublicationClock { Id = 2 });

        await Assert.ThrowsAsync<NotSupportedException>(() => published.SaveChangesAsync());
        Assert.Throws<NotSupportedException>(() => published.SaveChanges());
    }

    [Fact]
    public async Task PublishedContext_Query_DoesNotTrack()
    {
        await using var database = await TestDatabase.CreateAsync();
        await new PublishedSeries(database).PublishAsync(PublishedSeries.Note(new DateOnly(2024, 6, 20)));
        await using var published = database.Published();

        await published.Publications.ToListAsync();

        Assert.Empty(published.ChangeTracker.Entries());
    }

    [Fact]
    public async Task Publication_Changed_Throws()
    {
        await using var database = await TestDatabase.CreateAsync();
        await new PublishedSeries(database).PublishAsync(PublishedSeries.Note(new DateOnly(2024, 6, 20)));

        await AssertRefusedAsync(database, async portal => (await portal.Publications.SingleAsync()).Explanation = "Rewritten");
        await AssertRefusedAsync(database, async portal => (await portal.Set<PublishedMeeting>().SingleAsync()).Content = "{}");
    }

    [Fact]
    public async Task Publication_Removed_Throws()
    {
        await using var database = await TestDatabase.CreateAsync();
        await new PublishedSeries(database).PublishAsync(PublishedSeries.Note(new DateOnly(2024, 6, 20)));

        await AssertRefusedAsync(database, async portal => portal.Remove(await portal.Publications.SingleAsync()));
    }

    private static async Task AssertRefusedAsync(TestDatabase database, Func<PortalDbContext, Task> change)
    {
        await using var portal = database.Portal();
        await change(portal);
        await Assert.ThrowsAsync<InvalidOperationException>(() => portal.SaveChangesAsync());
    }
}
