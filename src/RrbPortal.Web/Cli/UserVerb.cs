using System.CommandLine;
using RrbPortal.Core.Accounts;
using RrbPortal.Core.Boards;
using RrbPortal.Core.Common;
using RrbPortal.Data.System;

namespace RrbPortal.Web.Cli;

/// <summary><c>rrb user add</c>: an account with one role; the way to the first administrator.</summary>
internal sealed class UserVerb : IVerb
{
    private static readonly Option<string> Email = new("--email") { Description = "The address that the person signs in with.", Required = true };
    private static readonly Option<PortalRole> Role = new("--role") { Description = "Member, Secretariat, Chair or Administrator.", Required = true };
    private static readonly Option<string?> BoardSlug = new("--board") { Description = "The address part of the board that the role is for; an administrator has none." };
    private static readonly Option<string?> Name = new("--name") { Description = "The person's name; the e-mail address stands in for it." };
    private static readonly Option<bool> PasswordStdin = new("--password-stdin") { Description = "Read the password from standard input instead of asking for it." };

    public Command Build(VerbHost host)
    {
        var add = new Command("add", "Add an account.") { Email, Role, BoardSlug, Name, PasswordStdin };
        host.Runs(add, RunAsync);
        return new Command("user", "Manage accounts.") { add };
    }

    private static async Task<int> RunAsync(VerbRun run)
    {
        int? board = null;
        if (run.Arguments.GetValue(BoardSlug) is { } slug)
        {
            board = await run.Get<BoardQueries>().NumberOfAsync(slug, run.Stop);
            if (board is null)
            {
                await run.Console.Error.WriteLineAsync($"There is no board \"{slug}\".");
                return ExitCode.Refused;
            }
        }

        var password = await PasswordAsync(run);
        if (password is null)
        {
            return ExitCode.BadCall;
        }

        var email = run.Arguments.GetRequiredValue(Email);
        var added = await run.Get<AccountService>().AddAsync(
            new AddAccount
            {
                Email = email,
                Name = run.Arguments.GetValue(Name) ?? email,
                Role = run.Arguments.GetRequiredValue(Role),
                BoardId = board,
                Password = password,
            },
            run.Change,
            run.Stop);
        if (added.Outcome is Outcome.Done)
        {
            await run.Console.Out.WriteLineAsync($"Added {email}.");
        }

        return run.ExitCodeOf(added.Outcome);
    }

    private static async Task<string?> PasswordAsync(VerbRun run)
    {
        if (run.Arguments.GetValue(PasswordStdin))
        {
            return await run.Console.In.ReadLineAsync(run.Stop) ?? string.Empty;
        }

        if (run.Console.IsTerminal)
        {
            return HiddenInput.Read(run.Console.Error, "Password: ");
        }

        await run.Console.Error.WriteLineAsync("There is no terminal to ask for the password on. Use --password-stdin.");
        return null;
    }
}
