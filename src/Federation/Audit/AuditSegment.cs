using System.Globalization;

namespace Kalkan.Federation.Audit;

/// <summary>One file of the log, named after the sequence of its first entry: <c>audit-00000000000000000001.log</c>.</summary>
internal sealed record AuditSegment(string Path, ulong First)
{
    private const string Prefix = "audit-";
    private const string Suffix = ".log";
    private const int Digits = 20;

    /// <summary>The segment of this first sequence.</summary>
    public static AuditSegment Of(string directory, ulong first) =>
        new(System.IO.Path.Combine(directory, Prefix + first.ToString("D20", CultureInfo.InvariantCulture) + Suffix), first);

    /// <summary>The segments of a directory, oldest first.</summary>
    public static IReadOnlyList<AuditSegment> In(string directory)
    {
        var found = new List<AuditSegment>();
        foreach (var path in Directory.EnumerateFiles(directory, Prefix + "*" + Suffix))
        {
            var name = System.IO.Path.GetFileName(path.AsSpan());
            if (name.Length == Prefix.Length + Digits + Suffix.Length
                && ulong.TryParse(name.Slice(Prefix.Length, Digits), NumberStyles.None, CultureInfo.InvariantCulture, out var first))
            {
                found.Add(new(path, first));
            }
        }

        found.Sort((a, b) => a.First.CompareTo(b.First));
        return found;
    }

    /// <summary>
    /// The lines in order, one at a time: the memory is reused for the next. The last one may lack its line feed; so does
    /// one that is longer than any line can be, and then reading ends.
    /// </summary>
    public IEnumerable<SegmentLine> Lines()
    {
        using var file = new FileStream(Path, new FileStreamOptions
        {
            Access = FileAccess.Read,
            Share = FileShare.ReadWrite,
            BufferSize = 0,
            Options = FileOptions.SequentialScan,
        });
        var buffer = new byte[64 * 1024];
        var (start, end, offset) = (0, 0, 0L);
        while (true)
        {
            var feed = buffer.AsSpan(start, end - start).IndexOf((byte)'\n');
            if (feed >= 0)
            {
                yield return new(buffer.AsMemory(start, feed), true, offset);
                start += feed + 1;
                offset += feed + 1;
                continue;
            }

            buffer.AsSpan(start, end - start).CopyTo(buffer);
            (start, end) = (0, end - start);
            if (end == buffer.Length && end < AuditLine.MostBytes)
            {
                Array.Resize(ref buffer, end * 2);
            }

            var read = end < buffer.Length ? file.Read(buffer, end, buffer.Length - end) : 0;
            if (read == 0)
            {
                break;
            }

            end += read;
        }

        if (end > 0)
        {
            yield return new(buffer.AsMemory(0, end), false, offset);
        }
    }
}
