using Kalkan.Matching.Names.Scripts;

namespace Kalkan.Matching.Names.Organisations;

/// <summary>A word as <see cref="WordLikeness"/> compares it: its letters, and how it sounds.</summary>
internal sealed class WordLetters
{
    internal WordLetters(string text, string forms)
    {
        Text = text;
        Forms = forms;
        Word = new NameWord(forms.Length > 0 ? forms : text);
        Script = ScriptOf.Letter(text[0]);
        foreach (var c in text)
        {
            Bits |= 1u << (c & 31);
        }
    }

    /// <summary>Plain letters.</summary>
    internal string Text { get; }

    /// <summary>Letters with the marks that tell sounds apart.</summary>
    internal string Forms { get; }

    /// <summary>Its sounds.</summary>
    internal NameWord Word { get; }

    internal Script Script { get; }

    /// <summary>Which letters occur; serves to rule out a likeness cheaply within one script.</summary>
    internal uint Bits { get; }

    /// <summary>A part of the word.</summary>
    internal WordLetters Part(int start, int end) => Forms.Length == Text.Length ? new(Text[start..end], Forms[start..end]) : new(Text[start..end], Text[start..end]);
}
