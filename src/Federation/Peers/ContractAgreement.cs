using System.Collections.Immutable;
using Kalkan.Federation.Requests;

namespace Kalkan.Federation.Peers;

/// <summary>Which version of the treaty two nodes use with each other.</summary>
public static class ContractAgreement
{
    /// <summary>The most versions that a node may name.</summary>
    public const int Most = 8;

    /// <summary>What this build speaks, highest first.</summary>
    public static ImmutableArray<uint> Spoken => ContractVersions.Spoken;

    /// <summary>The highest version that both name; null where there is none.</summary>
    public static uint? Highest(IEnumerable<uint> ours, IEnumerable<uint> theirs)
    {
        var common = ours.Intersect(theirs).ToList();
        return common.Count == 0 ? null : common.Max();
    }
}
