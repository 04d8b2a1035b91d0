using RrbPortal.Core.Writing;

namespace RrbPortal.Core.Tests.Writing;

public sealed class ParagraphMergeTests
{
    [Theory]
    [InlineData("A|B|C", "A2|B|C", "A|B|C2", "A2|B|C2")]
    [InlineData("A|B", "A|B|C", "A|B|D", "A|B|C|D")]
    [InlineData("A", "A|B", "A2", "A2|B")]
    [InlineData("A", "B|A", "A2", "B|A2")]
    [InlineData("A|B", "B", "A|B|C", "B|C")]
    [InlineData("A|B", "A|C|B", "A|B2", "A|C|B2")]
    [InlineData("", "A", "B", "A|B")]
    [InlineData("A|B|C", "A|C", "A|C", "A|C")]
    [InlineData("A", "A2|B", "A2|B", "A2|B")]
    [InlineData("A|B", "", "A|B", "")]
    public void TryMerge_DifferentParagraphsChanged_KeepsBoth(string began, string theirs, string mine, string expected)
    {
        Assert.True(ParagraphMerge.TryMerge(Text(began), Text(theirs), Text(mine), out var merged));

        Assert.Equal(Text(expected), merged ?? string.Empty);
    }

    [Theory]
    [InlineData("A", "A2", "A3")]
    [InlineData("A|B", "B", "A2|B")]
    [InlineData("A|B|C", "A|X|C", "Y|Z|C")]
    [InlineData("A|B|C", "A2|B2|C", "A|B|X|C2")]
    [InlineData("A|B", "C", "A|X|B")]
    public void TryMerge_SameParagraphChanged_IsForAPersonToDecide(string began, string theirs, string mine)
    {
        var merges = ParagraphMerge.TryMerge(Text(began), Text(theirs), Text(mine), out var merged);

        // Where the two do not meet, all that both wrote must be there; where they do, nobody decides for them.
        if (merges)
        {
            Assert.All(theirs.Split('|').Concat(mine.Split('|')).Except(began.Split('|')), paragraph => Assert.Contains(paragraph, merged!.Split("\n\n")));
        }
        else
        {
            Assert.Null(merged);
        }
    }

    [Fact]
    public void TryMerge_OneParagraphInTwoWays_IsNotMerged()
        => Assert.False(ParagraphMerge.TryMerge("The plan is late.", "The plan is early.", "The plan is on time.", out _));

    [Fact]
    public void TryMerge_AnyTwoChanges_LoseNoParagraphOfEither()
    {
        var random = new Random(20240620);
        var merged = 0;
        for (var round = 0; round < 20_000; round++)
        {
            var began = Enumerable.Range(0, random.Next(8)).Select(_ => $"p{random.Next(6)}").ToList();
            var (theirs, mine) = (Changed(began, random, "t", round), Changed(began, random, "m", round));

            if (!ParagraphMerge.TryMerge(Joined(began), Joined(theirs), Joined(mine), out var text))
            {
                continue;
            }

            merged++;
            var whole = TextParagraphsOf(text);
            Assert.All(theirs.Concat(mine).Where(paragraph => !paragraph.StartsWith('p')), paragraph => Assert.Contains(paragraph, whole));

            // What both kept of the beginning stands there, as often as the one who kept less of it.
            foreach (var kept in began.Distinct())
            {
                var removed = Removed(began, theirs, kept) + Removed(began, mine, kept);
                Assert.True(whole.Count(paragraph => paragraph == kept) >= began.Count(paragraph => paragraph == kept) - removed);
            }

            Assert.True(IsInOrder(theirs.Where(paragraph => paragraph.StartsWith('t')), whole) && IsInOrder(mine.Where(paragraph => paragraph.StartsWith('m')), whole));
        }

        Assert.InRange(merged, 3_000, 19_999);
    }

    [Fact]
    public void TryMerge_TextsOfThousandsOfParagraphs_ComesBackInTime()
    {
        var began = string.Join("\n\n", Enumerable.Range(0, 40_000).Select(number => $"a{number % 7}"));

        var merges = ParagraphMerge.TryMerge(began, began + "\n\nTheirs.", $"Mine.\n\n{began}", out var merged);

        Assert.True(merges);
        Assert.StartsWith("Mine.", merged, StringComparison.Ordinal);
        Assert.EndsWith("Theirs.", merged, StringComparison.Ordinal);
    }

    [Fact]
    public void Together_TwoTexts_HoldsEveryParagraphOnce()
        => Assert.Equal("Same.\n\nMine.\n\nTheirs.", ParagraphMerge.Together("Same.\n\nMine.", "Same.\n\nTheirs."));

    private static int Removed(List<string> began, List<string> after, string paragraph)
        => Math.Max(0, began.Count(one => one == paragraph) - after.Count(one => one == paragraph));

    private static bool IsInOrder(IEnumerable<string> part, List<string> whole)
    {
        var at = -1;
        return part.All(paragraph => (at = whole.IndexOf(paragraph, at + 1)) >= 0);
    }

    private static List<string> Changed(List<string> began, Random random, string who, int round)
    {
        var text = began.ToList();
        for (var step = random.Next(4); step > 0; step--)
        {
            var at = random.Next(text.Count + 1);
            var written = $"{who}{round}-{step}";
            switch (random.Next(3))
            {
                case 0:
                    text.Insert(at, written);
                    break;
                case 1 when at < text.Count:
                    text[at] = written;
                    break;
                case 2 when at < text.Count:
                    text.RemoveAt(at);
                    break;
            }
        }

        return text;
    }

    private static List<string> TextParagraphsOf(string? text) => text is null ? [] : [.. text.Split("\n\n")];

    private static string Text(string bars) => Joined(bars.Split('|', StringSplitOptions.RemoveEmptyEntries));

    private static string Joined(IEnumerable<string> paragraphs) => string.Join("\n\n", paragraphs);
}
