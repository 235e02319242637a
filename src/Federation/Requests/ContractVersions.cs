using System.Collections.Immutable;
using Kalkan.Federation.Contracts;

namespace Kalkan.Federation.Requests;

/// <summary>Versions of the contract between nodes. A release speaks its own and the one before, so that countries upgrade in their own time.</summary>
public static class ContractVersions
{
    /// <summary>At most so many may be named in one message or file.</summary>
    public const int Most = 8;

    /// <summary>What this release speaks, highest first.</summary>
    public static ImmutableArray<uint> Spoken { get; } = [2, 1];

    /// <summary>The first version that carries templates in a probe; an older node would not see them and answer without.</summary>
    public const uint WithTemplates = 2;

    /// <summary>The highest version that both speak, or null where there is none.</summary>
    public static uint? Highest(IEnumerable<uint> ours, IEnumerable<uint> theirs)
    {
        var common = ours.Intersect(theirs).ToList();
        return common.Count == 0 ? null : common.Max();
    }

    /// <summary>A refusal where a caller speaks a version that is not spoken here; 0 is 1.</summary>
    public static Refusal? Check(uint contract) => Spoken.Contains(contract == 0 ? 1 : contract)
        ? null
        : new(RefusalReason.ContractUnsupported, $"Contract {contract} is not spoken here; spoken are {string.Join(", ", Spoken)}.");

    /// <summary>
    /// A refusal where a probe holds what the caller's version does not have. A caller that says one version and sends another's fields would
    /// be asked back in a form that it cannot read.
    /// </summary>
    public static Refusal? Check(uint contract, Probe? probe) => probe?.Person is not { Templates.Count: > 0 } || contract >= WithTemplates
        ? null
        : new(RefusalReason.ContractUnsupported, $"Templates in a probe need contract {WithTemplates}; the question names {Math.Max(1, contract)}.");
}
