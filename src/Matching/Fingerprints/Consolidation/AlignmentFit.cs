using System.Runtime.InteropServices;

namespace Kalkan.Matching.Fingerprints.Consolidation;

/// <summary>The turn and shift with the least weighted square error over pairs of points (the closed form in the plane).</summary>
[StructLayout(LayoutKind.Auto)]
internal struct AlignmentFit
{
    private float _weight;
    private float _xa;
    private float _ya;
    private float _xb;
    private float _yb;
    private float _dot;
    private float _cross;

    public void Add(float xa, float ya, float xb, float yb, float weight)
    {
        _weight += weight;
        _xa += weight * xa;
        _ya += weight * ya;
        _xb += weight * xb;
        _yb += weight * yb;
        _dot += weight * ((xa * xb) + (ya * yb));
        _cross += weight * ((ya * xb) - (xa * yb));
    }

    /// <summary>Directions say the turn as well; each counts as two points so many pixels apart.</summary>
    public void AddDirection(float cosA, float sinA, float cosB, float sinB, float weight)
    {
        const float Arm = 20 * 20;
        _dot += weight * Arm * ((cosA * cosB) + (sinA * sinB));
        _cross += weight * Arm * ((sinA * cosB) - (cosA * sinB));
    }

    public readonly Alignment Solve()
    {
        var dot = _dot - (((_xa * _xb) + (_ya * _yb)) / _weight);
        var cross = _cross - (((_ya * _xb) - (_xa * _yb)) / _weight);
        var length = MathF.Sqrt((dot * dot) + (cross * cross));
        var (cos, sin) = length > 0 ? (dot / length, cross / length) : (1f, 0f);
        return new Alignment(
            cos,
            sin,
            (_xa - ((cos * _xb) - (sin * _yb))) / _weight,
            (_ya - ((sin * _xb) + (cos * _yb))) / _weight);
    }
}
