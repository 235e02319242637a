using System.Collections.Immutable;

namespace Kalkan.Federation.Requests;

/// <summary>The versions of the contract (the protos) that this node speaks.</summary>
public static class ContractVersions
{
    /// <summary>Highest first.</summary>
    public static ImmutableArray<uint> Spoken { get; } = [1];

    /// <summary>Null where the caller's version is spoken here; 0 means 1.</summary>
    public static Refusal? Check(uint contract) => Spoken.Contains(contract == 0 ? 1 : contract)
        ? null
        : new(RefusalReason.ContractUnsupported, $"Contract {contract} is not spoken here; spoken are {string.Join(", ", Spoken)}.");
}
