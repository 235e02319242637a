using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Kalkan.Matching.Fingerprints.Local;
using Kalkan.Matching.Fingerprints.Pairing;

namespace Kalkan.Matching.Fingerprints.Consolidation;

/// <summary>The turn and shift with the least weighted square error over pairs of minutiae (the closed form in the plane).</summary>
[StructLayout(LayoutKind.Auto)]
internal ref struct AlignmentFit
{
    /// <summary>Directions say the turn as well: they count as a second point so many pixels ahead.</summary>
    private const float ArmSquare = 20 * 20;

    private Vector512<float> _weight;
    private Vector512<float> _xa;
    private Vector512<float> _ya;
    private Vector512<float> _xb;
    private Vector512<float> _yb;
    private Vector512<float> _dot;
    private Vector512<float> _cross;

    public static Alignment Of(in CandidatePairs pairs, ReadOnlySpan<float> weights)
    {
        var fit = default(AlignmentFit);
        for (var k = 0; k < weights.Length; k += Lanes.Count)
        {
            fit.Add(pairs, k, Lanes.Load(weights, k));
        }

        return fit.Solve();
    }

    private void Add(in CandidatePairs pairs, int at, Vector512<float> weight)
    {
        var (xa, ya) = (Lanes.Load(pairs.XA, at), Lanes.Load(pairs.YA, at));
        var (xb, yb) = (Lanes.Load(pairs.XB, at), Lanes.Load(pairs.YB, at));
        var arm = Lanes.All(ArmSquare);
        _weight += weight;
        _xa += weight * xa;
        _ya += weight * ya;
        _xb += weight * xb;
        _yb += weight * yb;
        _dot += weight * ((xa * xb) + (ya * yb) + (arm * Lanes.Load(pairs.Cos, at)));
        _cross += weight * ((ya * xb) - (xa * yb) + (arm * Lanes.Load(pairs.Sin, at)));
    }

    private readonly Alignment Solve()
    {
        var weight = Lanes.Sum(_weight);
        var (xa, ya, xb, yb) = (Lanes.Sum(_xa), Lanes.Sum(_ya), Lanes.Sum(_xb), Lanes.Sum(_yb));
        var dot = Lanes.Sum(_dot) - (((xa * xb) + (ya * yb)) / weight);
        var cross = Lanes.Sum(_cross) - (((ya * xb) - (xa * yb)) / weight);
        var length = MathF.Sqrt((dot * dot) + (cross * cross));
        var (cos, sin) = length > 0 ? (dot / length, cross / length) : (1f, 0f);
        return new Alignment(cos, sin, (xa - ((cos * xb) - (sin * yb))) / weight, (ya - ((sin * xb) + (cos * yb))) / weight);
    }
}
