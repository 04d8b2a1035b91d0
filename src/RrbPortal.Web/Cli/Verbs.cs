using System.CommandLine;

namespace RrbPortal.Web.Cli;

/// <summary>The verbs of the command line, one line each. Without a verb the portal serves.</summary>
public static class Verbs
{
    private static readonly IVerb[] All =
    [
        new ImportVerb(),
        new CheckVerb(),
        new MigrateVerb(),
        new PublishVerb(),
        new ArchiveVerb(),
        new DemoVerb(),
        new UserVerb(),
    ];

    /// <summary>Whether these arguments name a verb or ask for help; options alone (--urls) are for the web server.</summary>
    public static bool IsCall(string[] args) => args is [var first, ..] && (!first.StartsWith('-') || first is "--help" or "-h" or "-?" or "--version");

    public static RootCommand Root(VerbHost host)
    {
        var root = new RootCommand("Records of a board. Without a verb, the portal serves its pages; options of the web server, such as --urls, are taken then.");
        foreach (var verb in All)
        {
            root.Subcommands.Add(verb.Build(host));
        }

        return root;
    }

    /// <returns>The exit code, one of <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(string[] args, VerbHost host)
    {
        var call = Root(host).Parse(args);
        if (call.Errors.Count > 0)
        {
            foreach (var error in call.Errors)
            {
                await host.Console.Error.WriteLineAsync(error.Message);
            }

            await host.Console.Error.WriteLineAsync("Add --help to see what this verb takes.");
            return ExitCode.BadCall;
        }

        return await call.InvokeAsync(new InvocationConfiguration
        {
            Output = host.Console.Out,
            Error = host.Console.Error,
            EnableDefaultExceptionHandler = false,
        });
    }
}
