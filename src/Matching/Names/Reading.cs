using System.Runtime.InteropServices;
using Kalkan.Matching.Names.Scripts;

namespace Kalkan.Matching.Names;

/// <summary>Another way to take a word, and how much a likeness by it is worth.</summary>
/// <param name="Word">The word so taken.</param>
/// <param name="Worth">0 to 1.</param>
/// <param name="Rule">By which rule it is so taken.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Reading(NameWord Word, float Worth, NameRule Rule);
