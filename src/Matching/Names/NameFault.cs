namespace Kalkan.Matching.Names;

/// <summary>Why a text cannot be taken as a name.</summary>
public enum NameFault
{
    /// <summary>It can.</summary>
    None,

    /// <summary>No letter or digit in it.</summary>
    Empty,

    /// <summary>Longer than <see cref="FoldedName.MaxLength"/>; it was not looked at.</summary>
    TooLong,

    /// <summary>More parts than <see cref="FoldedName.MaxTokens"/>.</summary>
    TooManyParts,

    /// <summary>A bidirectional control (U+202A–202E, U+2066–2069): what is shown would not be what is compared.</summary>
    BidirectionalControl,

    /// <summary>A control character other than tab and line ends.</summary>
    ControlCharacter,

    /// <summary>Half a surrogate pair, or the replacement character that a wrong decoding leaves behind.</summary>
    BrokenText,
}
