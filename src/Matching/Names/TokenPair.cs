using System.Runtime.InteropServices;

namespace Kalkan.Matching.Names;

/// <summary>Two parts that stand for each other.</summary>
/// <param name="A">The part of the first name, folded.</param>
/// <param name="B">The part of the second name, folded.</param>
/// <param name="Rule">How they agree.</param>
/// <param name="Score">How well, 0–1.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct TokenPair(string A, string B, NameRule Rule, double Score)
{
    /// <summary>The rule and the score; not the parts themselves, which may be personal data.</summary>
    public override string ToString() => $"{Rule} {Score}";
}
