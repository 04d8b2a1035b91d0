using RrbPortal.Core.SideFiles;

namespace RrbPortal.Core.Tests.SideFiles;

/// <summary>When a side file goes on, and when it is begun anew.</summary>
public sealed class WitnessTests
{
    private static readonly Act First = new(1, "one");
    private static readonly Act Second = new(2, "two");
    private static readonly Act Third = new(3, "three");

    private static readonly Witness AtTwo = Witness.None.After([First, Second], clock: 2);

    [Fact]
    public void Knows_FileThatHoldsNothing_AnyDatabase()
    {
        Assert.True(Witness.None.Knows(clock: 0, []));
        Assert.True(Witness.None.Knows(clock: 2, [First, Second]));
    }

    [Fact]
    public void Knows_DatabaseThatStayedOrWentOn_Yes()
    {
        Assert.True(AtTwo.Knows(clock: 2, [Second]));
        Assert.True(AtTwo.Knows(clock: 3, [Second, Third]));
    }

    [Fact]
    public void Knows_OlderCopy_No() => Assert.False(AtTwo.Knows(clock: 1, []));

    [Fact]
    public void Knows_AnotherActUnderTheNumber_No()
        => Assert.False(AtTwo.Knows(clock: 3, [new Act(2, "other"), Third]));

    [Fact]
    public void Knows_NoActUnderTheNumber_No()
    {
        Assert.False(AtTwo.Knows(clock: 3, [Third]));
        Assert.False(AtTwo.Knows(clock: 3, []));
    }

    [Fact]
    public void NewOf_ActsFromTheWitnessOn_AreThoseAfterIt() => Assert.Equal([Third], AtTwo.NewOf([Second, Third]));

    [Fact]
    public void After_AllActs_IsCompleteUpToTheClock()
    {
        // Publications of other kinds raise the clock as well, and have no act here.
        Assert.Equal(new Witness(5, 3, Third.Stamp), AtTwo.After([Second, Third], clock: 5));
        Assert.Equal(new Witness(5, 0, string.Empty), Witness.None.After([], clock: 5));
    }

    [Fact]
    public void After_ActPublishedSinceTheClockWasRead_IsCompleteUpToTheAct()
        => Assert.Equal(3, AtTwo.After([Second, Third], clock: 2).Sequence);

    [Fact]
    public void After_SomeOfTheActs_IsCompleteUpToTheLast()
        => Assert.Equal(new Witness(2, 2, Second.Stamp), Witness.None.After([First, Second], clock: null));

    private sealed record Act(int Sequence, string What)
        : PublishedAct(Sequence, Guid.Empty, 1, DateTimeOffset.UnixEpoch.AddDays(What.Length + What[0]));
}
