namespace RrbPortal.Core.Exporting;

/// <summary>
/// Makes files that are too large for the memory, two at a time; more wait. A turn ends when the file is made, not when it
/// is sent: who reads slowly keeps nobody waiting.
/// </summary>
public sealed class MadeFiles : IDisposable
{
    private const int AtOnce = 2;

    private readonly SemaphoreSlim _turns = new(AtOnce);

    /// <summary>How long to wait for a turn.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(20);

    /// <param name="write">Writes the file. It need not be able to go back in it.</param>
    /// <returns>The file from its beginning, gone when it is disposed; null where no turn became free in time.</returns>
    public async Task<Stream?> MakeAsync(Func<Stream, Task> write, CancellationToken ct)
    {
        if (!await _turns.WaitAsync(Patience, ct))
        {
            return null;
        }

        try
        {
            return await WriteAsync(write);
        }
        finally
        {
            _turns.Release();
        }
    }

    public void Dispose() => _turns.Dispose();

    private static async Task<FileStream> WriteAsync(Func<Stream, Task> write)
    {
        var file = new FileStream(Path.Combine(Path.GetTempPath(), $"rrb-made-{Guid.NewGuid():N}"), new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Share = FileShare.None,
            Options = FileOptions.Asynchronous | FileOptions.DeleteOnClose,
        });
        try
        {
            await write(file);
            file.Position = 0;
            return file;
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }
}
