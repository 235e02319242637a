using System.Runtime.InteropServices;

namespace Kalkan.Matching.Names.Organisations;

/// <summary>A word as the text has it.</summary>
/// <param name="Text">Plain small letters.</param>
/// <param name="IsCapitals">Written in capitals or with points: it may be an acronym.</param>
/// <param name="HasSmall">Capitals and small letters within, as JeM.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct RawWord(string Text, bool IsCapitals, bool HasSmall);
