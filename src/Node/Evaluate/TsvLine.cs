using System.Runtime.InteropServices;

namespace Kalkan.Node.Evaluate;

/// <summary>A line of a file whose fields are separated by tabs.</summary>
/// <param name="Number">From 1, as an editor counts.</param>
/// <param name="Fields">As many as were asked for.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct TsvLine(int Number, string[] Fields);
