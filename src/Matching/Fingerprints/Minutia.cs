using System.Runtime.InteropServices;

namespace Kalkan.Matching.Fingerprints;

/// <summary>One minutia as its format gives it.</summary>
/// <param name="X">Pixels from the left edge, in the view's resolution.</param>
/// <param name="Y">Pixels from the upper edge.</param>
/// <param name="Angle">Degrees, 0 to below 360, counter-clockwise from the positive x axis.</param>
/// <param name="Kind">Ending, bifurcation or other.</param>
/// <param name="Quality">1–100; 0 where it is not reported.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Minutia(int X, int Y, float Angle, MinutiaKind Kind, int Quality);
