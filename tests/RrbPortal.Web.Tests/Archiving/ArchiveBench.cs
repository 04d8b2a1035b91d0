using Microsoft.Extensions.Configuration;
using RrbPortal.Core.Common;
using RrbPortal.Core.Demonstration;
using RrbPortal.TestKit.Hosting;
using RrbPortal.Web.Cli;

namespace RrbPortal.Web.Tests.Archiving;

/// <summary>A portal, and archives of it, written by the verb in folders of their own.</summary>
internal sealed class ArchiveBench : IAsyncDisposable
{
    public const string Site = "https://records.example.org/";

    private readonly string _folder = Directory.CreateTempSubdirectory("rrb-archive-").FullName;

    private ArchiveBench(PortalApplication portal) => Portal = portal;

    public PortalApplication Portal { get; }

    public string Out { get; private set; } = string.Empty;

    public string Error { get; private set; } = string.Empty;

    public static async Task<ArchiveBench> CreateAsync() => new(await PortalApplication.CreateAsync());

    /// <summary>A portal with the demonstration board.</summary>
    public static async Task<ArchiveBench> DemonstratedAsync()
    {
        var bench = await CreateAsync();
        await bench.Portal.WithAsync((DemonstrationBoard board) => board.LoadAsync(Change.FromCommandLine("test"), CancellationToken.None));
        return bench;
    }

    public string FolderOf(string name = "archive") => Path.Combine(_folder, name);

    public string FileOf(string path, string name = "archive") => Path.Combine(FolderOf(name), path);

    /// <returns>The exit code.</returns>
    public async Task<int> ArchiveAsync(string name = "archive", params (string Key, string Value)[] settings)
    {
        await using var output = new StringWriter();
        await using var error = new StringWriter();
        var host = new VerbHost(
            new VerbConsole(TextReader.Null, output, error, IsTerminal: false),
            builder => builder.Configuration.AddInMemoryCollection(
            [
                new("Site:BaseAddress", Site),
                new("Site:AllowedHosts:0", "records.example.org"),
                new("Storage:Path", Portal.Folder),
                new("ConnectionStrings:Portal", Portal.Database.Choice.ConnectionString),
                new("Database:Provider", Portal.Database.Choice.Provider.ToString()),
                new("Serilog:MinimumLevel:Default", "Fatal"),
            ]).AddInMemoryCollection(settings.Select(setting => new KeyValuePair<string, string?>(setting.Key, setting.Value))));
        var code = await Verbs.RunAsync(["archive", FolderOf(name)], host);
        (Out, Error) = (output.ToString(), error.ToString());
        return code;
    }

    /// <summary>Every file of an archive with its bytes, by its path, in the order of the alphabet.</summary>
    public IReadOnlyList<(string Path, byte[] Bytes)> Files(string name = "archive")
        => [.. Directory.GetFiles(FolderOf(name), "*", SearchOption.AllDirectories)
            .Select(file => (Path: Path.GetRelativePath(FolderOf(name), file).Replace('\\', '/'), Bytes: File.ReadAllBytes(file)))
            .OrderBy(file => file.Path, StringComparer.Ordinal)];

    public async ValueTask DisposeAsync()
    {
        await Portal.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
