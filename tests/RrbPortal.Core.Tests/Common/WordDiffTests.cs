using RrbPortal.Core.Common;

namespace RrbPortal.Core.Tests.Common;

public sealed class WordDiffTests
{
    [Theory]
    [InlineData("The board met.", "The board met.", "The board met.")]
    [InlineData("The board met.", "The whole board met.", "The +[whole ]board met.")]
    [InlineData("The whole board met.", "The board met.", "The -[whole ]board met.")]
    [InlineData("It met in May, briefly.", "It met in June, briefly.", "It met in -[May, ]+[June, ]briefly.")]
    [InlineData("", "New.", "+[New.]")]
    [InlineData("Old.", "", "-[Old.]")]
    public void Of_TwoTexts_ShowsWhatGoesAndWhatComes(string before, string after, string expected)
        => Assert.Equal(expected, string.Concat(WordDiff.Of(before, after).Select(run => run.Change switch
        {
            WordChange.Added => $"+[{run.Text}]",
            WordChange.Removed => $"-[{run.Text}]",
            _ => run.Text,
        })));

    [Fact]
    public void Of_AnyTwoTexts_HoldsBoth()
    {
        var random = new Random(7);
        for (var round = 0; round < 200; round++)
        {
            var (before, after) = (Text(random), Text(random));

            var runs = WordDiff.Of(before, after);

            Assert.Equal(before, string.Concat(runs.Where(run => run.Change is not WordChange.Added).Select(run => run.Text)));
            Assert.Equal(after, string.Concat(runs.Where(run => run.Change is not WordChange.Removed).Select(run => run.Text)));
        }
    }

    [Fact]
    public void Of_TwoVeryLongTexts_AnswersAtOnce()
    {
        var (before, after) = (string.Concat(Enumerable.Range(0, 20_000).Select(n => $"a{n} ")), string.Concat(Enumerable.Range(0, 20_000).Select(n => $"b{n} ")));

        Assert.Equal([WordChange.Removed, WordChange.Added], WordDiff.Of(before, after).Select(run => run.Change));
    }

    private static string Text(Random random)
        => string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => random.Next(5) == 0 ? "\n\n" : $"w{random.Next(4)} "));
}
