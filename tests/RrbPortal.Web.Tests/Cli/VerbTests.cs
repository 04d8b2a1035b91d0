using Microsoft.EntityFrameworkCore;
using RrbPortal.Data.System;
using RrbPortal.Web.Cli;

namespace RrbPortal.Web.Tests.Cli;

public sealed class VerbTests
{
    [Fact]
    public async Task Migrate_WithoutADatabase_MakesIt()
    {
        await using var call = Call.OnNothing();

        var code = await call.RunAsync("migrate");
        var again = await call.RunAsync("migrate");

        Assert.Equal((ExitCode.Done, ExitCode.Done), (code, again));
        Assert.Contains("The database is up to date.", call.Out, StringComparison.Ordinal);
        Assert.Equal(string.Empty, call.Error);
    }

    [Fact]
    public async Task UserAdd_WithoutADatabase_SaysWhatToDo()
    {
        await using var call = Call.OnNothing();

        var code = await call.RunAsync("user", "add", "--email", "a@example.org", "--role", "Administrator", "--password-stdin");

        Assert.Equal(ExitCode.Refused, code);
        Assert.Contains("create it with the verb \"migrate\"", call.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", call.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task UserAdd_FirstAdministrator_CanBeAdded()
    {
        await using var call = await Call.OnDatabaseAsync("violet ladder sandwich\n");

        var code = await call.RunAsync("user", "add", "--email", "a@example.org", "--role", "administrator", "--name", "Ann", "--password-stdin");

        Assert.Equal((ExitCode.Done, string.Empty), (code, call.Error));
        await using var db = call.Database!.Portal();
        var user = await db.Users.Include(row => row.Grants).SingleAsync();
        Assert.Equal(("Ann", PortalRole.Administrator, null), (user.DisplayName, user.Grants.Single().Role, user.InitialPasswordExpiresAt));
        Assert.Equal("cli", (await db.Audit.SingleAsync()).Via);
    }

    [Theory]
    [InlineData("violet ladder sandwich", "Choose the board that this role is for", "--role", "Secretariat")]
    [InlineData("violet ladder sandwich", "There is no board \"none\".", "--role", "Secretariat", "--board", "none")]
    [InlineData("short", "Password must be 12 characters or more", "--role", "Administrator")]
    [InlineData("", "Password must be 12 characters or more", "--role", "Administrator")]
    public async Task UserAdd_NotGood_SaysWhyOnStandardError(string password, string error, params string[] options)
    {
        await using var call = await Call.OnDatabaseAsync(password);

        var code = await call.RunAsync(["user", "add", "--email", "a@example.org", "--password-stdin", .. options]);

        Assert.Equal((ExitCode.Refused, error), (code, call.Error.Trim()));
        Assert.Equal(string.Empty, call.Out);
    }

    [Fact]
    public async Task UserAdd_NoTerminalAndNoPassword_IsABadCall()
    {
        await using var call = await Call.OnDatabaseAsync();

        var code = await call.RunAsync("user", "add", "--email", "a@example.org", "--role", "Administrator");

        Assert.Equal(ExitCode.BadCall, code);
        Assert.Contains("--password-stdin", call.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("user", "add")]
    [InlineData("user", "add", "--email", "a@example.org", "--role", "King")]
    [InlineData("migrate", "--fast")]
    public async Task BadCall_IsToldOnStandardError(params string[] arguments)
    {
        await using var call = Call.OnNothing();

        var code = await call.RunAsync(arguments);

        Assert.Equal(ExitCode.BadCall, code);
        Assert.Contains("--help", call.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_OfEveryVerb_IsThere()
    {
        await using var call = Call.OnNothing();
        var verbs = Verbs.Root(call.Host).Subcommands.SelectMany(verb => verb.Subcommands.Count == 0 ? [[verb.Name]] : verb.Subcommands.Select(sub => new[] { verb.Name, sub.Name }));

        Assert.Equal(ExitCode.Done, await call.RunAsync("--help"));
        foreach (var verb in verbs)
        {
            Assert.Equal(ExitCode.Done, await call.RunAsync([.. verb, "--help"]));
        }

        Assert.Contains("migrate", call.Out, StringComparison.Ordinal);
        Assert.Equal(string.Empty, call.Error);
    }

    [Fact]
    public async Task Settings_NotGood_AreToldInASentence()
    {
        await using var call = Call.OnNothing(("SignIn:TriesBeforeLock", "11"));

        var code = await call.RunAsync("migrate");

        Assert.Equal(ExitCode.Refused, code);
        Assert.Contains("TriesBeforeLock", call.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", call.Error, StringComparison.Ordinal);
    }
}
