using System.Buffers.Binary;
using System.Text;

namespace Kalkan.Node.Evaluate.Biometrics;

/// <summary>What a NumPy file of format 1.0, 2.0 or 3.0 says of its array (NumPy reference, "NPY format"): a table, row after row.</summary>
/// <param name="Type">Of the elements.</param>
/// <param name="Rows">The first dimension.</param>
/// <param name="Columns">The second.</param>
/// <param name="Offset">Where the elements begin, in bytes.</param>
internal sealed record NpyHeader(ElementType Type, int Rows, int Columns, long Offset)
{
    /// <summary>How many bytes tell a NumPy file.</summary>
    public const int MagicLength = 6;

    private const int MaxLength = 64 * 1024;

    private static ReadOnlySpan<byte> Magic => [0x93, (byte)'N', (byte)'U', (byte)'M', (byte)'P', (byte)'Y'];

    /// <summary>Whether a file begins as a NumPy file does.</summary>
    public static bool IsAtStartOf(ReadOnlySpan<byte> file) => file.StartsWith(Magic);

    /// <summary>Reads it, up to where the elements begin.</summary>
    /// <exception cref="MalformedFileException">It is cut short, or not what can be used here.</exception>
    public static NpyHeader Read(Stream file, string path)
    {
        var head = Take(file, path, 0, MagicLength + 2);
        if (!IsAtStartOf(head))
        {
            throw new MalformedFileException(path, 0, "The file does not begin with \\x93NUMPY; a file of bare numbers needs its --dimensions.");
        }

        if (head[MagicLength] is < 1 or > 3 || head[MagicLength + 1] != 0)
        {
            throw new MalformedFileException(path, MagicLength, $"Format {head[MagicLength]}.{head[MagicLength + 1]} is not known; 1.0, 2.0 and 3.0 are.");
        }

        var isShort = head[MagicLength] == 1;
        var size = Take(file, path, head.Length, isShort ? 2 : 4);
        var length = isShort ? BinaryPrimitives.ReadUInt16LittleEndian(size) : BinaryPrimitives.ReadUInt32LittleEndian(size);
        if (length > MaxLength)
        {
            throw new MalformedFileException(path, head.Length, $"The header is said to have {length} bytes; at most {MaxLength} are read.");
        }

        var start = head.Length + size.Length;
        var text = Encoding.Latin1.GetString(Take(file, path, start, (int)length));
        return new NpyHeaderText(text, path, start).Read();
    }

    private static byte[] Take(Stream file, string path, int offset, int count)
    {
        var bytes = new byte[count];
        var read = file.ReadAtLeast(bytes, count, throwOnEndOfStream: false);
        return read == count ? bytes : throw new MalformedFileException(path, offset + read, "The file ends within its header.");
    }
}
