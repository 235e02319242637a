using System.Globalization;

namespace Kalkan.Matching.Names.Sounds;

/// <summary>The table of sounds as numbers: costs of one sound for another, of leaving one out, masses, skeleton classes.</summary>
internal static class SoundCosts
{
    /// <summary>Room for all sounds; the last place is any letter that no table knows.</summary>
    internal const int Count = 80;

    /// <summary>Where <see cref="Between"/> holds the cost of a and b: at a * <see cref="Count"/> + b.</summary>
    internal static readonly float[] Between = new float[Count * Count];

    /// <summary>The cost of a sound that the other word has not.</summary>
    internal static readonly float[] Omission = new float[Count];

    /// <summary>The same where the other word's script leaves short vowels out.</summary>
    internal static readonly float[] OmissionFromAbjad = new float[Count];

    /// <summary>How much of a word a sound makes.</summary>
    internal static readonly float[] Mass = new float[Count];

    /// <summary>The classes a sound may have in a skeleton, each a row of classes from 1 on; empty where it may be left out.</summary>
    internal static readonly byte[][][] Classes = new byte[Count][][];

    private static readonly byte[][] LeftOut = [[]];

    private static readonly byte[] Codes = new byte[128];

    static SoundCosts()
    {
        const float shortVowel = 0.035f;
        var lines = Lines(SoundTable.Sounds);
        var realisations = new List<(int Sound, float Cost)>[Count];
        for (var i = 0; i < lines.Count; i++)
        {
            Codes[lines[i][0][0]] = (byte)(i + 1);
        }

        for (var i = 0; i < lines.Count; i++)
        {
            var code = i + 1;
            realisations[code] = [(code, 0)];
            foreach (var sound in lines[i][1].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                realisations[code].Add((Codes[sound[0]], Number(sound.AsSpan(1))));
            }

            Omission[code] = Number(lines[i][2]);
            OmissionFromAbjad[code] = "aeiouOUI<@".Contains(lines[i][0][0], StringComparison.Ordinal) ? shortVowel : Omission[code];
            Mass[code] = Number(lines[i][3]);
            Classes[code] = [.. lines[i][4].Split(' ').Select(row => row == "-" ? [] : row.Select(Skeleton.Class).ToArray())];
        }

        Classes[0] = LeftOut;
        for (var i = lines.Count + 1; i < Count; i++)
        {
            (Omission[i], OmissionFromAbjad[i], Mass[i], Classes[i], realisations[i]) = (1, 1, 1, LeftOut, [(i, 0)]);
        }

        Fill(realisations);
    }

    /// <summary>The sound that a character of the notation stands for.</summary>
    internal static byte Code(char sound) => sound < 128 && Codes[sound] != 0 ? Codes[sound] : (byte)(Count - 1 - (sound % 8));

    private static void Fill(List<(int Sound, float Cost)>[] realisations)
    {
        var plain = new float[Count * Count];
        Array.Fill(plain, 1f);
        foreach (var pair in SoundTable.Distances.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries))
        {
            var (a, b, cost) = (Codes[pair[0]], Codes[pair[1]], Number(pair.AsSpan(2)));
            plain[(a * Count) + b] = plain[(b * Count) + a] = cost;
        }

        for (var a = 1; a < Count; a++)
        {
            plain[(a * Count) + a] = 0;
        }

        for (var a = 1; a < Count; a++)
        {
            for (var b = 1; b < Count; b++)
            {
                var least = 1f;
                foreach (var (x, costX) in realisations[a])
                {
                    foreach (var (y, costY) in realisations[b])
                    {
                        least = Math.Min(least, costX + costY + plain[(x * Count) + y]);
                    }
                }

                Between[(a * Count) + b] = least;
            }
        }
    }

    private static List<string[]> Lines(string table) =>
        [.. table.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('/', StringSplitOptions.TrimEntries))];

    private static float Number(ReadOnlySpan<char> text) => float.Parse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
}
