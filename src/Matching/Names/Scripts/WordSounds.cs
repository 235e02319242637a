using System.Text;
using Kalkan.Matching.Names.Sounds;

namespace Kalkan.Matching.Names.Scripts;

/// <summary>A word in the alphabet of sounds, whatever script it is written in.</summary>
internal static class WordSounds
{
    /// <summary>The sounds of a word whose letters have been brought into one form (<see cref="LetterForms"/>).</summary>
    internal static byte[] Of(string word, Script script)
    {
        var sounds = new StringBuilder(word.Length + 8);
        switch (script)
        {
            case Script.Latin:
                LatinSounds.Append(sounds, word);
                break;
            case Script.Cyrillic:
                CyrillicSounds.Append(sounds, word);
                break;
            case Script.Arabic:
                ArabicSounds.Append(sounds, word);
                break;
            case Script.Georgian or Script.Armenian or Script.Greek or Script.Hebrew or Script.Thaana:
                AlphabetSounds.Append(sounds, word);
                break;
            case Script.Other:
                sounds.Append(word);
                break;
            default:
                IndicSounds.Append(sounds, word, script);
                break;
        }

        return Codes(sounds, keepDoubles: ScriptOf.IsAbjad(script));
    }

    // A doubled sound is one sound held longer; in an abjad, two letters have a vowel between them.
    private static byte[] Codes(StringBuilder sounds, bool keepDoubles)
    {
        Span<byte> codes = stackalloc byte[SoundDistance.MaxSounds];
        var length = 0;
        foreach (var chunk in sounds.GetChunks())
        {
            foreach (var sound in chunk.Span)
            {
                var code = SoundCosts.Code(sound);
                if (length < codes.Length && (keepDoubles || length == 0 || codes[length - 1] != code))
                {
                    codes[length++] = code;
                }
            }
        }

        return codes[..length].ToArray();
    }
}
