using System.Security.Cryptography;
using Microsoft.Extensions.Logging.Abstractions;
using RrbPortal.Core.Papers;
using RrbPortal.TestKit.TestData;
using RrbPortal.TestKit.Time;

namespace RrbPortal.Core.Tests.Papers;

public sealed class PaperStoreTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("rrb-store-").FullName;
    private readonly SetClock _clock = new(DateTimeOffset.UtcNow);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task WriteAndKeep_File_LiesUnderItsHashAndNothingElseIsThere()
    {
        var bytes = PaperContents.Text("A paper.");

        var (hash, length) = await KeepAsync(bytes);

        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(bytes)), hash);
        Assert.Equal([Path.Combine(hash[..2], hash[2..4], hash)], Files());
        Assert.Equal(bytes, await File.ReadAllBytesAsync(Store().Find(hash, length)!));
    }

    [Fact]
    public async Task WriteAndKeep_SameBytesTwice_LieThereOnce()
    {
        await KeepAsync(PaperContents.Text("A paper."));
        await KeepAsync(PaperContents.Text("A paper."));

        Assert.Single(Files());
    }

    [Fact]
    public async Task WriteAndKeep_WhatIsThereIsCutShort_IsMadeWhole()
    {
        var (hash, length) = await KeepAsync(PaperContents.Text("A paper."));
        await File.WriteAllTextAsync(Path.Combine(_folder, hash[..2], hash[2..4], hash), "A p");

        Assert.Null(Store().Find(hash, length));
        await KeepAsync(PaperContents.Text("A paper."));

        Assert.NotNull(Store().Find(hash, length));
    }

    [Fact]
    public async Task Write_NotKept_LeavesNothing()
    {
        using (var stream = new MemoryStream(PaperContents.Text("A paper.")))
        using (await Store().WriteAsync(stream, default))
        {
            Assert.Single(Files());
        }

        Assert.Empty(Files());
    }

    [Fact]
    public async Task Write_StreamThatBreaks_LeavesNothingAndSaysSo()
    {
        await using var stream = new BreakingStream();

        await Assert.ThrowsAsync<IOException>(() => Store().WriteAsync(stream, default));

        Assert.Empty(Files());
    }

    [Fact]
    public async Task Write_LargerThanAllowed_StopsReadingThere()
    {
        using var stream = new MemoryStream(new byte[10_000_000]);

        using var file = await Store(largest: 1000).WriteAsync(stream, default);

        Assert.True(file.IsTooLarge);
        Assert.True(stream.Position < 200_000);
    }

    [Fact]
    public async Task Write_WhatACrashLeftBehind_IsClearedAfterADay()
    {
        var left = Path.Combine(_folder, "arriving-0000");
        await File.WriteAllTextAsync(left, "half a pa");
        File.SetLastWriteTimeUtc(left, _clock.GetUtcNow().UtcDateTime.AddHours(-25));
        var young = Path.Combine(_folder, "arriving-1111");
        await File.WriteAllTextAsync(young, "half a pa");

        await KeepAsync(PaperContents.Text("A paper."));

        Assert.False(File.Exists(left));
        Assert.True(File.Exists(young));
    }

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("")]
    [InlineData("ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789")]
    public void Find_NameThatIsNoHash_IsAFault(string name)
        => Assert.Throws<ArgumentException>(() => Store().Find(name, 1));

    private PaperStore Store(long largest = 100_000) => new(new PaperSettings { Folder = _folder, LargestBytes = largest }, _clock, NullLogger<PaperStore>.Instance);

    private async Task<(string Hash, long Length)> KeepAsync(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        using var file = await Store().WriteAsync(stream, default);
        Store().Keep(file);
        return (file.Sha256, file.Length);
    }

    private IEnumerable<string> Files() => Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(_folder, file));

    /// <summary>A connection that breaks after the first bytes.</summary>
    private sealed class BreakingStream : MemoryStream
    {
        private bool _hasGiven;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (_hasGiven)
            {
                throw new IOException("The other side went away.");
            }

            _hasGiven = true;
            buffer.Span[0] = 1;
            return ValueTask.FromResult(1);
        }
    }
}
