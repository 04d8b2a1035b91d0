namespace RrbPortal.Core.Demonstration;

/// <summary>An instant of the past, so that the demonstration's history looks as it would have grown.</summary>
internal sealed class FixedTime(DateTimeOffset at) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => at;
}
