using System.Runtime.InteropServices;

namespace Kalkan.Matching.Names;

/// <summary>One part of a name, folded, with what its comparison needs.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly struct NameToken
{
    internal NameToken(string text)
    {
        Text = text;
        Key = ConsonantKey.Of(text);
        foreach (var c in text)
        {
            Letters |= 1u << (c & 31);
        }
    }

    internal string Text { get; }

    internal ulong Key { get; }

    /// <summary>Which letters occur, one bit each; serves to rule out a likeness cheaply.</summary>
    internal uint Letters { get; }

    /// <summary>Numbers are identity: a unit 5 is no unit 6.</summary>
    internal bool IsNumber => char.IsAsciiDigit(Text[0]);

    internal bool IsInitial => Text.Length == 1 && !IsNumber;
}
