using System.Numerics;
using Kalkan.Matching.Names.Sounds;

namespace Kalkan.Matching.Names.Organisations;

/// <summary>How alike two ordinary words are: 1 the same letters; slips of the pen, other scripts and spellings less.</summary>
internal static class WordLikeness
{
    private const int ExactUpTo = 3;
    private const int LongEnoughForTwoSlips = 8;
    private const int MaxLength = 32;
    private const int MostOtherLetters = 6;
    private const int MostLonger = 4;
    private const float MostMass = 1.7f;

    // Who writes the same script copies letters, not sounds.
    private const float SameScript = 0.02f;

    internal static float Of(WordLetters a, WordLetters b)
    {
        if (string.Equals(a.Text, b.Text, StringComparison.Ordinal))
        {
            return 1;
        }

        var (x, y) = (a.Word, b.Word);
        if (Math.Max(x.Mass, y.Mass) > MostMass * Math.Min(x.Mass, y.Mass))
        {
            return 0;
        }

        if (a.Script != b.Script)
        {
            return SoundDistance.Likeness(x.Sounds, x.IsAbjad, x.Mass, y.Sounds, y.IsAbjad, y.Mass);
        }

        // A slip of the pen in three letters leaves nothing to recognise.
        var shorter = Math.Min(a.Text.Length, b.Text.Length);
        if (shorter <= ExactUpTo || BitOperations.PopCount(a.Bits ^ b.Bits) > MostOtherLetters || Math.Abs(a.Text.Length - b.Text.Length) > MostLonger)
        {
            return 0;
        }

        var slips = Slips(a.Text, b.Text);
        var likeness = slips switch
        {
            1 when shorter == ExactUpTo + 1 && a.Text.Length == b.Text.Length => 0.75f,
            1 when shorter < 6 => a.Text[0] == b.Text[0] ? 0.86f : 0.78f,
            1 => 0.84f + (0.01f * Math.Min(shorter, 11)),
            2 when shorter >= LongEnoughForTwoSlips => 0.82f,
            _ => 0,
        };
        return Math.Max(likeness, SoundDistance.Likeness(x.Sounds, x.IsAbjad, x.Mass, y.Sounds, y.IsAbjad, y.Mass) - SameScript);
    }

    // Letters wrong, missing, added or exchanged with their neighbour (optimal string alignment); 3 stands for more than two.
    private static int Slips(string a, string b)
    {
        if (Math.Abs(a.Length - b.Length) > 2 || a.Length > MaxLength || b.Length > MaxLength)
        {
            return 3;
        }

        Span<int> before = stackalloc int[MaxLength + 1];
        Span<int> former = stackalloc int[MaxLength + 1];
        Span<int> row = stackalloc int[MaxLength + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            row[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            var spare = before;
            before = former;
            former = row;
            row = spare;
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = Math.Min(Math.Min(former[j], row[j - 1]) + 1, former[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                row[j] = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] ? Math.Min(cost, before[j - 2] + 1) : cost;
            }
        }

        return Math.Min(row[b.Length], 3);
    }
}
