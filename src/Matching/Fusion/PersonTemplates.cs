using System.Collections.Immutable;
using Kalkan.Matching.Fingerprints;

namespace Kalkan.Matching.Fusion;

/// <summary>What is known of a person's body, made ready for comparison once. Immutable; the order never matters.</summary>
public sealed record PersonTemplates
{
    /// <summary>Nothing.</summary>
    public static PersonTemplates None { get; } = new();

    /// <summary>Fingers; several impressions of one may be there.</summary>
    public ImmutableArray<FingerprintTemplate> Fingers { get; init; } = [];

    /// <summary>Faces.</summary>
    public ImmutableArray<ModelVector> Faces { get; init; } = [];

    /// <summary>Irises.</summary>
    public ImmutableArray<EyeCode> Irises { get; init; } = [];

    /// <summary>Voices.</summary>
    public ImmutableArray<ModelVector> Voices { get; init; } = [];

    /// <summary>Whether there is nothing.</summary>
    public bool IsEmpty => Fingers.IsEmpty && Faces.IsEmpty && Irises.IsEmpty && Voices.IsEmpty;
}
