namespace Kalkan.Matching.Names;

/// <summary>How two parts of names, or two names, agree; the weaker the agreement, the greater the value.</summary>
public enum NameRule
{
    /// <summary>The same letters.</summary>
    Literal,

    /// <summary>Other letters, the same consonant key.</summary>
    SameKey,

    /// <summary>Alike by Jaro–Winkler.</summary>
    Fuzzy,

    /// <summary>One is the other's initial.</summary>
    Initial,

    /// <summary>For whole names: parts of one have no counterpart in the other.</summary>
    Partial,

    /// <summary>No part of one agrees with any of the other.</summary>
    None,
}
