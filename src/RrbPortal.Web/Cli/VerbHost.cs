using System.CommandLine;
using System.Data.Common;
using Microsoft.Extensions.Options;
using RrbPortal.Data.Providers;
using RrbPortal.Web.Hosting;

namespace RrbPortal.Web.Cli;

/// <summary>Runs what a verb does inside the portal's own container, and turns trouble into a sentence and an exit code.</summary>
/// <param name="configure">Further set-up, for tests.</param>
public sealed class VerbHost(VerbConsole console, Action<WebApplicationBuilder>? configure = null)
{
    public VerbConsole Console { get; } = console;

    /// <summary>Sets what a command does. It runs in a scope of its own, on a database that is up to date.</summary>
    /// <param name="command">The command.</param>
    /// <param name="work">What it does; the result is the exit code.</param>
    /// <param name="needsDatabase">Whether a call needs a database that is up to date; by default every call does.</param>
    public void Runs(Command command, Func<VerbRun, Task<int>> work, Func<ParseResult, bool>? needsDatabase = null)
        => command.SetAction((call, stop) => RunAsync(call, work, needsDatabase?.Invoke(call) ?? true, stop));

    private async Task<int> RunAsync(ParseResult call, Func<VerbRun, Task<int>> work, bool needsDatabase, CancellationToken stop)
    {
        try
        {
            await using var app = Build();
            app.Services.GetRequiredService<IStartupValidator>().Validate();
            await using var scope = app.Services.CreateAsyncScope();
            if (needsDatabase && await scope.ServiceProvider.GetRequiredService<DatabaseSchema>().StateAsync(stop) is not SchemaState.Ready and var state)
            {
                return Fail(FirstStart.Problem(state, DatabaseLocation.FileOf(app.Services.GetRequiredService<DatabaseChoice>())));
            }

            return await work(new VerbRun(call, scope.ServiceProvider, Console, stop));
        }
        catch (OptionsValidationException invalid)
        {
            return Fail(string.Join(Environment.NewLine, invalid.Failures));
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return Fail("Stopped.");
        }
        catch (Exception trouble) when (trouble is DbException or IOException or UnauthorizedAccessException or InvalidOperationException)
        {
            return Fail(trouble.Message);
        }
    }

    /// <summary>A portal with the configuration of this call, built and not started; the caller disposes it.</summary>
    /// <param name="further">More set-up.</param>
    internal WebApplication Build(Action<WebApplicationBuilder>? further = null)
    {
        var builder = Portal.CreateBuilder([]);

        // A verb speaks for itself; of the rest only warnings are worth a line.
        builder.Configuration.AddInMemoryCollection([new("Serilog:MinimumLevel:Default", "Warning")]);
        configure?.Invoke(builder);
        further?.Invoke(builder);
        return builder.Build();
    }

    private int Fail(string message)
    {
        Console.Error.WriteLine(message);
        return ExitCode.Refused;
    }
}
