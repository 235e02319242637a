using System.Collections.Immutable;
using Kalkan.Federation.Contracts;
using Kalkan.Federation.Countries;
using Kalkan.Federation.Requests;

namespace Kalkan.Federation.Peers;

/// <summary>What this node says of itself to every peer.</summary>
/// <param name="Country">Which member.</param>
/// <param name="SoftwareVersion">Of this build.</param>
/// <param name="Kinds">The kinds of records it holds.</param>
/// <param name="Modalities">The biometric modalities it compares.</param>
/// <param name="MaxMessageBytes">Largest message taken.</param>
public sealed record NodeFacts(
    Country Country,
    string SoftwareVersion,
    ImmutableArray<RecordKind> Kinds,
    ImmutableArray<Modality> Modalities,
    uint MaxMessageBytes)
{
    /// <summary>The contract versions that are spoken, highest first.</summary>
    public ImmutableArray<uint> Contracts { get; init; } = ContractVersions.Spoken;
}
