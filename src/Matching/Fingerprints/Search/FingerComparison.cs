using System.Runtime.InteropServices;

namespace Kalkan.Matching.Fingerprints.Search;

/// <summary>The score of one probe finger against one finger of an owner.</summary>
/// <param name="ProbeFinger">The position, or below zero a finger of unknown position.</param>
/// <param name="OwnFinger">The same of the owner's template.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct FingerComparison(int ProbeFinger, int OwnFinger, double Score);
