using System.Text;
using Kalkan.Matching.Names.Sounds;

namespace Kalkan.Matching.Names.Scripts;

/// <summary>A word as letters and as sounds.</summary>
internal sealed class NameWord
{
    /// <summary>Reads a word whose letters are in one form (<see cref="LetterForms"/>).</summary>
    internal NameWord(string letters)
        : this(Plain(letters), WordSounds.Of(letters, ScriptOf.Letter(letters[0])), ScriptOf.IsAbjad(ScriptOf.Letter(letters[0])))
    {
    }

    internal NameWord(string text, byte[] sounds, bool isAbjad)
    {
        Text = text;
        Sounds = sounds;
        IsAbjad = isAbjad;
        Keys = Skeleton.Keys(sounds);
        foreach (var sound in sounds)
        {
            Mass += SoundCosts.Mass[sound];
        }
    }

    /// <summary>Plain letters: a–z for Latin, the script's own otherwise.</summary>
    internal string Text { get; }

    /// <summary>Codes of <see cref="SoundTable"/>, at most <see cref="SoundDistance.MaxSounds"/>.</summary>
    internal byte[] Sounds { get; }

    /// <summary>Whether its script leaves short vowels out.</summary>
    internal bool IsAbjad { get; }

    /// <summary>How much there is of it: about 1 a consonant, a third a vowel.</summary>
    internal float Mass { get; }

    /// <summary>Its skeleton keys, the likeliest first.</summary>
    internal ulong[] Keys { get; }

    /// <summary>Latin letters without marks; other scripts as they are.</summary>
    internal static string Plain(string letters) => Ascii.IsValid(letters) ? letters : letters.Length > 0 && ScriptOf.Letter(letters[0]) == Script.Latin ? LatinSounds.Plain(letters) : LetterForms.Shown(letters);
}
