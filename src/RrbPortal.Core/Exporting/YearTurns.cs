namespace RrbPortal.Core.Exporting;

/// <summary>How many archives are written at one time; more wait.</summary>
public sealed class YearTurns : IDisposable
{
    private const int AtOnce = 2;

    private readonly SemaphoreSlim _turns = new(AtOnce);

    /// <returns>False where none became free in time.</returns>
    public Task<bool> TakeAsync(CancellationToken ct) => _turns.WaitAsync(TimeSpan.FromSeconds(20), ct);

    public void Release() => _turns.Release();

    public void Dispose() => _turns.Dispose();
}
