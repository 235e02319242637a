using System.Numerics;

namespace Kalkan.Matching.Identity;

/// <summary>An immutable set of <see cref="MatchField"/>.</summary>
/// <param name="Bits">Bit n stands for the field of value n.</param>
public readonly record struct MatchFields(ulong Bits)
{
    /// <summary>No field.</summary>
    public static readonly MatchFields None = new(0);

    /// <summary>Every field.</summary>
    public static readonly MatchFields All = Of(Enum.GetValues<MatchField>());

    /// <summary>The fields that hold names of the person or organisation itself: alone they never make a hit.</summary>
    public static readonly MatchFields Names = Of(MatchField.Name, MatchField.Alias, MatchField.WeakAlias, MatchField.Acronym);

    /// <summary>The fields that hold templates of the body: strong enough, they make a hit alone.</summary>
    public static readonly MatchFields Biometrics = Of(MatchField.Fingerprint, MatchField.Face, MatchField.Iris, MatchField.Voice);

    /// <summary>The fields by which persons are compared.</summary>
    public static readonly MatchFields OfPersons = All.Without(MatchField.Acronym).Without(MatchField.Country);

    /// <summary>The fields by which organisations are compared.</summary>
    public static readonly MatchFields OfOrganisations = Names.With(MatchField.Country);

    /// <summary>How many fields.</summary>
    public int Count => BitOperations.PopCount(Bits);

    /// <summary>The set of these fields.</summary>
    public static MatchFields Of(params ReadOnlySpan<MatchField> fields)
    {
        var bits = 0UL;
        foreach (var field in fields)
        {
            bits |= 1UL << (int)field;
        }

        return new MatchFields(bits);
    }

    /// <summary>Whether the field is in the set.</summary>
    public bool Contains(MatchField field) => (Bits >> (int)field & 1) != 0;

    /// <summary>The set and this field.</summary>
    public MatchFields With(MatchField field) => new(Bits | (1UL << (int)field));

    /// <summary>The set without this field.</summary>
    public MatchFields Without(MatchField field) => new(Bits & ~(1UL << (int)field));

    /// <summary>The fields in both.</summary>
    public MatchFields Intersect(MatchFields other) => new(Bits & other.Bits);

    /// <summary>The fields in either.</summary>
    public MatchFields Union(MatchFields other) => new(Bits | other.Bits);

    /// <summary>The fields, in ascending order.</summary>
    public IEnumerable<MatchField> ToFields()
    {
        for (var bits = Bits; bits != 0; bits &= bits - 1)
        {
            yield return (MatchField)BitOperations.TrailingZeroCount(bits);
        }
    }
}
