using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using RrbPortal.Data.Records;
using RrbPortal.TestKit.Databases;
using RrbPortal.TestKit.TestData;
using RrbPortal.Web.Cli;

namespace RrbPortal.Web.Tests.Cli;

public sealed class PublishVerbTests
{
    [Fact]
    public async Task Publish_AgreedNote_IsPublishedAndSaysWhere()
    {
        await using var database = await TestDatabase.CreateAsync();
        await MeetingAsync(database, builder => builder.NoteIn(NoteState.Agreed).Item("Welcome", "Text"));

        var (exit, output, _) = await RunAsync(database, "publish", "--board", "rrb", "--meeting", "2024-06-20");

        Assert.Equal(ExitCode.Done, exit);
        Assert.Contains("/boards/rrb/meetings/2024-06-20", output, StringComparison.Ordinal);
        await using var published = database.Published();
        Assert.Single(await published.Publications.ToListAsync());
    }

    [Fact]
    public async Task Publish_BlockingFinding_IsPrintedAndNothingIsPublished()
    {
        await using var database = await TestDatabase.CreateAsync();
        await MeetingAsync(database, builder => builder.NoteIn(NoteState.Agreed));

        var (exit, _, errors) = await RunAsync(database, "publish", "--board", "rrb", "--meeting", "2024-06-20");

        Assert.Equal(ExitCode.Refused, exit);
        Assert.Contains("no-items blocks", errors, StringComparison.Ordinal);
        await using var published = database.Published();
        Assert.Empty(await published.Publications.ToListAsync());
    }

    [Theory]
    [InlineData("rrb", "2024-06-21", ExitCode.Refused)]
    [InlineData("other", "2024-06-20", ExitCode.Refused)]
    [InlineData("rrb", "20 June 2024", ExitCode.BadCall)]
    public async Task Publish_NoSuchNoteOrDate_SaysSo(string board, string date, int expected)
    {
        await using var database = await TestDatabase.CreateAsync();
        await MeetingAsync(database, builder => builder.NoteIn(NoteState.Agreed).Item("Welcome", "Text"));

        var (exit, _, errors) = await RunAsync(database, "publish", "--board", board, "--meeting", date);

        Assert.Equal(expected, exit);
        Assert.NotEmpty(errors);
    }

    [Fact]
    public async Task Demo_OutsideDevelopment_MakesNoAccounts()
    {
        await using var database = await TestDatabase.CreateAsync();

        var (exit, _, errors) = await RunAsync(database, "demo");

        Assert.Equal(ExitCode.Refused, exit);
        Assert.Contains("Development only", errors, StringComparison.Ordinal);
        await using var portal = database.Portal();
        Assert.False(await portal.Users.AnyAsync());
        Assert.False(await portal.Boards.AnyAsync());
    }

    private static async Task MeetingAsync(TestDatabase database, Action<MeetingBuilder> more)
    {
        await using var portal = database.Portal();
        var builder = Given.Meeting(await Given.Board().At("rrb").SavedIn(portal));
        more(builder);
        await builder.SavedIn(portal);
    }

    private static async Task<(int Exit, string Output, string Errors)> RunAsync(TestDatabase database, params string[] args)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var host = new VerbHost(
            new VerbConsole(TextReader.Null, output, errors, IsTerminal: false),
            builder =>
            {
                builder.Environment.EnvironmentName = "Production";
                builder.Configuration.AddInMemoryCollection(
                [
                    new("Database:Provider", database.Choice.Provider.ToString()),
                    new("ConnectionStrings:Portal", database.Choice.ConnectionString),
                    new("Site:AllowedHosts:0", "example.test"),
                    new("Site:BaseAddress", "https://example.test"),
                ]);
            });
        var exit = await Verbs.RunAsync(args, host);
        return (exit, output.ToString(), errors.ToString());
    }
}
