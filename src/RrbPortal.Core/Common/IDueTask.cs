namespace RrbPortal.Core.Common;

/// <summary>
/// Something that becomes due by itself as time passes: a reminder, a planned publication. While the portal serves it is
/// run each minute, in a scope of its own, by every process; so it must find nothing to do when another one was faster.
/// </summary>
public interface IDueTask
{
    Task RunAsync(CancellationToken cancellationToken);
}
