using System.Runtime.InteropServices;

namespace Kalkan.Matching.Fingerprints.Local;

/// <summary>A minutia in the matcher's own frame: pixels at 500 dpi from the middle of the view, y upwards.</summary>
/// <param name="Angle">Radians, counter-clockwise.</param>
/// <param name="Quality">1–100, 0 not reported.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct MinutiaPlace(double X, double Y, double Angle, int Quality);
