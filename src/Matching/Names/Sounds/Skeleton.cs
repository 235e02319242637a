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
        var keys = new List<ulong>(MaxKeys) { 0 };
        foreach (var sound in sounds)
        {
            var classes = SoundCosts.Classes[sound];
            if (classes is [""])
            {
                continue;
            }

            var count = keys.Count;
            for (var c = 1; c < classes.Length; c++)
            {
                for (var k = 0; k < count && keys.Count < MaxKeys; k++)
                {
                    keys.Add(Append(keys[k], classes[c]));
                }
            }

            for (var k = 0; k < count; k++)
            {
                keys[k] = Append(keys[k], classes[0]);
            }
        }

        return [.. keys.Distinct()];
    }

    /// <summary>How many classes a key has.</summary>
    internal static int Length(ulong key) => (67 - System.Numerics.BitOperations.LeadingZeroCount(key)) / 4;

    /// <summary>The key without the class at a place, counted from the last.</summary>
    internal static ulong Without(ulong key, int place)
    {
        var low = key & ((1UL << (4 * place)) - 1);
        return (key >> (4 * (place + 1)) << (4 * place)) | low;
    }

    private static ulong Append(ulong key, string classes)
    {
        foreach (var c in classes)
        {
            key = Length(key) < MaxClasses ? (key << 4) | (uint)(ClassLetters.IndexOf(c, StringComparison.Ordinal) + 1) : key;
        }

        return key;
    }
}
