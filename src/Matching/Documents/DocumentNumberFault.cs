namespace Kalkan.Matching.Documents;

/// <summary>Why a text is no document number.</summary>
public enum DocumentNumberFault
{
    /// <summary>It is one.</summary>
    None,

    /// <summary>Nothing is left once separators are removed.</summary>
    Empty,

    /// <summary>Longer than any document number; it was not looked at.</summary>
    TooLong,

    /// <summary>A character that is neither letter nor digit nor separator.</summary>
    BadCharacter,
}
