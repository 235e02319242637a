using System.Runtime.InteropServices;

namespace Kalkan.Matching.Fingerprints;

/// <summary>How much a comparison looks at.</summary>
/// <param name="Candidates">Pairs of minutiae, the most alike.</param>
/// <param name="RelaxationRounds">How often they strengthen each other.</param>
/// <param name="AlignmentsTried">How many the strongest pairs propose.</param>
/// <param name="AlignmentsExamined">To how many of these all minutiae speak.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Effort(int Candidates, int RelaxationRounds, int AlignmentsTried, int AlignmentsExamined)
{
    /// <summary>What the score of two fingers takes.</summary>
    public static Effort Full => new(64, 4, 6, 2);

    /// <summary>What tells in a search which are worth the full one.</summary>
    public static Effort Quick => new(32, 2, 3, 1);
}
