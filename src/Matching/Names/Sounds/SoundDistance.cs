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

    /// <summary>The likeness, 0 to 1: one less the cost as a share of the words' mean mass.</summary>
    internal static float Likeness(ReadOnlySpan<byte> a, bool aIsAbjad, float massA, ReadOnlySpan<byte> b, bool bIsAbjad, float massB)
    {
        var omissionA = bIsAbjad ? SoundCosts.OmissionFromAbjad : SoundCosts.Omission;
        var omissionB = aIsAbjad ? SoundCosts.OmissionFromAbjad : SoundCosts.Omission;
        var between = SoundCosts.Between;
        Span<float> row = stackalloc float[MaxSounds + 1];
        Span<float> former = stackalloc float[MaxSounds + 1];
        Span<float> beforeThat = stackalloc float[MaxSounds + 1];
        row[0] = 0;
        for (var j = 0; j < b.Length; j++)
        {
            row[j + 1] = row[j] + omissionB[b[j]];
        }

        for (var i = 0; i < a.Length; i++)
        {
            var swap = beforeThat;
            beforeThat = former;
            former = row;
            row = swap;
            var omission = omissionA[a[i]];
            var costs = between.AsSpan(a[i] * SoundCosts.Count, SoundCosts.Count);
            row[0] = former[0] + omission;
            for (var j = 0; j < b.Length; j++)
            {
                var cost = Math.Min(former[j] + costs[b[j]], Math.Min(former[j + 1] + omission, row[j] + omissionB[b[j]]));
                if (j > 0 && a[i] == Ng && b[j] == G && IsN(b[j - 1]))
                {
                    cost = Math.Min(cost, former[j - 1]);
                }
                else if (i > 0 && b[j] == Ng && a[i] == G && IsN(a[i - 1]))
                {
                    cost = Math.Min(cost, beforeThat[j]);
                }

                if (a[i] == LatinX && j > 0 && (b[j] == S || b[j] == Sh) && b[j - 1] == K)
                {
                    cost = Math.Min(cost, former[j - 1]);
                }
                else if (b[j] == LatinX && i > 0 && (a[i] == S || a[i] == Sh) && a[i - 1] == K)
                {
                    cost = Math.Min(cost, beforeThat[j]);
                }

                row[j + 1] = cost;
            }
        }

        // What an abjad leaves out has no mass in the other word either.
        var mass = (massA + massB) / 2;
        return mass <= 0 ? 0 : Math.Max(0, 1 - (row[b.Length] / mass));
    }

    private static bool IsN(byte sound) => sound == N || sound == Nasal;
}
