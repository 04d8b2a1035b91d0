namespace RrbPortal.Core.Exporting;

/// <summary>
/// Makes files that are too large for the memory, two at a time; more wait. A turn ends when the file is made, not when it
/// is sent: who reads slowly keeps nobody waiting. Only so many may be under way to slow readers that the disk holds them.
/// </summary>
public sealed class MadeFiles : IDisposable
{
    private const int AtOnce = 2;

    /// <summary>How many files there may be, those among them that wait for their turn.</summary>
    public const int Most = 50;

    private readonly SemaphoreSlim _turns = new(AtOnce);
    private readonly SemaphoreSlim _places = new(Most);

    /// <summary>How long to wait for a place, and for a turn.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(20);

    /// <param name="write">Writes the file. It need not be able to go back in it.</param>
    /// <returns>The file from its beginning, gone when it is disposed; null where no place or no turn became free in time.</returns>
    public async Task<Stream?> MakeAsync(Func<Stream, Task> write, CancellationToken ct)
    {
        if (!await _places.WaitAsync(Patience, ct))
        {
            return null;
        }

        var file = Open();
        try
        {
            if (await WriteAsync(file, write, ct))
            {
                return file;
            }
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }

        await file.DisposeAsync();
        return null;
    }

    public void Dispose()
    {
        _turns.Dispose();
        _places.Dispose();
    }

    /// <returns>Whether it was its turn in time.</returns>
    private async Task<bool> WriteAsync(MadeFile file, Func<Stream, Task> write, CancellationToken ct)
    {
        if (!await _turns.WaitAsync(Patience, ct))
        {
            return false;
        }

        try
        {
            await write(file);
            file.Position = 0;
            return true;
        }
        finally
        {
            _turns.Release();
        }
    }

    private MadeFile Open()
    {
        try
        {
            return new MadeFile(_places);
        }
        catch
        {
            _places.Release();
            throw;
        }
    }

    /// <summary>A file that is gone, and whose place is free, when it is disposed.</summary>
    private sealed class MadeFile(SemaphoreSlim places) : FileStream(
        Path.Combine(Path.GetTempPath(), $"rrb-made-{Guid.NewGuid():N}"),
        new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Share = FileShare.None, Options = FileOptions.Asynchronous | FileOptions.DeleteOnClose })
    {
        private int _isGone;

        protected override void Dispose(bool disposing)
        {
            base.Dispose(disposing);
            if (Interlocked.Exchange(ref _isGone, 1) == 0)
            {
                places.Release();
            }
        }
    }
}
