using System.Buffers.Binary;
using System.IO.Compression;

namespace Kalkan.Node.Evaluate.Biometrics;

/// <summary>Any matcher's scores of all samples against all: signed 16-bit little-endian, row by row; the row is the probe, the column the reference.</summary>
internal sealed class ScoreMatrix
{
    internal const int MaxSamples = 10_000;

    private readonly byte[] _scores;
    private readonly int _side;

    private ScoreMatrix(byte[] scores, int side) => (_scores, _side) = (scores, side);

    /// <summary>What the matcher said of a probe and a reference; they may differ when exchanged.</summary>
    public double this[int probe, int reference] => BinaryPrimitives.ReadInt16LittleEndian(_scores.AsSpan(2 * ((probe * _side) + reference)));

    /// <summary>Reads a file, compressed where it ends in .gz.</summary>
    /// <param name="path">The file.</param>
    /// <param name="side">How many samples there are: the file holds side × side scores, nothing else.</param>
    /// <exception cref="MalformedFileException">It holds fewer or more.</exception>
    public static ScoreMatrix Read(string path, int side)
    {
        using var file = File.OpenRead(path);
        using Stream stream = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(file, CompressionMode.Decompress) : file;
        var scores = new byte[2 * side * side];
        try
        {
            var read = stream.ReadAtLeast(scores, scores.Length, throwOnEndOfStream: false);
            if (read < scores.Length)
            {
                throw new MalformedFileException(path, read, $"The file ends; the scores of {side} samples have {scores.Length} bytes, 16 bits each.");
            }

            return stream.ReadByte() < 0
                ? new(scores, side)
                : throw new MalformedFileException(path, read, $"The file goes on where the scores of {side} samples end, 16 bits each.");
        }
        catch (InvalidDataException e)
        {
            throw new MalformedFileException(path, file.Position, $"The file is not in gzip's format: {e.Message}");
        }
    }
}
