using System.Runtime.InteropServices;

namespace Kalkan.Node.Gallery.Biometrics;

/// <summary>What templates must have in common to be compared.</summary>
/// <param name="Text">The model or layout.</param>
/// <param name="Dimensions">Values of a vector; 0 where the text says it all.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ShelfName(string Text, int Dimensions);
