using System.Text;

namespace Kalkan.Node.Formats.Reading;

/// <summary>Reads a UTF-8 file line by line. A line that is too long is passed over without being held.</summary>
internal static class BoundedLines
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Blank lines are left out but counted; a byte order mark and CR LF are accepted.</summary>
    public static IEnumerable<TextLine> Read(Stream stream)
    {
        var chunk = new byte[64 * 1024];
        using var line = new MemoryStream();
        var number = 1L;
        var tooLong = false;
        int count;
        while ((count = stream.Read(chunk, 0, chunk.Length)) > 0)
        {
            var start = 0;
            while (start < count)
            {
                var end = Array.IndexOf(chunk, (byte)'\n', start, count - start);
                var length = (end < 0 ? count : end) - start;
                tooLong |= line.Length + length > EntryLimits.EntryBytes;
                if (!tooLong)
                {
                    line.Write(chunk, start, length);
                }

                if (end < 0)
                {
                    break;
                }

                if (Take(line, number, tooLong, ended: true) is { } taken)
                {
                    yield return taken;
                }

                number++;
                tooLong = false;
                start = end + 1;
            }
        }

        if (Take(line, number, tooLong, ended: false) is { } last)
        {
            yield return last;
        }
    }

    private static TextLine? Take(MemoryStream line, long number, bool tooLong, bool ended)
    {
        var bytes = line.GetBuffer().AsSpan(0, (int)line.Length);
        line.SetLength(0);
        if (tooLong)
        {
            return new TextLine(number, null, "the line is longer than 1 MiB", ended);
        }

        if (number == 1 && bytes.StartsWith(Encoding.UTF8.Preamble))
        {
            bytes = bytes[3..];
        }

        if (bytes.Trim(" \t\r"u8).IsEmpty)
        {
            return null;
        }

        try
        {
            return new TextLine(number, Strict.GetString(bytes), null, ended);
        }
        catch (DecoderFallbackException)
        {
            return new TextLine(number, null, "the line is not UTF-8", ended);
        }
    }
}
