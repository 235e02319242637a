namespace Kalkan.Node.Records;

/// <summary>What storing a record changed.</summary>
public enum ApplyOutcome
{
    /// <summary>It was not there before.</summary>
    Created,

    /// <summary>It was there with another content.</summary>
    Updated,

    /// <summary>It was there with this content; nothing was written.</summary>
    Unchanged,
}
