using System.Numerics;
using Kalkan.Federation.Contracts;

namespace Kalkan.Federation.Sharing;

/// <summary>An immutable set of <see cref="Field"/>s, one bit each.</summary>
public readonly record struct FieldSet(ulong Bits)
{
    /// <summary>The set of the given fields.</summary>
    public static FieldSet Of(params ReadOnlySpan<Field> fields)
    {
        ulong bits = 0;
        foreach (var field in fields)
        {
            bits |= 1UL << (int)field;
        }

        return new(bits);
    }

    /// <summary>No field.</summary>
    public static FieldSet None => default;

    /// <summary>Every field of the contract.</summary>
    public static FieldSet All { get; } = Of(Enum.GetValues<Field>().Where(f => f != Field.Unspecified).ToArray());

    /// <summary>True where no field is in the set.</summary>
    public bool IsEmpty => Bits == 0;

    /// <summary>How many fields.</summary>
    public int Count => BitOperations.PopCount(Bits);

    /// <summary>Whether the field is in the set.</summary>
    public bool Contains(Field field) => (Bits & (1UL << (int)field)) != 0;

    /// <summary>The set with one field more.</summary>
    public FieldSet With(Field field) => new(Bits | (1UL << (int)field));

    /// <summary>The fields by number, ascending.</summary>
    public IEnumerable<Field> Fields()
    {
        for (var rest = Bits; rest != 0; rest &= rest - 1)
        {
            yield return (Field)BitOperations.TrailingZeroCount(rest);
        }
    }

    /// <summary>Fields in either.</summary>
    public static FieldSet operator |(FieldSet left, FieldSet right) => new(left.Bits | right.Bits);

    /// <summary>Fields in both.</summary>
    public static FieldSet operator &(FieldSet left, FieldSet right) => new(left.Bits & right.Bits);

    /// <summary>Fields in the left but not in the right.</summary>
    public static FieldSet operator -(FieldSet left, FieldSet right) => new(left.Bits & ~right.Bits);
}
