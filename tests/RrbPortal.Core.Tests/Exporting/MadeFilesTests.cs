using RrbPortal.Core.Exporting;

namespace RrbPortal.Core.Tests.Exporting;

/// <summary>Whose turn it is to have a file made, and what is left of it.</summary>
public sealed class MadeFilesTests : IDisposable
{
    private readonly MadeFiles _files = new();

    [Fact]
    public async Task Make_AFile_IsReadFromItsBeginningAndGoneAfterwards()
    {
        var file = await MakeAsync();

        using var reader = new StreamReader(file);
        var text = await reader.ReadToEndAsync();
        await file.DisposeAsync();

        Assert.Equal(("made", false), (text, File.Exists(file.Name)));
    }

    [Fact]
    public async Task Make_ProcessThatIsKilled_LeavesNoFile()
    {
        await using var file = await MakeAsync();

        // Windows deletes it then; other systems have no name for it any more.
        Assert.Equal(OperatingSystem.IsWindows(), File.Exists(file.Name));
    }

    [Fact]
    public async Task Make_FilesThatNobodyReads_KeepNobodyWaiting()
    {
        using var files = new MadeFiles { Patience = TimeSpan.Zero };
        var unread = new List<Stream?>();
        for (var file = 0; file < 5; file++)
        {
            unread.Add(await files.MakeAsync(WriteAsync, CancellationToken.None));
        }

        Assert.All(unread, Assert.NotNull);
        unread.ForEach(file => file?.Dispose());
    }

    [Fact]
    public async Task Make_WhileTwoAreMade_WaitsForATurn()
    {
        var going = new TaskCompletionSource();
        var (first, second) = (_files.MakeAsync(_ => going.Task, CancellationToken.None), _files.MakeAsync(_ => going.Task, CancellationToken.None));
        var third = _files.MakeAsync(WriteAsync, CancellationToken.None);
        var waited = !third.IsCompleted;
        going.SetResult();

        Assert.True(waited);
        foreach (var file in await Task.WhenAll(first, second, third))
        {
            await Assert.IsAssignableFrom<FileStream>(file).DisposeAsync();
        }
    }

    [Fact]
    public async Task Make_NoTurnInTime_IsNone()
    {
        using var files = new MadeFiles { Patience = TimeSpan.Zero };
        var going = new TaskCompletionSource();
        var (first, second) = (files.MakeAsync(_ => going.Task, CancellationToken.None), files.MakeAsync(_ => going.Task, CancellationToken.None));

        Assert.Null(await files.MakeAsync(WriteAsync, CancellationToken.None));

        going.SetResult();
        foreach (var file in await Task.WhenAll(first, second))
        {
            await Assert.IsAssignableFrom<FileStream>(file).DisposeAsync();
        }
    }

    [Fact]
    public async Task Make_MoreThanTheDiskIsToHold_WaitsUntilOneIsRead()
    {
        using var files = new MadeFiles { Patience = TimeSpan.Zero };
        var unread = new List<Stream?>();
        for (var file = 0; file < MadeFiles.Most; file++)
        {
            unread.Add(await files.MakeAsync(WriteAsync, CancellationToken.None));
        }

        Assert.All(unread, Assert.NotNull);
        Assert.Null(await files.MakeAsync(WriteAsync, CancellationToken.None));

        await unread[0]!.DisposeAsync();
        await unread[0]!.DisposeAsync();
        unread[0] = await files.MakeAsync(WriteAsync, CancellationToken.None);

        Assert.NotNull(unread[0]);
        Assert.Null(await files.MakeAsync(WriteAsync, CancellationToken.None));
        unread.ForEach(file => file?.Dispose());
    }

    [Fact]
    public async Task Make_WritingFails_LeavesNoFileAndNoTurnTaken()
    {
        var places = new List<string>();
        for (var failure = 0; failure < MadeFiles.Most + 1; failure++)
        {
            await Assert.ThrowsAsync<IOException>(() => _files.MakeAsync(Fail, CancellationToken.None));
        }

        await using var file = await MakeAsync();

        Assert.Equal(MadeFiles.Most + 1, places.Count);
        Assert.DoesNotContain(places, File.Exists);

        Task Fail(Stream into)
        {
            places.Add(((FileStream)into).Name);
            throw new IOException("The disk is full.");
        }
    }

    [Fact]
    public async Task Make_FolderIsMissing_TakesNoPlaceAndGivesNoneBackTwice()
    {
        using var files = new MadeFiles { Patience = TimeSpan.Zero, Folder = Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString("N")) };
        for (var failure = 0; failure < MadeFiles.Most + 1; failure++)
        {
            await Assert.ThrowsAsync<DirectoryNotFoundException>(() => files.MakeAsync(WriteAsync, CancellationToken.None));
        }

        // A file that could not be opened is finalized; a place too many would end the process there.
        GC.Collect();
        GC.WaitForPendingFinalizers();
        await Assert.ThrowsAsync<DirectoryNotFoundException>(() => files.MakeAsync(WriteAsync, CancellationToken.None));
    }

    public void Dispose() => _files.Dispose();

    private static Task WriteAsync(Stream into) => into.WriteAsync("made"u8.ToArray()).AsTask();

    private async Task<FileStream> MakeAsync() => Assert.IsAssignableFrom<FileStream>(await _files.MakeAsync(WriteAsync, CancellationToken.None));
}
