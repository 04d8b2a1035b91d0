using System.Text.Json;
using RrbPortal.Core.Reading;

namespace RrbPortal.Core.Tests.Reading;

public class SeedsReadingTests
{
    [SeedsFact]
    public void Seeds_ReadTogether_HoldEveryExpectedFact()
    {
        var facts = NoteReader.Read(Seeds(), KnownOrganisations.General);

        AssertEveryFact(facts, fewest: 200);
    }

    [SeedsFact]
    public void Seeds_ReadOneByOne_HoldEveryExpectedFact()
    {
        var facts = Seeds().SelectMany(seed => NoteReader.Read([seed], KnownOrganisations.General));

        AssertEveryFact(facts, fewest: 200);
    }

    [SeedsFact]
    public void Seeds_WithoutGeneralKnowledge_TakeRunTogetherLinesApartFromEachOther()
    {
        var facts = NoteReader.Read(Seeds(), KnownOrganisations.None);

        var runTogether = facts.Single(note => note.Date == new DateOnly(2021, 11, 24));
        Assert.Equal(9, runTogether.Attendees.Count);
        Assert.Contains(runTogether.Attendees, entry => entry.Name == "London Heads of Community Safety");
    }

    [SeedsFact]
    public void Seeds_ParagraphsAndLists_StandOnTheExpectedLines()
    {
        using var expected = Expected();
        using var actual = JsonDocument.Parse(NoteFactsJson.Write(NoteReader.Read(Seeds(), KnownOrganisations.General)));

        Assert.Equal(Lines(expected.RootElement), Lines(actual.RootElement));
    }

    [SeedsFact]
    public void Seeds_EveryLine_IsInTheLedgerOnce()
    {
        Assert.All(Seeds(), Accounting.AssertNothingLostOrInvented);
    }

    private static void AssertEveryFact(IEnumerable<NoteFacts> facts, int fewest)
    {
        using var expected = Expected();
        using var actual = JsonDocument.Parse(NoteFactsJson.Write(facts));

        var score = SeedScore.Of(expected.RootElement, actual.RootElement);

        Assert.Empty(score.Misses);
        Assert.True(score.Points >= fewest);
    }

    private static JsonDocument Expected() => JsonDocument.Parse(File.ReadAllText(Path.Combine(SharedFolder.Path!, "expected", "seeds.json")));

    private static List<SourceText> Seeds() =>
        [.. Directory.GetFiles(Path.Combine(SharedFolder.Path!, "seeds"), "*.txt").Order(StringComparer.Ordinal).Select(path => SourceText.Decode(File.ReadAllBytes(path), Path.GetFileName(path)).Text!)];

    private static List<string> Lines(JsonElement root) =>
        [.. root.GetProperty("documents").EnumerateArray().SelectMany(document => document.GetProperty("items").EnumerateArray().SelectMany(item => Lines(item, document.GetProperty("file").GetString()!)))];

    private static IEnumerable<string> Lines(JsonElement item, string file)
    {
        foreach (var paragraph in item.GetProperty("paragraphs").EnumerateArray())
        {
            yield return $"{file} {item.GetProperty("heading_line")}: {string.Join(',', paragraph.GetProperty("lines").EnumerateArray())}";
        }

        if (item.TryGetProperty("lists", out var lists))
        {
            foreach (var list in lists.EnumerateArray())
            {
                yield return $"{file} {item.GetProperty("heading_line")}: list {list.GetProperty("from_line")} under {list.GetProperty("lead_in")}";
            }
        }

        if (item.TryGetProperty("sub_items", out var subItems))
        {
            foreach (var line in subItems.EnumerateArray().SelectMany(sub => Lines(sub, file)))
            {
                yield return line;
            }
        }
    }
}
