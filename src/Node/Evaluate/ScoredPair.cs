using System.Runtime.InteropServices;

namespace Kalkan.Node.Evaluate;

/// <summary>A pair's score beside the truth.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ScoredPair(double Score, bool Same);
