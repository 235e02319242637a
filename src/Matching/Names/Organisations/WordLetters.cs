namespace Kalkan.Matching.Names.Organisations;

/// <summary>A word as <see cref="WordLikeness"/> compares it: its letters, and how it sounds.</summary>
internal sealed class WordLetters
{
    internal WordLetters(string text)
    {
        Text = text;
        Roman = Romanisation.Of(text);
        Key = ConsonantKey.Of(Roman);
        foreach (var c in Roman)
        {
            Bits |= 1u << (c & 31);
        }
    }

    internal string Text { get; }

    internal string Roman { get; }

    internal ulong Key { get; }

    /// <summary>Which letters occur; serves to rule out a likeness cheaply.</summary>
    internal uint Bits { get; }

    /// <summary>Whether both are written in the same script.</summary>
    internal static bool SameScript(WordLetters a, WordLetters b) => (a.Text[0] < '\u0250') == (b.Text[0] < '\u0250') && ((a.Text[0] ^ b.Text[0]) & 0xff00) == 0;
}
