using System.Runtime.InteropServices;

namespace Kalkan.Matching.Names;

/// <summary>The outcome of an alignment.</summary>
/// <param name="Score">0 to 1; 1 where every part has its like.</param>
/// <param name="Information">What the agreeing parts tell together: about 1 for each rare part, a fifth for a Muhammad.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct NameAgreement(float Score, float Information);
