namespace RrbPortal.Core.Mailing;

/// <summary>
/// The last part of a mail, which knows whether it was read to its end. The framework's client does not say how far a
/// broken connection had come: as long as this was not read to its end, no server can have the whole mail.
/// </summary>
internal sealed class WatchedStream(byte[] bytes) : Stream
{
    private readonly MemoryStream _bytes = new(bytes, writable: false);

    public bool WasReadToItsEnd { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => _bytes.Length;

    public override long Position { get => _bytes.Position; set => _bytes.Position = value; }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var read = _bytes.Read(buffer);
        WasReadToItsEnd |= _bytes.Position == _bytes.Length;
        return read;
    }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => ValueTask.FromResult(Read(buffer.Span));

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => Task.FromResult(Read(buffer.AsSpan(offset, count)));

    public override long Seek(long offset, SeekOrigin origin) => _bytes.Seek(offset, origin);

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _bytes.Dispose();
        }

        base.Dispose(disposing);
    }
}
