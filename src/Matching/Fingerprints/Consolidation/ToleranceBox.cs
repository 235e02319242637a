using System.Runtime.Intrinsics;
using Kalkan.Matching.Fingerprints.Local;

namespace Kalkan.Matching.Fingerprints.Consolidation;

/// <summary>How far two minutiae laid over each other may be apart to count as one. Lengths are pixels at 500 dpi.</summary>
internal static class ToleranceBox
{
    /// <summary>The distance at which minutiae of one direction are no longer one.</summary>
    public const float Radius = 16;

    /// <summary>The distance up to which they lie tightly.</summary>
    public const float TightRadius = 8;

    /// <summary>Cosine of the difference of directions that alone costs a half: 35 degrees.</summary>
    public const float HalfCosine = 0.82f;

    /// <summary>0 where two lie on each other, from 1 on they do not match.</summary>
    public static Vector512<float> Cost(Vector512<float> dx, Vector512<float> dy, Vector512<float> cosine) =>
        Lanes.MultiplyAdd(
            Lanes.MultiplyAdd(dx, dx, dy * dy),
            Lanes.All(1 / (Radius * Radius)),
            (Lanes.All(1) - cosine) * Lanes.All(0.5f / (1 - HalfCosine)));
}
