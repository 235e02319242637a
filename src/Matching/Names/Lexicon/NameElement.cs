using System.Runtime.InteropServices;

namespace Kalkan.Matching.Names.Lexicon;

/// <summary>A name word that the lists know.</summary>
/// <param name="Symbol">The same for all its spellings in all scripts.</param>
/// <param name="Class">How common: 1 (one in twenty people of some country) to 4 (known and usual); what is not listed is rare.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct NameElement(int Symbol, int Class);
