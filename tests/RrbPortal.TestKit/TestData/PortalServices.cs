using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using RrbPortal.Core;
using RrbPortal.Core.Papers;
using RrbPortal.Core.Printing;
using RrbPortal.Core.Reading.Documents;
using RrbPortal.Core.Reading.Documents.Pdf;
using RrbPortal.Core.SideFiles;
using RrbPortal.Data.Providers;
using RrbPortal.TestKit.Databases;
using RrbPortal.TestKit.Time;

namespace RrbPortal.TestKit.TestData;

/// <summary>The services of Core on a test's database, as the portal registers them, without a web host.</summary>
public sealed class PortalServices : IAsyncDisposable
{
    /// <summary>The largest paper, in bytes: enough for a test, and small enough to go beyond.</summary>
    public const int LargestPaper = 64 * 1024;

    private readonly ServiceProvider _provider;

    /// <param name="configure">Further services, or others than the portal's own.</param>
    public PortalServices(TestDatabase database, Action<IServiceCollection>? configure = null)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(new PaperSettings { Folder = Folder, LargestBytes = LargestPaper });
        services.AddSingleton(new SideFileSettings { Folder = Folder });
        services.AddSingleton(new ProgramSettings { Qpdf = null, PdfInfo = null });
        services.AddPortalData(_ => (database.Choice.Provider, database.Choice.ConnectionString));
        configure?.Invoke(services);
        services.AddPortalCore();
        services.AddSingleton<IPdfText>(new PdfToText("no-such-program-on-any-machine", PdfToText.Patience));
        services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock));
        _provider = services.BuildServiceProvider();
    }

    /// <summary>Where papers are stored.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("rrb-papers-").FullName;

    /// <summary>Stands at nine on 1 July 2024, in UTC, until a test moves it.</summary>
    public SetClock Clock { get; } = new(new DateTimeOffset(2024, 7, 1, 9, 0, 0, TimeSpan.Zero));

    /// <summary>A service with a context of its own, as a new request has it.</summary>
    public TService Of<TService>()
        where TService : notnull
        => _provider.CreateScope().ServiceProvider.GetRequiredService<TService>();

    public async ValueTask DisposeAsync()
    {
        await _provider.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }
}
