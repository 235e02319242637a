namespace Kalkan.Federation.Audit;

/// <summary>
/// Appends bytes to the newest segment and syncs them. What a failed write left behind was never acknowledged; it is cut off
/// before the next write.
/// </summary>
/// <param name="directory">Where the segments lie.</param>
/// <param name="segmentBytes">A segment longer than this is followed by a new one.</param>
/// <param name="segment">The newest segment, there or not yet.</param>
/// <param name="length">Its bytes that count.</param>
internal sealed class SegmentWriter(string directory, long segmentBytes, AuditSegment segment, long length) : IDisposable
{
    private AuditSegment _segment = segment;
    private long _length = length;
    private FileStream? _file;

    /// <summary>Returns when the lines are on disk.</summary>
    /// <param name="lines">Whole lines.</param>
    /// <param name="first">The sequence of the first of them.</param>
    /// <exception cref="IOException">They are not, and count for nothing.</exception>
    public void Write(ReadOnlySpan<byte> lines, ulong first)
    {
        try
        {
            if (_length >= segmentBytes)
            {
                Turn(first);
            }

            var file = Open().SafeFileHandle;
            RandomAccess.Write(file, lines, _length);
            RandomAccess.FlushToDisk(file);
            _length += lines.Length;
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>Makes what counts of the segment durable, and cuts off the rest.</summary>
    public void Settle() => Open();

    /// <summary>Leaves the segment as it is; the next write begins a new one.</summary>
    public void Turn(ulong first)
    {
        Dispose();
        (_segment, _length) = (AuditSegment.Of(directory, first), 0);
    }

    /// <summary>Closes the file; the next write opens it again.</summary>
    public void Dispose()
    {
        _file?.Dispose();
        _file = null;
    }

    /// <summary>Opens or creates a file that only its owner reads.</summary>
    public static FileStream OpenFile(string path, FileShare share)
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.OpenOrCreate,
            Access = FileAccess.ReadWrite,
            Share = share,
            BufferSize = 0,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return new(path, options);
    }

    private FileStream Open()
    {
        if (_file is not null)
        {
            return _file;
        }

        var file = OpenFile(_segment.Path, FileShare.Read);
        try
        {
            if (file.Length > _length)
            {
                file.SetLength(_length);
            }

            RandomAccess.FlushToDisk(file.SafeFileHandle);
            DurableDirectory.Sync(directory);
            return _file = file;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }
}
