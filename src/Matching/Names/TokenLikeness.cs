using System.Runtime.InteropServices;
using Kalkan.Matching.Names.Scripts;
using Kalkan.Matching.Names.Sounds;

namespace Kalkan.Matching.Names;

/// <summary>How alike two parts are, and by which rule.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct TokenLikeness(float Value, NameRule Rule)
{
    private const float SameSymbol = 0.97f;
    private const float Nickname = 0.8f;
    private const float InitialOnly = 0.6f;
    private const float OtherSymbol = 0.9f;
    private const float OtherSymbolShare = 0.87f;
    private const float AllButSame = 0.88f;
    private const float AllButSameShare = 0.96f;

    /// <summary>In one script no letters are left open: another consonant is another name sooner than another spelling.</summary>
    private const float OtherConsonants = 0.94f;

    /// <summary>The first sound is misheard least.</summary>
    private const float OtherBeginning = 0.9f;

    /// <summary>Two listed names in an abjad: each letter is written, and another letter is another name.</summary>
    private const float OtherLetters = 0.6f;

    /// <summary>What was like stays like enough to be paired.</summary>
    private const float StillLike = 0.66f;
    private const float HalfASound = 0.5f;
    private const float SameInitialSound = 0.15f;

    /// <summary>Who compares parts takes less than this for nothing.</summary>
    private const float NothingBelow = 0.5f;

    private static readonly TokenLikeness Nothing = new(0, NameRule.None);

    internal static TokenLikeness Of(NameToken a, NameToken b)
    {
        if (a.IsInitial && b.IsInitial && a.Word.Sounds.AsSpan().SequenceEqual(b.Word.Sounds))
        {
            return new(1, NameRule.SameKey);
        }

        if (a.IsNumber || b.IsNumber || a.IsInitial || b.IsInitial)
        {
            return OfShort(a, b);
        }

        if (ReferenceEquals(a, b) || a.Word.Text == b.Word.Text)
        {
            return new(1, NameRule.Literal);
        }

        if (a.Symbol >= 0 && a.Symbol == b.Symbol)
        {
            return new(SameSymbol, NameRule.Spelling);
        }

        // A title or a particle is met by itself alone: what merely sounds like it is a name.
        if ((a.Role is TokenRole.Weak or TokenRole.Kunya) != (b.Role is TokenRole.Weak or TokenRole.Kunya))
        {
            return Nothing;
        }

        var (sound, rule) = OfReadings(a, b);
        sound = AmongListed(a.Symbol, b.Symbol, sound);
        sound = a.Word.IsAbjad && b.Word.IsAbjad && a.Symbol >= 0 && b.Symbol >= 0 ? Math.Min(OtherLetters, sound) : sound;
        sound = sound < OtherSymbol && IsSaidOtherwise(a.Word, b.Word) ? SaidOtherwise(a.Word, b.Word, sound) : sound;
        return sound < Nickname && a.Families.AsSpan().ContainsAny(b.Families) ? new(Nickname, NameRule.Nickname) : new(sound, rule);
    }

    /// <summary>Two names that the lists keep apart are not one for sounding alike.</summary>
    internal static float AmongListed(int symbolA, int symbolB, float sound) =>
        symbolA >= 0 && symbolB >= 0 ? Math.Min(OtherSymbol, sound * (sound >= AllButSame ? AllButSameShare : OtherSymbolShare)) : sound;

    private static float SaidOtherwise(NameWord a, NameWord b, float sound) =>
        Math.Max(Math.Min(sound, StillLike), sound * (BeginsOtherwise(a, b) ? OtherBeginning : OtherConsonants));

    private static bool IsSaidOtherwise(NameWord a, NameWord b) =>
        ScriptOf.Letter(a.Text[0]) == ScriptOf.Letter(b.Text[0]) && !a.Keys.AsSpan().ContainsAny(b.Keys);

    private static bool BeginsOtherwise(NameWord a, NameWord b) =>
        a.Sounds.Length > 0 && b.Sounds.Length > 0 && SoundCosts.Between[(a.Sounds[0] * SoundCosts.Count) + b.Sounds[0]] > HalfASound;

    private static (float Value, NameRule Rule) OfReadings(NameToken a, NameToken b)
    {
        var (best, rule) = (0f, NameRule.Fuzzy);
        foreach (var x in a.Readings)
        {
            foreach (var y in b.Readings)
            {
                // The same ending taken off both says no more than the whole words.
                var worth = Math.Min(x.Worth, y.Worth);
                var value = worth <= best ? 0 : worth * OfWords(x.Word, y.Word);
                if (value > best)
                {
                    (best, rule) = (value, value < 0.88f ? NameRule.Fuzzy : x.Rule > y.Rule ? x.Rule : y.Rule);
                }
            }
        }

        return (best, rule);
    }

    internal static float OfWords(NameWord a, NameWord b) =>
        SoundDistance.Likeness(a.Sounds, a.IsAbjad, a.Mass, b.Sounds, b.IsAbjad, b.Mass, NothingBelow);

    /// <summary>Two parts of one name read as one word, against one part of the other.</summary>
    internal static float OfJoined(NameToken first, NameToken second, NameToken whole)
    {
        Span<byte> joined = stackalloc byte[SoundDistance.MaxSounds];
        var head = first.Word.Sounds;
        var tail = second.Word.Sounds.AsSpan();
        head.CopyTo(joined);
        tail = head.Length > 0 && tail.Length > 0 && head[^1] == tail[0] ? tail[1..] : tail;
        var length = Math.Min(tail.Length, SoundDistance.MaxSounds - head.Length);
        tail[..length].CopyTo(joined[head.Length..]);
        var best = 0f;
        foreach (var (word, worth, _) in whole.Readings)
        {
            best = Math.Max(best, worth * SoundDistance.Likeness(
                joined[..(head.Length + length)], first.Word.IsAbjad, first.Word.Mass + second.Word.Mass, word.Sounds, word.IsAbjad, word.Mass));
        }

        return best;
    }

    private static TokenLikeness OfShort(NameToken a, NameToken b)
    {
        if (a.Word.Text == b.Word.Text)
        {
            return new(1, NameRule.Literal);
        }

        if (a.IsNumber || b.IsNumber || a.Word.Sounds.Length == 0 || b.Word.Sounds.Length == 0)
        {
            return Nothing;
        }

        var first = SoundCosts.Between[(a.Word.Sounds[0] * SoundCosts.Count) + b.Word.Sounds[0]];
        return first > SameInitialSound ? Nothing : a.IsInitial && b.IsInitial ? new(1 - first, NameRule.SameKey) : new(InitialOnly, NameRule.Initial);
    }
}
