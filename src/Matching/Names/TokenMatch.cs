using System.Runtime.InteropServices;

namespace Kalkan.Matching.Names;

/// <summary>One part, or two neighbours, of the one name and what stands for it in the other.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct TokenMatch(int A, int CountA, int B, int CountB, TokenLikeness Likeness)
{
    internal TokenMatch Reversed() => new(B, CountB, A, CountA, Likeness);
}
