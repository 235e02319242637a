namespace Kalkan.Matching.Names;

/// <summary>
/// A key that spellings of one name share: vowels left out (but for the fact that a vowel comes first), doubled letters
/// taken once, and consonants that transcriptions confuse put in one class: kh/h/x, q/k/g/gh, w/v/f, j/dj/zh/ch, p/b, t/d, s/z.
/// Up to fifteen classes, four bits each. Words with digits or letters outside a–z have a hash instead, with the top bit set.
/// </summary>
internal static class ConsonantKey
{
    private const int MaxClasses = 15;
    private const ulong Vowel = 1;
    private const ulong P = 2;
    private const ulong T = 3;
    private const ulong K = 4;
    private const ulong H = 5;
    private const ulong V = 6;
    private const ulong S = 7;
    private const ulong J = 8;
    private const ulong M = 9;
    private const ulong N = 10;
    private const ulong L = 11;
    private const ulong R = 12;
    private const ulong Sh = 13;

    internal static ulong Of(string word)
    {
        ulong key = 0;
        ulong last = 0;
        var classes = 0;
        for (var i = 0; i < word.Length && classes < MaxClasses; i++)
        {
            if (!char.IsAsciiLetterLower(word[i]))
            {
                return Hash(word);
            }

            var next = Class(word, ref i, afterConsonant: last != 0);
            if (next == Vowel && classes > 0)
            {
                last = 0;
            }
            else if (next != 0 && next != last)
            {
                key = (key << 4) | next;
                classes++;
                last = next == Vowel ? 0 : next;
            }
        }

        return key;
    }

    /// <summary>How many classes a key has; short keys say little.</summary>
    internal static int Length(ulong key) => (67 - System.Numerics.BitOperations.LeadingZeroCount(key)) / 4;

    // The class of the letter or letter group at i; i is left on its last letter. 0: silent.
    private static ulong Class(string word, ref int i, bool afterConsonant)
    {
        var next = i + 1 < word.Length ? word[i + 1] : ' ';
        switch (word[i])
        {
            case 'b':
            case 'p' when next != 'h':
                return P;
            case 'p' or 'f' or 'v' or 'w':
                i += word[i] == 'p' ? 1 : 0;
                return V;
            case 'd' when next == 'j':
                i++;
                return J;
            case 'd' when next == 'z' && i + 2 < word.Length && word[i + 2] == 'h':
                i += 2;
                return J;
            case 't' when next == 'c' && i + 2 < word.Length && word[i + 2] == 'h':
                i += 2;
                return J;
            case 't' or 'd':
                return T;
            case 'k' when next == 'h':
                i++;
                return H;
            case 'c' when next == 'h':
                i++;
                return J;
            case 'c' when next is 'e' or 'i' or 'y':
                return S;
            case 'k' or 'q' or 'g' or 'c':
                i += next == 'h' ? 1 : 0;
                return K;
            case 'h':
                // Final h is often not written, and after a consonant it is mere breath.
                return afterConsonant || next == ' ' ? 0 : H;
            case 'x':
                return H;
            case 'z' when next == 'h':
                i++;
                return J;
            case 's' when next == 'h':
                i++;
                return Sh;
            case 's' or 'z':
                return S;
            case 'j':
                return J;
            case 'm':
                return M;
            case 'n':
                return N;
            case 'l':
                return L;
            case 'r':
                return R;
            default:
                return Vowel;
        }
    }

    // FNV-1a.
    private static ulong Hash(string word)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in word)
        {
            hash = (hash ^ c) * 1099511628211UL;
        }

        return hash | (1UL << 63);
    }
}
