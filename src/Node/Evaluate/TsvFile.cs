using System.Text;

namespace Kalkan.Node.Evaluate;

/// <summary>Reads tab-separated UTF-8 text without heading, comments or quoting; empty lines are passed over. Lines and file are bounded.</summary>
/// <param name="path">The file.</param>
/// <param name="shape">The fields by name, separated by tabs; for messages.</param>
/// <param name="fewest">The fewest fields a line may have; the most are those of <paramref name="shape"/>.</param>
internal sealed class TsvFile(string path, string shape, int fewest)
{
    internal const int MaxLineBytes = 64 * 1024;
    internal const int MaxLines = 5_000_000;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly int _most = shape.Split('\t').Length;

    /// <summary>How many lines have been read so far, empty ones among them.</summary>
    public int Lines { get; private set; }

    /// <summary>A fault of a line of this file.</summary>
    public MalformedLineException Fault(int line, string reason) => new(path, line, reason);

    /// <summary>Every line that is not empty.</summary>
    /// <param name="progress">Told now and then which part of the file has been read, 0–1.</param>
    /// <exception cref="MalformedLineException">A line is too long, not UTF-8, or has too few or too many fields; or there are too many lines, or none.</exception>
    public IEnumerable<TsvLine> Read(Action<double>? progress = null)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1, FileOptions.SequentialScan);
        var buffer = new byte[MaxLineBytes + 1];
        var filled = 0;
        var number = 0;
        var any = false;
        for (var ended = false; !ended;)
        {
            var read = file.Read(buffer, filled, buffer.Length - filled);
            ended = read == 0;
            filled += read;
            var start = 0;
            while (start < filled)
            {
                var length = buffer.AsSpan(start, filled - start).IndexOf((byte)'\n');
                if (length < 0 && !ended)
                {
                    break;
                }

                length = length < 0 ? filled - start : length;
                if (++number > MaxLines)
                {
                    throw Fault(number, $"The file has more than {MaxLines:N0} lines.");
                }

                Lines = number;
                if (Split(number, buffer.AsSpan(start, length)) is { } fields)
                {
                    any = true;
                    yield return new TsvLine(number, fields);
                }

                start += length + 1;
            }

            if (start == 0 && filled == buffer.Length)
            {
                throw Fault(number + 1, $"The line is longer than {MaxLineBytes:N0} bytes.");
            }

            var rest = Math.Max(0, filled - start);
            buffer.AsSpan(filled - rest, rest).CopyTo(buffer);
            filled = rest;
            progress?.Invoke(file.CanSeek && file.Length > 0 ? (double)file.Position / file.Length : 0);
        }

        if (!any)
        {
            throw Fault(Math.Max(1, number), "The file is empty.");
        }
    }

    private string[]? Split(int number, ReadOnlySpan<byte> line)
    {
        line = number == 1 && line.StartsWith("\uFEFF"u8) ? line[3..] : line;
        line = line.EndsWith("\r"u8) ? line[..^1] : line;
        if (line.IsEmpty)
        {
            return null;
        }

        string[] fields;
        try
        {
            fields = Strict.GetString(line).Split('\t');
        }
        catch (DecoderFallbackException)
        {
            throw Fault(number, "The line is not UTF-8 text.");
        }

        return fields.Length >= fewest && fields.Length <= _most
            ? fields
            : throw Fault(number, $"The line has {fields.Length} fields; it should be {shape.Replace("\t", "<TAB>", StringComparison.Ordinal)}.");
    }
}
