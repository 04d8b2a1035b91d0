using RrbPortal.Core.Memory;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Tests.Memory;

public sealed class ThreadKeyTests
{
    [Theory]
    [InlineData("Peer support", "PEER SUPPORT")]
    [InlineData("Peer support", "3. Peer Support:")]
    [InlineData("Peer support", "Update on peer support")]
    [InlineData("Peer support", "Item 4: Peer support – update")]
    [InlineData("Peer support", "Thematic session – The peer support (continued)")]
    [InlineData("Women's centres", "Women’s Centres")]
    [InlineData("Housing & work", "Housing and work")]
    [InlineData("Performance", "Performance 2023/24")]
    [InlineData("Café", "cafe")]
    public void Of_TitlesOfOneMatter_AreEqual(string one, string other) => Assert.Equal(ThreadKey.Of(one), ThreadKey.Of(other));

    [Theory]
    [InlineData("Peer support", "Peer review")]
    [InlineData("Housing", "Housing on release")]
    [InlineData("Young adults", "Adults")]
    public void Of_TitlesOfTwoMatters_Differ(string one, string other) => Assert.NotEqual(ThreadKey.Of(one), ThreadKey.Of(other));

    [Theory]
    [InlineData("Update", "update")]
    [InlineData("2024", "2024")]
    [InlineData("…", "")]
    public void Of_NothingButWhatStandsAround_IsKept(string title, string key) => Assert.Equal(key, ThreadKey.Of(title));

    [Fact]
    public void Of_TheLongestTitle_FitsItsColumn()
        => Assert.True(ThreadKey.Of(string.Concat(Enumerable.Repeat("&", AgendaItem.TitleLength))).Length <= ThreadTitle.KeyLength);

    [Theory]
    [InlineData("Welcome, apologies and the subject of the day")]
    [InlineData("Minutes of the previous meeting and matters arising")]
    [InlineData("Actions from the last meeting")]
    [InlineData("AOB and close")]
    [InlineData("Any other business")]
    [InlineData("Date of next meeting")]
    [InlineData("Forward plan for next year")]
    public void RoutineItems_AreNoMatter(string title) => Assert.True(RoutineItems.Is(ThreadKey.Of(title), ItemKind.Standard));

    [Fact]
    public void RoutineItems_ByTheirKind_AreNoMatterEither()
    {
        Assert.True(RoutineItems.Is("what we said before", ItemKind.PreviousMinutes));
        Assert.False(RoutineItems.Is("housing actions", ItemKind.Standard));
    }
}
