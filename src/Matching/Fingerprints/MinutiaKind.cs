namespace Kalkan.Matching.Fingerprints;

/// <summary>What a ridge does at a minutia; the numbers are those of ISO/IEC 19794-2 and ANSI INCITS 378.</summary>
public enum MinutiaKind
{
    /// <summary>Neither, or not told.</summary>
    Other = 0,

    /// <summary>The ridge ends.</summary>
    Ending = 1,

    /// <summary>The ridge forks.</summary>
    Bifurcation = 2,
}
