namespace Kalkan.Matching.Fusion;

/// <summary>Whether two sides' templates of one modality could be compared.</summary>
public enum FusionState
{
    /// <summary>The other side has no template of this modality.</summary>
    NothingThere,

    /// <summary>It has some, of other models or layouts.</summary>
    NotComparable,

    /// <summary>It has comparable ones, of other fingers or of the other eye.</summary>
    NoneInCommon,

    /// <summary>At least one pair was compared.</summary>
    Compared,
}
