namespace Kalkan.Matching.Documents;

/// <summary>What is wrong with a field of a machine readable zone.</summary>
public enum MrzFaultReason
{
    /// <summary>There is no text.</summary>
    Empty,

    /// <summary>The text is longer than any zone can be; it was not looked at.</summary>
    TooLong,

    /// <summary>The number of lines, or their lengths, are those of no format.</summary>
    LineLengths,

    /// <summary>A character that this field cannot hold.</summary>
    BadCharacter,

    /// <summary>The first letter of the document code does not belong to this format.</summary>
    UnknownDocumentCode,

    /// <summary>The check digit does not fit the data.</summary>
    CheckDigit,

    /// <summary>No such day, or a part of it half known.</summary>
    BadDate,

    /// <summary>A field that may not be empty is.</summary>
    Missing,

    /// <summary>Fillers where a letter or digit must stand, or the reverse.</summary>
    Fillers,
}
