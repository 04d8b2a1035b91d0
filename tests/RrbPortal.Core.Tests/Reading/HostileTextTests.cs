using System.Diagnostics;
using System.Text;
using RrbPortal.Core.Reading;

namespace RrbPortal.Core.Tests.Reading;

/// <summary>Texts made to be slow. The limits are wide: what they catch is not slowness but growth with the square of the length.</summary>
public class HostileTextTests
{
    public static TheoryData<string, string> Texts => new()
    {
        { "numbers", Many(i => $"{(i % 99) + 1}. Heading\n") },
        { "headings", Many(i => $"{new string('#', (i % 6) + 1)} {i % 9}. Heading\n\n") },
        { "attendance", "Attendees:\n" + Many(_ => "London Councils Clinks Metropolitan Police Service Unknown\n") },
        { "letters", "Attendees:\n\n" + string.Concat(Enumerable.Repeat("London Heads ", 180)) + "\n\n1. Welcome\n\n" + Many(i => $"LH{(char)('A' + (i % 26))}{(char)('A' + (i / 26 % 26))}X\n") },
        { "bullets", Many(_ => "- a\n") },
        { "cut sentences", "1. Welcome\n\n" + Many(_ => "and the\n\n") },
        { "dates", string.Concat(Enumerable.Repeat(string.Concat(Enumerable.Repeat("1 May 2023 to 2 ", 600)) + "\n", 40)) },
        { "times", string.Concat(Enumerable.Repeat("Note of Meeting 5 May 2023 " + string.Concat(Enumerable.Repeat("10-", 3000)) + "\n", 40)) },
        { "brackets", string.Concat(Enumerable.Repeat(new string('(', 4900) + new string('[', 4900) + "\n", 40)) },
        { "bold", string.Concat(Enumerable.Repeat(string.Concat(Enumerable.Repeat("**a", 3000)) + "\n", 40)) },
        { "verbs", string.Concat(Enumerable.Repeat("1. Item\n\n" + string.Concat(Enumerable.Repeat("MPS will to agreed that ", 400)) + "\n", 40)) },
        { "tables", "1. Welcome\n\n" + Many(_ => "| Action | Owner |\n") },
        { "contents", "Contents\n" + Many(i => $"Entry {i}\n") },
    };

    [Theory]
    [MemberData(nameof(Texts), DisableDiscoveryEnumeration = true)]
    public void Text_MadeToBeSlow_IsReadInTime(string kind, string text)
    {
        Assert.NotNull(kind);
        var source = SourceText.FromText(text, "hostile.txt").Text!;
        var watch = Stopwatch.StartNew();

        var facts = NoteReader.Read([source], KnownOrganisations.General);
        _ = NoteFactsJson.Write(facts);

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(30), $"{kind} took {watch.Elapsed}.");
    }

    private static string Many(Func<int, string> line)
    {
        var text = new StringBuilder();
        for (var i = 0; i < 50_000 && text.Length < 400_000; i++)
        {
            text.Append(line(i));
        }

        return text.ToString();
    }
}
