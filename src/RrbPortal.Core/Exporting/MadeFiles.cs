using System.Diagnostics;

namespace RrbPortal.Core.Exporting;

/// <summary>
/// Makes files that are too large for the memory, two at a time; more wait. A turn ends when the file is made, not when it
/// is sent: who reads slowly keeps nobody waiting. Only so many may be under way to slow readers that the disk holds them.
/// </summary>
public sealed class MadeFiles : IDisposable
{
    /// <summary>How many files there may be, those among them that wait for their turn.</summary>
    public const int Most = 50;

    private const int AtOnce = 2;

    private readonly SemaphoreSlim _turns = new(AtOnce, AtOnce);
    private readonly SemaphoreSlim _places = new(Most, Most);

    /// <summary>How long to wait for a place and a turn.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Where they lie meanwhile.</summary>
    public string Folder { get; init; } = Path.GetTempPath();

    /// <param name="write">Writes the file. It need not be able to go back in it.</param>
    /// <returns>The file from its beginning, gone when it is disposed; null where no place or no turn became free in time.</returns>
    /// <exception cref="IOException">There is no room for it, or <see cref="Folder"/> cannot be written to.</exception>
    public async Task<Stream?> MakeAsync(Func<Stream, Task> write, CancellationToken ct)
    {
        var asked = Stopwatch.GetTimestamp();
        if (!await _places.WaitAsync(Patience, ct))
        {
            return null;
        }

        var file = Open();
        try
        {
            if (await WriteAsync(file, write, Left(asked), ct))
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

    private TimeSpan Left(long asked) => Patience - Stopwatch.GetElapsedTime(asked) is { Ticks: > 0 } left ? left : TimeSpan.Zero;

    /// <returns>Whether it was its turn in time.</returns>
    private async Task<bool> WriteAsync(MadeFile file, Func<Stream, Task> write, TimeSpan patience, CancellationToken ct)
    {
        if (!await _turns.WaitAsync(patience, ct))
        {
            return false;
        }

        try
        {
            await write(file);
            await file.FlushAsync(ct);
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
            return new MadeFile(Path.Combine(Folder, $"rrb-made-{Guid.NewGuid():N}")) { Place = _places };
        }
        catch
        {
            _places.Release();
            throw;
        }
    }

    /// <summary>A file that is gone, and whose place is free, when it is disposed.</summary>
    private sealed class MadeFile : FileStream
    {
        private SemaphoreSlim? _place;

        public MadeFile(string path)
            : base(path, new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Share = FileShare.None, Options = FileOptions.Asynchronous | FileOptions.DeleteOnClose })
        {
            // Windows deletes a file that nobody has open even where the process was killed. Elsewhere its name goes now,
            // and the system frees what it holds when it is closed, however that comes about.
            if (!OperatingSystem.IsWindows())
            {
                File.Delete(path);
            }
        }

        /// <summary>Set once the file is there: one that could not be opened is finalized as well, and has no place to give back.</summary>
        public SemaphoreSlim Place
        {
            init => _place = value;
        }

        protected override void Dispose(bool disposing)
        {
            try
            {
                base.Dispose(disposing);
            }
            finally
            {
                Interlocked.Exchange(ref _place, null)?.Release();
            }
        }
    }
}
