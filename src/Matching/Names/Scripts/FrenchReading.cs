using System.Buffers;
using System.Collections.Frozen;
using Kalkan.Matching.Names.Sounds;

namespace Kalkan.Matching.Names.Scripts;

/// <summary>
/// A Latin word read as French: the names of North Africa, the Levant and the Sahel come in French spelling, and other scripts
/// write French names as they sound. Only for words whose letters suggest it.
/// </summary>
internal static class FrenchReading
{
    private static readonly SearchValues<string> Signs = SearchValues.Create(
        ["ou", "oi", "eau", "aux", "eux", "qu", "ault", "aud", "ille", "ç", "è", "ê", "ô", "é", "î", "gn", "geo", "jean", "jac", "ch", "oy", "ay", "ert", "et", "ier", "j", "ge", "gi"], StringComparison.Ordinal);

    private static readonly (string Letters, string Sounds)[] Groups =
        [.. """
            eaux o; eau o; aux o; ault o; aud o; aut o; ois ua; oix ua; oit ua; oi ua; oy ua; ouis ui; oui ui; oue ue; ou u; ille iy; ill iy; il il; gn ny;
            qu k; ch S; ge Z; gi Zi; gy Zi; j Z; ce s; ci si; cy si; ai e; ay e; ei e; eu O; oeu O; au o; en an; em am; ph f; th t; é e; è e; ê e; î i; ô o; ç s; x ks; c k; h ~; y i
            """.Split([';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(e => e.Split(' ')).Select(p => (p[0], p[1]))];

    private static readonly FrozenSet<char> SilentAtEnd = "stdxzp".ToFrozenSet();

    /// <summary>The word as a Frenchman would say it; null where its letters do not suggest it.</summary>
    internal static NameWord? Of(string letters)
    {
        if (letters.Length < 4 || !letters.AsSpan().ContainsAny(Signs))
        {
            return null;
        }

        var sounds = new List<byte>(letters.Length);
        var heard = WithoutSilentEnd(letters);
        for (var i = 0; i < heard.Length; i++)
        {
            var group = Group(heard.AsSpan(i));
            foreach (var sound in group.Sounds ?? LatinSounds.Plain(heard.AsSpan(i, 1)))
            {
                var code = SoundCosts.Code(sound);
                if ((sounds.Count == 0 || sounds[^1] != code) && sounds.Count < SoundDistance.MaxSounds)
                {
                    sounds.Add(code);
                }
            }

            i += (group.Letters?.Length ?? 1) - 1;
        }

        return new NameWord(LatinSounds.Plain(letters), [.. sounds], isAbjad: false);
    }

    private static (string? Letters, string? Sounds) Group(ReadOnlySpan<char> rest)
    {
        foreach (var group in Groups)
        {
            if (group.Letters[0] == rest[0] && rest.StartsWith(group.Letters, StringComparison.Ordinal))
            {
                return group;
            }
        }

        return default;
    }

    private static string WithoutSilentEnd(string word)
    {
        // Charles, Jacques, Yves; Lefebvre; Dutoit, Renault.
        var end = word.Length;
        end -= end > 4 && word.EndsWith("es", StringComparison.Ordinal) ? 2 : 0;
        end -= end > 3 && word[end - 1] == 'e' && end == word.Length ? 1 : 0;
        var groupsAtEnd = word.EndsWith("aux", StringComparison.Ordinal) || word.EndsWith("ault", StringComparison.Ordinal) || word.EndsWith("eux", StringComparison.Ordinal);
        while (end == word.Length && !groupsAtEnd && end > 3 && SilentAtEnd.Contains(word[end - 1]))
        {
            word = word[..--end];
        }

        return word[..end].EndsWith("er", StringComparison.Ordinal) && word.Length > 4 ? word[..(end - 1)] : word[..end];
    }
}
