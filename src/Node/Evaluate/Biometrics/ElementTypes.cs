using System.Buffers.Binary;

namespace Kalkan.Node.Evaluate.Biometrics;

/// <summary>Sizes and values of elements.</summary>
internal static class ElementTypes
{
    /// <summary>Bytes of an element.</summary>
    public static int Size(this ElementType type) => type switch
    {
        ElementType.Float16 => 2,
        ElementType.Float32 => 4,
        ElementType.Float64 => 8,
        _ => 1,
    };

    /// <summary>A row's values; a double that is too large for a float becomes infinite.</summary>
    public static float[] ToFloats(this ElementType type, ReadOnlySpan<byte> row)
    {
        var size = type.Size();
        var values = new float[row.Length / size];
        for (var i = 0; i < values.Length; i++)
        {
            var element = row.Slice(i * size, size);
            values[i] = type switch
            {
                ElementType.Float16 => (float)BinaryPrimitives.ReadHalfLittleEndian(element),
                ElementType.Float32 => BinaryPrimitives.ReadSingleLittleEndian(element),
                ElementType.Float64 => (float)BinaryPrimitives.ReadDoubleLittleEndian(element),
                _ => element[0],
            };
        }

        return values;
    }
}
