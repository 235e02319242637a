using System.Runtime.InteropServices;

namespace Kalkan.Matching.Identity;

/// <summary>What one missing field would change if it were known. Holds no value of either side.</summary>
/// <param name="Field">The field.</param>
/// <param name="IfAgreed">The score if it agreed as well as it can; for names of middling rarity.</param>
/// <param name="IfContradicted">The score if it contradicted as much as it can.</param>
/// <param name="HitIfAgreed">Whether the comparison would be a hit if it agreed.</param>
/// <param name="HitIfContradicted">Whether it would be a hit if it contradicted.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct FieldProspect(MatchField Field, double IfAgreed, double IfContradicted, bool HitIfAgreed, bool HitIfContradicted);
