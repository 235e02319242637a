using System.Collections.Frozen;
using System.Collections.Immutable;
using Kalkan.Federation.Countries;
using Kalkan.Federation.Peers;
using Microsoft.Extensions.Logging;

namespace Kalkan.Federation.Asking;

/// <summary>
/// One kept channel for each active peer, following the directory: an unchanged peer keeps its channel, a changed one
/// gets a new one while calls on the old one end, a removed one loses its calls at once.
/// </summary>
public sealed class PeerChannels : IDisposable
{
    private readonly Lock _gate = new();
    private readonly IPeerDirectory _directory;
    private readonly AskingLimits _limits;
    private readonly TimeProvider _time;
    private readonly ILogger<PeerChannels> _log;
    private FrozenDictionary<Country, PeerLine> _lines = FrozenDictionary<Country, PeerLine>.Empty;
    private bool _disposed;

    /// <summary>Follows the directory from now on; connections are made when they are needed.</summary>
    public PeerChannels(IPeerDirectory directory, AskingLimits limits, TimeProvider time, ILogger<PeerChannels> log)
    {
        (_directory, _limits, _time, _log) = (directory, limits, time, log);
        directory.Changed += Follow;
        Follow();
    }

    /// <summary>The peers that would be asked now, by code.</summary>
    public ImmutableArray<Country> Known
    {
        get
        {
            lock (_gate)
            {
                return [.. _lines.Keys.Order()];
            }
        }
    }

    /// <summary>Where a peer's circuit stands, and since when it could not be reached; closed for a country that is no peer.</summary>
    public (CircuitState State, DateTimeOffset? UnreachableSince) CircuitOf(Country peer)
    {
        lock (_gate)
        {
            return _lines.TryGetValue(peer, out var line) ? (line.Circuit.State, line.Circuit.UnreachableSince) : (CircuitState.Closed, null);
        }
    }

    /// <summary>Closes every channel.</summary>
    public void Dispose()
    {
        _directory.Changed -= Follow;
        FrozenDictionary<Country, PeerLine> last;
        lock (_gate)
        {
            _disposed = true;
            (last, _lines) = (_lines, FrozenDictionary<Country, PeerLine>.Empty);
        }

        foreach (var line in last.Values)
        {
            line.Dispose();
        }
    }

    /// <summary>The lines to the given peers, or to all; held, so that each must be released. Who is no peer is left out.</summary>
    internal ImmutableArray<PeerLine> Hold(ImmutableArray<Country> peers)
    {
        lock (_gate)
        {
            ImmutableArray<PeerLine> held = peers.IsDefaultOrEmpty
                ? [.. _lines.Values]
                : [.. peers.Distinct().Where(_lines.ContainsKey).Select(peer => _lines[peer])];
            foreach (var line in held)
            {
                line.Hold();
            }

            return held;
        }
    }

    private void Follow()
    {
        FrozenDictionary<Country, PeerLine> before, now;
        lock (_gate)
        {
            if (_disposed)
            {
                return;
            }

            before = _lines;
            _lines = now = _directory.Active.ToFrozenDictionary(peer => peer.Country, LineTo);
        }

        foreach (var (country, line) in before)
        {
            if (!now.TryGetValue(country, out var current))
            {
                AskingLog.PeerGone(_log, country);
                line.Dispose();
            }
            else if (current != line)
            {
                AskingLog.PeerChanged(_log, country);
                line.Retire();
            }
        }

        PeerLine LineTo(KnownPeer peer) =>
            before.TryGetValue(peer.Country, out var line) && line.Fits(peer) ? line : new(peer, _limits, _time);
    }
}
