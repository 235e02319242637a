using System.Runtime.InteropServices;

namespace Kalkan.Matching.Names.Index;

/// <summary>A record that a search found, by the best of its names.</summary>
/// <param name="Record">The record.</param>
/// <param name="Name">The place of the name in the list that the index was built from.</param>
/// <param name="Score">As <see cref="NameMatcher.Score"/>.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct NameHit(int Record, int Name, double Score);
