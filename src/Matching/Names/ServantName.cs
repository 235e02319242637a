using Kalkan.Matching.Names.Sounds;

namespace Kalkan.Matching.Names;

/// <summary>
/// Names of the form Abd al-X written as one word: Abdulrahim, Abdurrahman, Abdelkader, عبدالله. The article is taken out, so that all
/// spellings come to abd + X.
/// </summary>
internal static class ServantName
{
    private const int ShortestRest = 2;

    /// <summary>Allah as the rest, however the word is cut.</summary>
    internal static readonly byte[] OfGod = Codes("laH");

    internal static readonly byte[] Prefix = [.. "abd".Select(SoundCosts.Code)];

    private static readonly byte[] First = Codes("a`A@");
    private static readonly byte[] B = Codes("b%BP");
    private static readonly byte[] D = Codes("dQ");
    private static readonly byte[] Vowels = Codes("aeiou@OUI<AW");
    private static readonly byte[] OpenVowels = Codes("aoA@<HhX");
    private static readonly byte[] Breath = Codes("HhX~");
    private static readonly byte L = SoundCosts.Code('l');
    private static readonly byte[] SunLetters = Codes("rnszStdTDlc4");

    /// <summary>The sounds of X; null where the word is no such name.</summary>
    internal static byte[]? Rest(byte[] sounds)
    {
        if (sounds.Length < 5 || !First.Contains(sounds[0]) || !B.Contains(sounds[1]) || !D.Contains(sounds[2]))
        {
            return null;
        }

        var at = 3;
        while (at < sounds.Length && Vowels.Contains(sounds[at]))
        {
            at++;
        }

        // The article's l; before a sun letter it has become that letter, doubled, which the sounds hold once.
        if (at > 3 && at + 1 < sounds.Length && sounds[at] == L && IsEndOfGod(sounds.AsSpan(at + 1)))
        {
            return OfGod;
        }

        if (at + ShortestRest < sounds.Length && sounds[at] == L && at > 3)
        {
            at++;
        }
        else if (at == 3 || at >= sounds.Length || !(SunLetters.Contains(sounds[at]) || at > 3))
        {
            return null;
        }

        return sounds.Length - at >= ShortestRest ? sounds[at..] : null;
    }

    // What remains of "Allah" after the l: a, ah, h.
    private static bool IsEndOfGod(ReadOnlySpan<byte> rest) => rest.Length <= 2 && OpenVowels.Contains(rest[0]) && (rest.Length == 1 || Breath.Contains(rest[1]));

    private static byte[] Codes(string sounds) => [.. sounds.Select(SoundCosts.Code)];
}
