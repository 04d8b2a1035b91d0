namespace RrbPortal.Web.Archiving;

/// <summary>
/// A clock that stands at the moment when something was published last: an archive shows the site as it was then, and is
/// the same on every day that it is written. Time that passes is measured as ever.
/// </summary>
internal sealed class StandingClock(DateTimeOffset at) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => at.ToUniversalTime();
}
