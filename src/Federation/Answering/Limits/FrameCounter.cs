using System.Buffers;

namespace Kalkan.Federation.Answering.Limits;

/// <summary>
/// Reads the frame headers of an HTTP/2 connection (RFC 9113 section 4.1) as its bytes pass, in pieces of any size, and
/// counts the frames that are not data.
/// </summary>
internal sealed class FrameCounter
{
    private const int Preface = 24;
    private const int HeaderBytes = 9;
    private const byte DataFrame = 0;

    private readonly byte[] _header = new byte[HeaderBytes];
    private int _read;
    private long _skip = Preface;

    /// <summary>The frames without data whose headers end in these bytes.</summary>
    public int Count(ReadOnlySequence<byte> bytes)
    {
        var frames = 0;
        foreach (var piece in bytes)
        {
            frames += Count(piece.Span);
        }

        return frames;
    }

    private int Count(ReadOnlySpan<byte> bytes)
    {
        var frames = 0;
        while (!bytes.IsEmpty)
        {
            if (_skip > 0)
            {
                var skipped = (int)Math.Min(_skip, bytes.Length);
                _skip -= skipped;
                bytes = bytes[skipped..];
                continue;
            }

            var taken = Math.Min(HeaderBytes - _read, bytes.Length);
            bytes[..taken].CopyTo(_header.AsSpan(_read));
            _read += taken;
            bytes = bytes[taken..];
            if (_read == HeaderBytes)
            {
                _read = 0;
                _skip = (_header[0] << 16) | (_header[1] << 8) | _header[2];
                if (_header[3] != DataFrame || _skip == 0)
                {
                    frames++;
                }
            }
        }

        return frames;
    }
}
