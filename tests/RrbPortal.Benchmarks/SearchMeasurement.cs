using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RrbPortal.Core;
using RrbPortal.Core.Demonstration;
using RrbPortal.Core.Publishing;
using RrbPortal.Core.Search;
using RrbPortal.Core.SideFiles;
using RrbPortal.Data;
using RrbPortal.Data.Providers;

namespace RrbPortal.Benchmarks;

/// <summary>
/// Builds the search index of many notes from nothing, and searches it. Percentiles are what counts here, so that it
/// counts each search by itself; processor time beside the clock's, for machines that others work on.
/// </summary>
internal static class SearchMeasurement
{
    private const int Rounds = 100;

    private static readonly string[] Rare = ["M4711", "\"M42\"", "housnig", "M99*", "questions Corbergate"];
    private static readonly string[] Middle = ["\"mentors for young adults\" spring", "write down visits", "look again treatment", "\"delays in appointments\""];
    private static readonly string[] Wide = ["probation", "clinks housing", "hous*", "victims money", "young adults mentors risks"];

    /// <param name="folder">Where the database and the index lie; they are used again.</param>
    public static async Task RunAsync(int meetings, string folder)
    {
        Directory.CreateDirectory(folder);
        await using var services = Services(folder);
        await using (var scope = services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<PortalDbContext>().Database.MigrateAsync();
            await scope.ServiceProvider.GetRequiredService<MeasurementBoard>().FillAsync(meetings, progress: null, CancellationToken.None);
            services.GetRequiredService<PublicationFollower>().Raise(await scope.ServiceProvider.GetRequiredService<PublishedDbContext>().Clock.Select(clock => clock.Sequence).SingleAsync());
        }

        Forget(folder);
        await Print("index from nothing", 1, [string.Empty], (scope, _) => scope.GetRequiredService<SearchIndexer>().CatchUpAsync(patience: null, CancellationToken.None), services);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"index {new FileInfo(Path.Combine(folder, "search.db")).Length / 1_048_576} MB"));
        foreach (var (name, queries) in new[] { ("warming", Wide), ("rare words", Rare), ("some hits", Middle), ("wide words", Wide), ("all of these", [.. Rare, .. Middle, .. Wide]) })
        {
            await Print(name, Rounds, queries, (scope, words) => Find(scope, words, new SearchFilter()), services);
        }

        await Print("wide, narrowed", Rounds, Wide, (scope, words) => Find(scope, words, new SearchFilter(Theme: "measurement-3")), services);
        await Print("actions", Rounds, [string.Empty], (scope, _) => scope.GetRequiredService<RegisterQueries>().ActionsAsync(new RegisterFilter(), CancellationToken.None), services);
        await Print("organisations", Rounds, [string.Empty], (scope, _) => scope.GetRequiredService<OrganisationRegister>().ListAsync(CancellationToken.None), services);
    }

    private static void Forget(string folder)
    {
        foreach (var file in Directory.GetFiles(folder, "search.db*"))
        {
            File.Delete(file);
        }
    }

    private static async Task<SearchPage> Find(IServiceProvider scope, string words, SearchFilter filter)
    {
        var page = await scope.GetRequiredService<SearchQueries>().FindAsync(new SearchRequest(words, filter), CancellationToken.None)
            ?? throw new InvalidOperationException("The index is not complete.");
        return page.Total > 0 ? page : throw new InvalidOperationException($"Nothing has \"{words}\" in it; a search that finds nothing measures nothing.");
    }

    private static async Task Print(string name, int rounds, string[] queries, Func<IServiceProvider, string, Task> run, ServiceProvider services)
    {
        var times = new List<double>();
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        for (var round = 0; round < rounds; round++)
        {
            foreach (var query in queries)
            {
                await using var scope = services.CreateAsyncScope();
                var start = Stopwatch.GetTimestamp();
                await run(scope.ServiceProvider, query);
                times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
        }

        process.Refresh();
        var processor = (process.TotalProcessorTime - before).TotalMilliseconds / times.Count;
        times.Sort();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name,-20} {times.Count,5} times   p50 {times[times.Count / 2],9:F1} ms   p99 {times[(int)(times.Count * 0.99)],9:F1} ms   processor {processor,9:F1} ms each   {process.WorkingSet64 / 1_048_576} MB"));
    }

    private static ServiceProvider Services(string folder)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(new SideFileSettings { Folder = folder });
        services.AddPortalData(_ => (DatabaseProvider.Sqlite, $"Data Source={Path.Combine(folder, "portal.db")}"));
        services.AddPortalCore();
        return services.BuildServiceProvider();
    }
}
