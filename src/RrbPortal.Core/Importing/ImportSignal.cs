namespace RrbPortal.Core.Importing;

/// <summary>Wakes the reader of files when somebody has handed some in, so that it need not ask the database all the time.</summary>
public sealed class ImportSignal : IDisposable
{
    private readonly SemaphoreSlim _raised = new(0, 1);

    public void Raise()
    {
        try
        {
            _raised.Release();
        }
        catch (SemaphoreFullException)
        {
            // It is raised already.
        }
    }

    /// <summary>Waits until it is raised, and no longer than the pause.</summary>
    public Task WaitAsync(TimeSpan pause, CancellationToken cancellationToken) => _raised.WaitAsync(pause, cancellationToken);

    public void Dispose() => _raised.Dispose();
}
