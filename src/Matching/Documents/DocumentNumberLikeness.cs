namespace Kalkan.Matching.Documents;

/// <summary>How two document numbers relate.</summary>
public enum DocumentNumberLikeness
{
    /// <summary>Other numbers.</summary>
    Different,

    /// <summary>They differ only where letters and digits look alike; another document unless a person finds otherwise.</summary>
    Confusable,

    /// <summary>The same number.</summary>
    Same,
}
