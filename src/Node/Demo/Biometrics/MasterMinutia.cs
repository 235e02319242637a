using System.Numerics;
using System.Runtime.InteropServices;
using Kalkan.Matching.Fingerprints;

namespace Kalkan.Node.Demo.Biometrics;

/// <summary>A minutia as it stands in the skin.</summary>
/// <param name="At">Pixels of 197 to the centimetre from the middle of the pad, the y axis upwards.</param>
/// <param name="Angle">Radians, counter-clockwise from the x axis.</param>
/// <param name="Kind">Ending or bifurcation.</param>
/// <param name="Clarity">0 to 1: the clearest are hardly ever missed.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct MasterMinutia(Vector2 At, double Angle, MinutiaKind Kind, double Clarity);
