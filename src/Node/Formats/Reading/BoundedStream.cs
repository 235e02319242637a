namespace Kalkan.Node.Formats.Reading;

/// <summary>
/// Passes bytes on until one entry has taken more than an entry may. A parser that would buffer a token without end is
/// stopped from below, whatever the token is.
/// </summary>
internal sealed class BoundedStream(Stream inner) : Stream
{
    private long _read;
    private long _limit = EntryLimits.EntryBytes;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => _read; set => throw new NotSupportedException(); }

    /// <summary>Another entry begins.</summary>
    public void Renew() => _limit = _read + EntryLimits.EntryBytes;

    public override int Read(Span<byte> buffer)
    {
        if (_read >= _limit)
        {
            throw new BrokenFileException("an entry is longer than 1 MiB");
        }

        var count = inner.Read(buffer[..(int)Math.Min(buffer.Length, _limit - _read)]);
        _read += count;
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
