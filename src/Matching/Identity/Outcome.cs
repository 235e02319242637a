namespace Kalkan.Matching.Identity;

/// <summary>What came of comparing one field.</summary>
public enum Outcome
{
    /// <summary>The same.</summary>
    Agreed,

    /// <summary>Not the same, and yet speaking for one identity.</summary>
    Close,

    /// <summary>Speaking against one identity.</summary>
    Contradicted,

    /// <summary>Asked for, and nothing to compare with: neither for nor against.</summary>
    Absent,
}
