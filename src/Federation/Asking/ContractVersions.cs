using System.Collections.Immutable;

namespace Kalkan.Federation.Asking;

/// <summary>Which versions of the contract are spoken here, and the one that two nodes use with each other.</summary>
public static class ContractVersions
{
    /// <summary>What this program speaks, highest first: the current version and, once there is one, its predecessor.</summary>
    public static ImmutableArray<uint> Supported { get; } = [1];

    /// <summary>
    /// The highest version that both speak, or null where there is none. A version is 1 or higher; a peer that states
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
}
