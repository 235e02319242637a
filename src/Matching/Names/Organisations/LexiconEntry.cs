using System.Runtime.InteropServices;

namespace Kalkan.Matching.Names.Organisations;

/// <summary>What the word lists say of a word or phrase.</summary>
/// <param name="Symbol">The same for all words that translate each other; 0 for none.</param>
/// <param name="Kind">What it does in a name.</param>
/// <param name="Form">The class of a legal form.</param>
/// <param name="Number">The number it stands for; −1 for none.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct LexiconEntry(int Symbol, OrganisationWordKind Kind, LegalForm Form = LegalForm.None, int Number = -1);
