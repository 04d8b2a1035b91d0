using System.CommandLine;
using RrbPortal.Core.Common;

namespace RrbPortal.Web.Cli;

/// <summary>One call of a verb: what was asked, and what it has to work with.</summary>
/// <param name="Arguments">The call as it was read.</param>
/// <param name="Services">A scope of the portal's container, with the same configuration as the web server's.</param>
/// <param name="Console">Where to read and write.</param>
/// <param name="Stop">Set by Ctrl+C.</param>
public sealed record VerbRun(ParseResult Arguments, IServiceProvider Services, VerbConsole Console, CancellationToken Stop)
{
    /// <summary>The operator, as the author of a change.</summary>
    public Change Change { get; } = Core.Common.Change.FromCommandLine(Environment.UserName);

    public T Get<T>()
        where T : notnull => Services.GetRequiredService<T>();

    /// <summary>Writes what became of a wish, if it was not done, and gives the exit code for it.</summary>
    public int ExitCodeOf(Outcome outcome)
    {
        switch (outcome)
        {
            case Outcome.Done:
                return ExitCode.Done;
            case Outcome.Refused refused:
                foreach (var reason in refused.Reasons)
                {
                    Console.Error.WriteLine(reason.Reason);
                }

                return ExitCode.Refused;
            case Outcome.Conflict:
                Console.Error.WriteLine("Somebody else changed the record at the same moment. Try again.");
                return ExitCode.Refused;
            default:
                Console.Error.WriteLine("There is no such record.");
                return ExitCode.Refused;
        }
    }
}
