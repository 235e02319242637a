using System.Collections.Immutable;
using System.Security.Cryptography;

namespace Kalkan.Federation.Trust.Envelopes;

/// <summary>
/// Eight words that two people compare over the telephone before a peer file is believed: the first 80 bits of the SHA-256 over the
/// signing key and the payload, ten bits a word, the most significant first. The 1,024 words are short, spelt differently in at
/// least two letters, and no two sound alike.
/// </summary>
public static class SpokenFingerprint
{
    public const int WordCount = 8;

    private const int BitsPerWord = 10;

    /// <summary>The words, in alphabetical order; a word's place is its ten bits.</summary>
    public static ImmutableArray<string> Words { get; } = ReadWords();

    /// <summary>The words of a payload and the key that signed it, separated by spaces.</summary>
    public static string Of(VerifyingKey key, ReadOnlySpan<byte> payload)
    {
        var digest = SHA256.HashData([.. key.Bytes, .. payload]);
        return string.Join(' ', Enumerable.Range(0, WordCount).Select(index => Words[TenBits(digest, index * BitsPerWord)]));
    }

    // A word may be typed in capitals or with more space between.
    public static bool Matches(string spoken, VerifyingKey key, ReadOnlySpan<byte> payload) =>
        spoken.Length <= 256
        && string.Join(' ', spoken.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Equals(Of(key, payload), StringComparison.OrdinalIgnoreCase);

    private static int TenBits(byte[] digest, int start)
    {
        var value = (digest[start / 8] << 8) | digest[(start / 8) + 1];
        return (value >> (16 - BitsPerWord - (start % 8))) & ((1 << BitsPerWord) - 1);
    }

    private static ImmutableArray<string> ReadWords()
    {
        using var stream = typeof(SpokenFingerprint).Assembly.GetManifestResourceStream("spoken-words.txt")
            ?? throw new InvalidOperationException("The word list is missing from the assembly.");
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
    }
}
