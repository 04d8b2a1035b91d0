using System.Text.Json;
using RrbPortal.Web.Cli;

namespace RrbPortal.Web.Tests.Cli;

public sealed class CheckVerbTests
{
    private const string Sound = """
        Note of Meeting

        Harbour Records Board

        20 June 2024, 14:00-16:00

        Chair: Director of Records (Harbour Trust)

        Attendees:

        Harbour Trust
        London Councils

        1. Storage

        The Board agreed to open the new store in May.

        The next meeting will be on Wednesday 18 September 2024.
        """;

    [Fact]
    public async Task Check_NothingThatBlocks_EndsWithZero()
    {
        await using var call = Call.OnNothing();
        var file = call.File("note.txt", Sound);

        var code = await call.RunAsync("check", file);

        Assert.Equal((ExitCode.Done, string.Empty), (code, call.Error));
        Assert.DoesNotContain(" blocks ", call.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_WeekdayAndDateDisagree_NamesFileAndLine()
    {
        await using var call = Call.OnNothing();
        var file = call.File("note.txt", Sound.Replace("Wednesday", "Tuesday", StringComparison.Ordinal));

        await call.RunAsync("check", file);

        Assert.Contains($"{file}:18: weekday-and-date warns ", call.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_SomethingBlocks_EndsWithOne()
    {
        await using var call = Call.OnNothing();
        var file = call.File("note.txt", Sound.Replace("20 June 2024, 14:00-16:00\n\n", "", StringComparison.Ordinal));

        var code = await call.RunAsync("check", file);

        Assert.Equal(ExitCode.Refused, code);
        Assert.Contains(": no-date blocks ", call.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_FileThatCannotBeRead_IsNamedAndTheOthersAreChecked()
    {
        await using var call = Call.OnNothing();
        var good = call.File("note.txt", Sound.Replace("Wednesday", "Tuesday", StringComparison.Ordinal));
        var empty = call.File("empty.txt", "");

        var code = await call.RunAsync("check", empty, good);

        Assert.Equal(ExitCode.Refused, code);
        Assert.Contains("empty.txt is empty", call.Error, StringComparison.Ordinal);
        Assert.Contains("weekday-and-date", call.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_AsJson_HoldsTheSameFindings()
    {
        await using var call = Call.OnNothing();
        var file = call.File("note.txt", Sound.Replace("Wednesday", "Tuesday", StringComparison.Ordinal));

        await call.RunAsync("check", file, "--json");

        using var json = JsonDocument.Parse(call.Out);
        var findings = json.RootElement.GetProperty("documents")[0].GetProperty("findings").EnumerateArray();
        var finding = findings.First(finding => finding.GetProperty("code").GetString() == "weekday-and-date");
        Assert.Equal((18, "warns"), (finding.GetProperty("line").GetInt32(), finding.GetProperty("severity").GetString()));
    }

    [Fact]
    public async Task Check_NoSuchFile_IsABadCall()
    {
        await using var call = Call.OnNothing();

        var code = await call.RunAsync("check", "nowhere.txt");

        Assert.Equal(ExitCode.BadCall, code);
        Assert.Contains("nowhere.txt: there is no such file or folder.", call.Error, StringComparison.Ordinal);
    }
}
