using Kalkan.Federation.Contracts;

namespace Kalkan.Federation.Sharing;

/// <summary>
/// A hit whose parts disagree about who somebody is: a biometric or a document agrees, and name, birth date or sex contradicts. Decided by
/// the evidence that goes out with the hit, so that a hidden field can neither raise nor quench it.
/// </summary>
public static class Contradiction
{
    private static readonly FieldSet Strong =
        FieldSet.Of(Field.Fingerprint, Field.Face, Field.Iris, Field.Voice, Field.Document);

    private static readonly FieldSet Told =
        FieldSet.Of(Field.Name, Field.Alias, Field.WeakAlias, Field.BirthDate, Field.Sex);

    /// <summary>Whether the evidence of one hit contradicts itself.</summary>
    public static bool In(IEnumerable<Evidence> evidence)
    {
        var (agreed, contradicted) = (FieldSet.None, FieldSet.None);
        foreach (var item in evidence)
        {
            agreed |= item.Agreement == Agreement.Agreed ? FieldSet.Of(item.Field) : FieldSet.None;
            contradicted |= item.Agreement == Agreement.Contradicted ? FieldSet.Of(item.Field) : FieldSet.None;
        }

        return !(agreed & Strong).IsEmpty && !(contradicted & Told).IsEmpty;
    }
}
