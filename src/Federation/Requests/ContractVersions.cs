using System.Collections.Immutable;

namespace Kalkan.Federation.Requests;

/// <summary>The versions of the contract (the protos) that this node speaks, and the one that two nodes use with each other.</summary>
public static class ContractVersions
{
    /// <summary>Highest first.</summary>
    public static ImmutableArray<uint> Spoken { get; } = [1];

    /// <summary>
    /// The highest version that both speak, or null where there is none. A version is 1 or higher; a node that states
    /// none speaks version 1, as a question without a version does.
    /// </summary>
    public static uint? Agree(ImmutableArray<uint> ours, ImmutableArray<uint> theirs)
    {
        uint agreed = 0;
        foreach (var version in theirs.IsDefaultOrEmpty ? [1] : theirs)
        {
            if (version > agreed && ours.Contains(version))
            {
                agreed = version;
            }
        }

        return agreed == 0 ? null : agreed;
    }

    /// <summary>Null where the caller's version is spoken here; 0 means 1.</summary>
    public static Refusal? Check(uint contract) => Spoken.Contains(contract == 0 ? 1 : contract)
        ? null
        : new(RefusalReason.ContractUnsupported, $"Contract {contract} is not spoken here; spoken are {string.Join(", ", Spoken)}.");
}
