using RrbPortal.Core.Publishing;
using RrbPortal.TestKit.Time;

namespace RrbPortal.Core.Tests.Publishing;

public sealed class PublicationFollowerTests
{
    private readonly SetClock _clock = new(new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.Zero));

    [Fact]
    public void Sequence_NeverConfirmed_IsUnknown()
    {
        var follower = new PublicationFollower(_clock);

        follower.Raise(4);

        Assert.Null(follower.Sequence);
    }

    [Fact]
    public async Task Sequence_NotConfirmedForThreeSeconds_IsUnknownAgain()
    {
        var follower = new PublicationFollower(_clock);
        await follower.ConfirmAsync(_ => Task.FromResult<int?>(7), default);
        var known = follower.Sequence;

        _clock.Advance(TimeSpan.FromSeconds(3.1));

        Assert.Equal(7, known);
        Assert.Null(follower.Sequence);
    }

    [Fact]
    public async Task Raise_AfterConfirmation_ShowsAtOnce()
    {
        var follower = new PublicationFollower(_clock);
        await follower.ConfirmAsync(_ => Task.FromResult<int?>(7), default);

        follower.Raise(8);

        Assert.Equal(8, follower.Sequence);
    }

    [Fact]
    public async Task Confirm_ReadBeforeRaise_DoesNotLowerTheNumber()
    {
        var follower = new PublicationFollower(_clock);

        await follower.ConfirmAsync(
            _ =>
            {
                follower.Raise(8);
                return Task.FromResult<int?>(7);
            },
            default);

        Assert.Equal(8, follower.Sequence);
    }

    [Fact]
    public async Task Confirm_DatabaseRestored_FollowsTheLowerNumber()
    {
        var follower = new PublicationFollower(_clock);
        follower.Raise(8);

        await follower.ConfirmAsync(_ => Task.FromResult<int?>(3), default);

        Assert.Equal(3, follower.Sequence);
    }

    [Fact]
    public async Task Confirm_SlowRead_CountsFromWhenItWasAsked()
    {
        var follower = new PublicationFollower(_clock);

        await follower.ConfirmAsync(
            _ =>
            {
                _clock.Advance(TimeSpan.FromSeconds(4));
                return Task.FromResult<int?>(7);
            },
            default);

        Assert.Null(follower.Sequence);
    }
}
