namespace RrbPortal.Core.Reading.Documents;

/// <summary>Reads forwards and tells how much came, so that somebody can stop it.</summary>
/// <param name="inner">Closed with this one.</param>
/// <param name="count">Told the bytes so far and those of this call; throws where it is enough.</param>
internal sealed class CountedStream(Stream inner, Action<long, int> count) : Stream
{
    private long read;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => read;
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var came = inner.Read(buffer);
        read += came;
        count(read, came);
        return came;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
