using System.Runtime.CompilerServices;

namespace Kalkan.Matching.Names.Sounds;

/// <summary>
/// Weighted edit distance of two words in the alphabet of sounds (Wagner and Fischer 1974, with costs by sound). Two sounds
/// may stand for one where a letter is two sounds (x is k and s) or two letters are one (ng).
/// </summary>
internal static class SoundDistance
{
    /// <summary>The longest word compared, in sounds; the rest is left out.</summary>
    internal const int MaxSounds = 40;

    private static readonly byte LatinX = SoundCosts.Code('2');
    private static readonly byte Ng = SoundCosts.Code('N');
    private static readonly byte N = SoundCosts.Code('n');
    private static readonly byte Nasal = SoundCosts.Code('^');
    private static readonly byte G = SoundCosts.Code('g');
    private static readonly byte K = SoundCosts.Code('k');
    private static readonly byte Sh = SoundCosts.Code('S');
    private static readonly byte S = SoundCosts.Code('s');

    /// <summary>The likeness, 0 to 1: one less the cost as a share of the words' mean mass; 0 for certain where it is below <paramref name="least"/> and that is seen early.</summary>
    internal static float Likeness(ReadOnlySpan<byte> a, bool aIsAbjad, float massA, ReadOnlySpan<byte> b, bool bIsAbjad, float massB, float least = 0)
    {
        // What an abjad leaves out has no mass in the other word either.
        var mass = (massA + massB) / 2;
        if (mass <= 0)
        {
            return 0;
        }

        var most = (1 - least) * mass;
        var omissionA = bIsAbjad ? SoundCosts.OmissionFromAbjad : SoundCosts.Omission;
        var omissionB = aIsAbjad ? SoundCosts.OmissionFromAbjad : SoundCosts.Omission;
        var between = SoundCosts.Between;
        Span<float> row = stackalloc float[MaxSounds + 1];
        Span<float> former = stackalloc float[MaxSounds + 1];
        Span<float> beforeThat = stackalloc float[MaxSounds + 1];
        Span<float> omissions = stackalloc float[MaxSounds];
        row[0] = 0;
        for (var j = 0; j < b.Length; j++)
        {
            omissions[j] = omissionB[b[j]];
            row[j + 1] = row[j] + omissions[j];
        }

        var bHasPairs = b.ContainsAny(Ng, LatinX);
        var formerCheapest = 0f;
        for (var i = 0; i < a.Length; i++)
        {
            var swap = beforeThat;
            beforeThat = former;
            former = row;
            row = swap;
            var sound = a[i];
            var costs = between.AsSpan(sound * SoundCosts.Count, SoundCosts.Count);
            var cheapest = Row(costs, omissionA[sound], omissions, b, former, row);
            if (sound == Ng || sound == LatinX || (bHasPairs && i > 0))
            {
                Pairs(a, i, b, former, beforeThat, omissions, row, ref cheapest);
            }

            // Costs only grow: two rows on, nothing can be cheaper (two sounds for one reach one row back).
            if (cheapest > most && formerCheapest > most)
            {
                return 0;
            }

            formerCheapest = cheapest;
        }

        return Math.Max(0, 1 - (row[b.Length] / mass));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static float Row(
        ReadOnlySpan<float> costs, float omission, ReadOnlySpan<float> omissions, ReadOnlySpan<byte> b, ReadOnlySpan<float> former, Span<float> row)
    {
        var diagonal = former[0];
        var left = diagonal + omission;
        var cheapest = left;
        row[0] = left;
        former = former.Slice(1, b.Length);
        row = row.Slice(1, b.Length);
        omissions = omissions[..b.Length];
        for (var j = 0; j < b.Length; j++)
        {
            var up = former[j];
            var cost = diagonal + costs[b[j]];
            var other = up + omission;
            cost = other < cost ? other : cost;
            other = left + omissions[j];
            cost = other < cost ? other : cost;
            row[j] = cost;
            cheapest = cost < cheapest ? cost : cheapest;
            (left, diagonal) = (cost, up);
        }

        return cheapest;
    }

    // x for ks and ng for n-g; what follows in the row may be cheaper for it.
    private static void Pairs(
        ReadOnlySpan<byte> a, int i, ReadOnlySpan<byte> b, ReadOnlySpan<float> former, ReadOnlySpan<float> beforeThat, ReadOnlySpan<float> omissions, Span<float> row, ref float cheapest)
    {
        for (var j = 0; j < b.Length; j++)
        {
            var cost = Math.Min(row[j + 1], row[j] + omissions[j]);
            if (j > 0 && IsPair(a[i], b[j - 1], b[j]))
            {
                cost = Math.Min(cost, former[j - 1]);
            }

            if (i > 0 && IsPair(b[j], a[i - 1], a[i]))
            {
                cost = Math.Min(cost, beforeThat[j]);
            }

            row[j + 1] = cost;
            cheapest = Math.Min(cheapest, cost);
        }
    }

    private static bool IsPair(byte one, byte first, byte second) =>
        (one == Ng && second == G && IsN(first)) || (one == LatinX && first == K && (second == S || second == Sh));

    private static bool IsN(byte sound) => sound == N || sound == Nasal;
}
