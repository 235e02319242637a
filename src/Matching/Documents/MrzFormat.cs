namespace Kalkan.Matching.Documents;

/// <summary>The sizes of machine readable zone, ICAO Doc 9303 parts 4–7.</summary>
public enum MrzFormat
{
    /// <summary>Card, 3 lines of 30 (part 5).</summary>
    Td1,

    /// <summary>Official travel document, 2 lines of 36 (part 6).</summary>
    Td2,

    /// <summary>Passport, 2 lines of 44 (part 4).</summary>
    Td3,

    /// <summary>Full-page visa, 2 lines of 44 (part 7).</summary>
    MrvA,

    /// <summary>Small visa, 2 lines of 36 (part 7).</summary>
    MrvB,
}
