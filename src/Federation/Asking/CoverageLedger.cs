using System.Collections.Immutable;
using Kalkan.Federation.Contracts;
using Kalkan.Federation.Countries;

namespace Kalkan.Federation.Asking;

/// <summary>What became of a question at each peer. Every peer that should have been asked has a line, whatever happens.</summary>
/// <param name="peers">Whose coverage is to come.</param>
public sealed class CoverageLedger(ImmutableArray<Country> peers)
{
    private readonly Dictionary<string, Coverage> _lines = new(StringComparer.Ordinal);

    /// <summary>Takes a peer's coverage; the first stands.</summary>
    public void Add(Coverage coverage) => _lines.TryAdd(coverage.Country, coverage);

    /// <summary>A line for each peer, by code; a peer of which nothing came did not answer in time.</summary>
    public ImmutableArray<Coverage> Lines =>
    [
        .. peers.Select(peer => peer.Code()).Order(StringComparer.Ordinal)
            .Select(code => _lines.GetValueOrDefault(code) ?? Missing(code)),
    ];

    private static Coverage Missing(string code)
    {
        var end = CallEnd.Of(CoverageReason.TimedOut);
        return new() { Country = code, Status = end.Status, Reason = end.Reason, Detail = end.Detail };
    }
}
