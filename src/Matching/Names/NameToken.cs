using Kalkan.Matching.Names.Lexicon;
using Kalkan.Matching.Names.Scripts;

namespace Kalkan.Matching.Names;

/// <summary>One part of a name, ready to be compared. Immutable, shared between names.</summary>
internal sealed class NameToken
{
    private static readonly float[] WeightOfClass = [0, 0.22f, 0.42f, 0.62f, 0.8f, 1f];

    internal NameToken(NameWord word, TokenRole role, Reading[]? others = null, float? weight = null)
    {
        Word = word;
        Role = role;
        Readings = others is null ? [new(word, 1, NameRule.SameKey)] : [new(word, 1, NameRule.SameKey), .. others];
        Symbol = -1;
        var commonness = 5;
        if (NameLexicon.TryFind(word.Text, out var element))
        {
            (Symbol, commonness) = (element.Symbol, element.Class);
        }
        else if (role is TokenRole.Name or TokenRole.Joined)
        {
            commonness = NameLexicon.ClassOfSound(word.Sounds, word.IsAbjad, word.Mass, word.Keys[0]);
            commonness = commonness < 4 ? commonness + 1 : commonness;
        }

        Families = NameLexicon.NicknameFamilies(word.Text);
        Weight = weight ?? (role == TokenRole.Initial ? 0.15f : WeightOfClass[commonness] * LengthFactor(word.Mass));
    }

    internal NameWord Word { get; }

    internal TokenRole Role { get; }

    /// <summary>The word as it stands, and the other ways to take it: without an ending or a grown article, as French.</summary>
    internal Reading[] Readings { get; }

    /// <summary>The same for all listed spellings of one name; -1 where no list has it.</summary>
    internal int Symbol { get; }

    /// <summary>Families of full and short forms.</summary>
    internal int[] Families { get; }

    /// <summary>How much the part tells of who is meant: 1 for a rare name, a fifth for Muhammad. From word lists alone.</summary>
    internal float Weight { get; }

    /// <summary>Numbers are identity: a unit 5 is no unit 6.</summary>
    internal bool IsNumber => Role == TokenRole.Number;

    internal bool IsInitial => Role == TokenRole.Initial;

    // A word of one or two sounds is shared by many.
    private static float LengthFactor(float mass) => mass < 1.3f ? 0.5f : mass < 2.2f ? 0.75f : 1;
}
