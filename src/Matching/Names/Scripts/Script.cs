namespace Kalkan.Matching.Names.Scripts;

/// <summary>The scripts whose letters have a table of sounds.</summary>
internal enum Script
{
    /// <summary>None of them; compared letter by letter.</summary>
    Other,
    Latin,
    Cyrillic,
    Arabic,
    Georgian,
    Armenian,
    Greek,
    Hebrew,
    Thaana,
    Devanagari,
    Bengali,
    Gurmukhi,
    Tamil,
    Sinhala,

    /// <summary>Gujarati, Oriya, Telugu, Kannada, Malayalam: read by the places that their blocks share with Devanagari.</summary>
    OtherIndic,
}
