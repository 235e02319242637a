using System.Runtime.InteropServices;

namespace Kalkan.Matching.Names.Organisations;

/// <summary>Words of two names that stand for each other.</summary>
/// <param name="A">Place of the first word in the first name.</param>
/// <param name="CountA">How many words: more than one where they are written as one, or as an acronym, in the other name.</param>
/// <param name="B">Place of the first word in the second name.</param>
/// <param name="CountB">How many words.</param>
/// <param name="Rule">By which rule.</param>
/// <param name="Score">How well, 0–1.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct OrganisationPair(int A, int CountA, int B, int CountB, NameRule Rule, float Score)
{
    internal OrganisationPair Reversed => new(B, CountB, A, CountA, Rule, Score);

    internal uint MaskA => ((1u << CountA) - 1) << A;

    internal uint MaskB => ((1u << CountB) - 1) << B;
}
