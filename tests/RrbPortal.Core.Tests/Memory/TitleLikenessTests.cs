using RrbPortal.Core.Memory;

namespace RrbPortal.Core.Tests.Memory;

public sealed class TitleLikenessTests
{
    [Theory]
    [InlineData("Peer support", "Results of the peer support scheme", "one title has all the words of the other")]
    [InlineData("Women's centre", "Women's centres", "the same words, but for their endings")]
    [InlineData("Release and housing", "Housing and release", "the same words in another order")]
    [InlineData("Housing and health on release", "Housing and work on release", "both titles say “housing”, “release”")]
    [InlineData("Electronic monitoring", "Elektronic monitoring", "one letter differs")]
    [InlineData("Accommodation", "Accommodation on release", "one title has all the words of the other")]
    public void Of_SimilarTitles_SaysWhy(string one, string other, string reason)
        => Assert.Equal(reason, TitleLikeness.Of(ThreadKey.Of(one), ThreadKey.Of(other)));

    [Theory]
    [InlineData("Peer support", "Electronic monitoring")]
    [InlineData("London report", "London strategy")]
    [InlineData("Health", "Health in prisons and on release")]
    [InlineData("Performance report", "Performance of the service")]
    public void Of_OtherTitles_SaysNothing(string one, string other)
        => Assert.Null(TitleLikeness.Of(ThreadKey.Of(one), ThreadKey.Of(other)));
}
