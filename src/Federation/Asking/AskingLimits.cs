using System.Collections.Immutable;
using Kalkan.Federation.Countries;

namespace Kalkan.Federation.Asking;

/// <summary>How long peers may take, and how much they may send.</summary>
public sealed record AskingLimits
{
    /// <summary>The largest message either way, in bytes; as the contract says.</summary>
    public const int MessageBytes = 256 * 1024;

    /// <summary>No answer carries more hits.</summary>
    public const int MostHits = 100;

    /// <summary>No search may take longer.</summary>
    public static readonly TimeSpan LongestSearch = TimeSpan.FromSeconds(30);

    /// <summary>For a whole search, unless the officer asks for less or more.</summary>
    public TimeSpan Search { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>For one peer.</summary>
    public TimeSpan Peer { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>For a whole search by template, and for each peer in it, where the officer names no budget.</summary>
    public TimeSpan Identify { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>For named peers instead.</summary>
    public ImmutableDictionary<Country, TimeSpan> Peers { get; init; } = ImmutableDictionary<Country, TimeSpan>.Empty;

    /// <summary>To connect to one address of a peer, the handshake included.</summary>
    public TimeSpan Connect { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>For an entry of the audit log that records what came back.</summary>
    public TimeSpan Audit { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>
    /// The pauses before a question that could not reach its peer is asked again. The question changes nothing at the
    /// peer and is known to it by its request id.
    /// </summary>
    public ImmutableArray<TimeSpan> RetryPauses { get; init; } = [TimeSpan.FromMilliseconds(100), TimeSpan.FromMilliseconds(300)];

    /// <summary>When a peer is left alone.</summary>
    public CircuitOptions Circuit { get; init; } = new();

    /// <summary>The budget of one search.</summary>
    public TimeSpan SearchBudget(TimeSpan? wished, bool templates = false) =>
        wished is { } budget ? Shorter(budget, LongestSearch) : templates ? Longer(Search, Identify) : Search;

    /// <summary>The budget of one peer.</summary>
    public TimeSpan PeerBudget(Country peer, bool templates = false) =>
        Peers.GetValueOrDefault(peer, Peer) is var budget && templates ? Longer(budget, Identify) : budget;

    private static TimeSpan Shorter(TimeSpan one, TimeSpan other) => one < other ? one : other;

    private static TimeSpan Longer(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
