using System.Runtime.InteropServices;

namespace Kalkan.Matching.Names.Organisations;

/// <summary>A word as the text has it.</summary>
/// <param name="Text">Plain small letters.</param>
/// <param name="Forms">Small letters with the marks that tell sounds apart.</param>
/// <param name="IsCapitals">Written in capitals or with points: it may be an acronym.</param>
/// <param name="HasSmall">Capitals and small letters within, as JeM.</param>
/// <param name="HasPoints">Single letters with points or the like between them, as A.B.C.: it is an acronym.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct RawWord(string Text, string Forms, bool IsCapitals, bool HasSmall, bool HasPoints = false);
