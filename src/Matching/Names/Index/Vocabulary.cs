using System.Runtime.CompilerServices;
using Kalkan.Matching.Names.Sounds;

namespace Kalkan.Matching.Names.Index;

/// <summary>
/// The different parts of all names of an index, found by what they sound like: by skeleton key, by the key with one class
/// left out (deletion neighbourhood, made when the index is built; Mor and Fraenkel 1982), by listed name, by nickname.
/// </summary>
internal sealed class Vocabulary
{
    private const int ShortestDeletion = 3;
    private const int ShortestSubstitution = 4;

    private readonly NameToken[] _tokens;
    private readonly PackedReadings _readings;
    private readonly int[] _symbols;
    private readonly bool[] _sounds;
    private readonly KeyTable _exact;
    private readonly KeyTable _deletions;

    internal Vocabulary(NameToken[] tokens)
    {
        _tokens = tokens;
        _symbols = Array.ConvertAll(tokens, t => t.Symbol);
        _sounds = Array.ConvertAll(tokens, IsBySound);
        (PackedReadings? readings, KeyTable? exact, KeyTable? deletions) = (null, null, null);
        Parallel.Invoke(
            () => readings = new PackedReadings(tokens),
            () => exact = Table(tokens, AddKeys),
            () => deletions = Table(tokens, AddDeletions));
        (_readings, _exact, _deletions) = (readings!, exact!, deletions!);
    }

    internal NameToken this[int token] => _tokens[token];

    internal int Count => _tokens.Length;

    /// <summary>How like a token is to the one asked for, 0 where it is less than <paramref name="least"/>; as <see cref="TokenLikeness"/> has it.</summary>
    internal float Likeness(NameToken asked, bool askedIsBySound, int token, float least) =>
        asked.Symbol >= 0 && asked.Symbol == _symbols[token] || !askedIsBySound || !_sounds[token] || (asked.Families.Length > 0 && _tokens[token].Families.Length > 0)
            ? TokenLikeness.Of(asked, _tokens[token]).Value
            : TokenLikeness.AmongListed(asked.Symbol, _symbols[token], _readings.Likeness(asked.Readings, token, least));

    /// <summary>Whether nothing but its sound decides what a token is like.</summary>
    internal static bool IsBySound(NameToken token) => token.Role is TokenRole.Name or TokenRole.Joined or TokenRole.Patronymic;

    /// <summary>Adds the tokens that may be like the one asked for; the same may come several times.</summary>
    internal void Find(NameToken asked, List<int> found)
    {
        var keys = new List<ulong>();
        AddKeys(asked, keys);
        foreach (var key in keys)
        {
            found.AddRange(_exact.Find(key));
        }

        keys.Clear();
        AddSkeletons(asked, keys);
        foreach (var key in keys)
        {
            found.AddRange(_deletions.Find(key));
            foreach (var shorter in Deletions(key))
            {
                found.AddRange(_exact.Find(shorter));
                if (Skeleton.Length(shorter) >= ShortestSubstitution)
                {
                    found.AddRange(_deletions.Find(shorter));
                }
            }
        }
    }

    /// <summary>The tokens of exactly this skeleton.</summary>
    internal ReadOnlySpan<int> FindExactly(ulong skeleton) => _exact.Find(skeleton);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static KeyTable Table(NameToken[] tokens, Action<NameToken, List<ulong>> addKeys)
    {
        var (keys, values, own) = (new List<ulong>(tokens.Length * 4), new List<int>(tokens.Length * 4), new List<ulong>());
        for (var i = 0; i < tokens.Length; i++)
        {
            own.Clear();
            addKeys(tokens[i], own);
            foreach (var key in own)
            {
                keys.Add(key);
                values.Add(i);
            }
        }

        return new(keys, values);
    }

    private static void AddKeys(NameToken token, List<ulong> keys)
    {
        AddSkeletons(token, keys);
        if (token.Symbol >= 0)
        {
            keys.Add((1UL << 62) | (uint)token.Symbol);
        }

        foreach (var family in token.Families)
        {
            keys.Add((1UL << 63) | (uint)family);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddDeletions(NameToken token, List<ulong> keys)
    {
        AddSkeletons(token, keys);
        var skeletons = keys.Count;
        for (var i = 0; i < skeletons; i++)
        {
            foreach (var shorter in Deletions(keys[i]))
            {
                if (keys.IndexOf(shorter, skeletons) < 0)
                {
                    keys.Add(shorter);
                }
            }
        }

        keys.RemoveRange(0, skeletons);
    }

    // A number or an initial is found by nothing; a word of vowels alone by the empty key.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddSkeletons(NameToken token, List<ulong> keys)
    {
        if (token.IsInitial)
        {
            return;
        }

        if (token.IsNumber)
        {
            keys.Add(NumberKey(token.Word.Text));
            return;
        }

        foreach (var reading in token.Readings)
        {
            foreach (var key in reading.Word.Keys)
            {
                if (!keys.Contains(key))
                {
                    keys.Add(key);
                }
            }
        }
    }

    // FNV-1a.
    private static ulong NumberKey(string digits)
    {
        var hash = 14695981039346656037UL;
        foreach (var digit in digits)
        {
            hash = (hash ^ digit) * 1099511628211UL;
        }

        return hash | (3UL << 62);
    }

    private static IEnumerable<ulong> Deletions(ulong key)
    {
        var length = Skeleton.Length(key);
        if (key >> 56 == 0 && length > ShortestDeletion)
        {
            for (var i = 0; i < length; i++)
            {
                yield return Skeleton.Without(key, i);
            }
        }
    }
}
