using System.Runtime.InteropServices;

namespace Kalkan.Node.Evaluate.Biometrics;

/// <summary>A comparison that a probe is to make.</summary>
/// <param name="Reference">With which of the references.</param>
/// <param name="IsGenuine">Whether both are of one source.</param>
/// <param name="IsBetweenFirsts">Whether both are the first impression of their source.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Trial(int Reference, bool IsGenuine, bool IsBetweenFirsts);
