using System.Runtime.Intrinsics;
using Kalkan.Matching.Embeddings;
using Kalkan.Matching.Templates;

namespace Kalkan.Bench.Vectors;

/// <summary>What reading the gallery's vectors takes when nothing is done with them but adding them up.</summary>
internal static class PlainRead
{
    public static float Sum(EmbeddingGallery gallery)
    {
        var (s0, s1, s2, s3) = (Vector512<float>.Zero, Vector512<float>.Zero, Vector512<float>.Zero, Vector512<float>.Zero);
        var length = (nuint)(SlotBlock.Slots * gallery.Dimensions);
        foreach (var block in gallery.Blocks)
        {
            ref var first = ref block.Vectors;
            for (nuint i = 0; i < length; i += 64)
            {
                s0 += Vector512.LoadUnsafe(ref first, i);
                s1 += Vector512.LoadUnsafe(ref first, i + 16);
                s2 += Vector512.LoadUnsafe(ref first, i + 32);
                s3 += Vector512.LoadUnsafe(ref first, i + 48);
            }
        }
        return Vector512.Sum(s0 + s1 + s2 + s3);
    }
}
