namespace Kalkan.Matching.Names.Sounds;

/// <summary>
/// The vowel-poor key: the classes of a word's consonants, four bits each, the first in the highest place. A sound that may
/// be of several classes, or none, gives several keys; at most <see cref="MaxKeys"/> are kept, the likeliest first.
/// </summary>
internal static class Skeleton
{
    /// <summary>The most keys of one word.</summary>
    internal const int MaxKeys = 6;

    private const int MaxClasses = 14;
    private const string ClassLetters = "KPTSJVLRMNX";

    /// <summary>The keys of a word, the likeliest first; one key 0 for a word of vowels alone.</summary>
    internal static ulong[] Keys(ReadOnlySpan<byte> sounds)
    {
        Span<ulong> keys = stackalloc ulong[MaxKeys];
        keys[0] = 0;
        var found = 1;
        foreach (var sound in sounds)
        {
            var classes = SoundCosts.Classes[sound];
            if (classes.Length == 1 && classes[0].Length == 0)
            {
                continue;
            }

            var count = found;
            for (var c = 1; c < classes.Length; c++)
            {
                for (var k = 0; k < count && found < MaxKeys; k++)
                {
                    keys[found++] = Append(keys[k], classes[c]);
                }
            }

            for (var k = 0; k < count; k++)
            {
                keys[k] = Append(keys[k], classes[0]);
            }
        }

        return Distinct(keys[..found]);
    }

    /// <summary>The class of a letter in <see cref="SoundTable"/>.</summary>
    internal static byte Class(char letter) => (byte)(ClassLetters.IndexOf(letter, StringComparison.Ordinal) + 1);

    /// <summary>How many classes a key has.</summary>
    internal static int Length(ulong key) => (67 - System.Numerics.BitOperations.LeadingZeroCount(key)) / 4;

    /// <summary>The key without the class at a place, counted from the last.</summary>
    internal static ulong Without(ulong key, int place)
    {
        var low = key & ((1UL << (4 * place)) - 1);
        return (key >> (4 * (place + 1)) << (4 * place)) | low;
    }

    private static ulong Append(ulong key, byte[] classes)
    {
        foreach (var c in classes)
        {
            key = key >> (4 * (MaxClasses - 1)) == 0 ? (key << 4) | c : key;
        }

        return key;
    }

    private static ulong[] Distinct(Span<ulong> keys)
    {
        var count = 1;
        foreach (var key in keys[1..])
        {
            if (!keys[..count].Contains(key))
            {
                keys[count++] = key;
            }
        }

        return keys[..count].ToArray();
    }
}
