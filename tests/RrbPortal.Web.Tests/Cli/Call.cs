using Microsoft.Extensions.Configuration;
using RrbPortal.Data.Providers;
using RrbPortal.TestKit.Databases;
using RrbPortal.Web.Cli;

namespace RrbPortal.Web.Tests.Cli;

/// <summary>One call of the command line, with its own folder and, where a test wants it, its own database.</summary>
internal sealed class Call : IAsyncDisposable
{
    private readonly StringWriter _out = new();
    private readonly StringWriter _error = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("rrb-verb-").FullName;

    private Call(TestDatabase? database, string typed, (string Key, string Value)[] settings)
    {
        Database = database;
        Host = new VerbHost(
            new VerbConsole(new StringReader(typed), _out, _error, IsTerminal: false),
            builder => builder.Configuration.AddInMemoryCollection(
            [
                new("Site:AllowedHosts:0", "localhost"),
                new("Storage:Path", _folder),
                new("SignIn:PasswordIterations", "1"),
                new("ConnectionStrings:Portal", database?.Choice.ConnectionString ?? $"Data Source={Path.Combine(_folder, "new", "portal.db")};Pooling=False"),
                new("Database:Provider", nameof(DatabaseProvider.Sqlite)),
                .. settings.Select(setting => new KeyValuePair<string, string?>(setting.Key, setting.Value)),
            ]));
    }

    public TestDatabase? Database { get; }

    public VerbHost Host { get; }

    public string Out => _out.ToString();

    public string Error => _error.ToString();

    public static Call OnNothing(params (string, string)[] settings) => new(null, string.Empty, settings);

    public static async Task<Call> OnDatabaseAsync(string typed = "") => new(await TestDatabase.CreateAsync(), typed, []);

    /// <summary>Writes a file into the call's own folder.</summary>
    /// <returns>Its path.</returns>
    public string File(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        System.IO.File.WriteAllText(path, text);
        return path;
    }

    public Task<int> RunAsync(params string[] arguments) => Verbs.RunAsync(arguments, Host);

    public async ValueTask DisposeAsync()
    {
        if (Database is not null)
        {
            await Database.DisposeAsync();
        }

        Directory.Delete(_folder, recursive: true);
    }
}
