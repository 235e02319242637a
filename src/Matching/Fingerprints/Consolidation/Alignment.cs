using System.Runtime.InteropServices;

namespace Kalkan.Matching.Fingerprints.Consolidation;

/// <summary>A turn and a shift that lay the second template over the first.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Alignment(float Cos, float Sin, float ShiftX, float ShiftY)
{
    public float X(float x, float y) => (Cos * x) - (Sin * y) + ShiftX;

    public float Y(float x, float y) => (Sin * x) + (Cos * y) + ShiftY;
}
