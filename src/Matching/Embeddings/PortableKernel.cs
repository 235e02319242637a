using System.Numerics;
using System.Runtime.CompilerServices;

namespace Kalkan.Matching.Embeddings;

/// <summary>The same inner products with the vectors that any processor has.</summary>
internal static class PortableKernel
{
    public static float Dot(ref float a, ref float b, int stride)
    {
        var sum = Vector<float>.Zero;
        var width = (nuint)Vector<float>.Count;
        for (nuint i = 0; i < (nuint)stride; i += width)
        {
            sum += Vector.LoadUnsafe(ref a, i) * Vector.LoadUnsafe(ref b, i);
        }
        return Vector.Sum(sum);
    }

    public static int Dot(ref sbyte a, ref sbyte b, int stride)
    {
        var sum = Vector<int>.Zero;
        var width = (nuint)Vector<sbyte>.Count;
        for (nuint i = 0; i < (nuint)stride; i += width)
        {
            Vector.Widen(Vector.LoadUnsafe(ref a, i), out var aLow, out var aHigh);
            Vector.Widen(Vector.LoadUnsafe(ref b, i), out var bLow, out var bHigh);
            Vector.Widen(aLow * bLow, out var p0, out var p1);
            Vector.Widen(aHigh * bHigh, out var p2, out var p3);
            sum += p0 + p1 + (p2 + p3);
        }
        return Vector.Sum(sum);
    }

    public static int Sum(ref sbyte row, int stride)
    {
        var sum = 0;
        for (var i = 0; i < stride; i++)
        {
            sum += Unsafe.Add(ref row, i);
        }
        return sum;
    }
}
