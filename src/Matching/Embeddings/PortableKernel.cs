using System.Numerics;

namespace Kalkan.Matching.Embeddings;

/// <summary>The same inner product with the vectors that any processor has.</summary>
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
}
