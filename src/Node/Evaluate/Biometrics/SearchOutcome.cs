using System.Runtime.InteropServices;

namespace Kalkan.Node.Evaluate.Biometrics;

/// <summary>What one probe found. A score is <see cref="double.NegativeInfinity"/> where there was no such candidate.</summary>
/// <param name="Mate">Best score of the mated search's right candidates.</param>
/// <param name="Other">Best score of its wrong ones.</param>
/// <param name="Stranger">Best score of the non-mated search: the same with the mates removed from the gallery.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct SearchOutcome(double Mate, double Other, double Stranger);
