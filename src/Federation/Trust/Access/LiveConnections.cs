using Kalkan.Federation.Trust.Certificates;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;

namespace Kalkan.Federation.Trust.Access;

/// <summary>
/// The open connections and their certificates. When the trust changes, and twice a minute, those that would no longer be let in are
/// aborted with all their streams; so is a connection too many of one key.
/// </summary>
public sealed class LiveConnections : IDisposable
{
    public const int MaxPerPin = 4;

    private static readonly TimeSpan SweepInterval = TimeSpan.FromSeconds(30);

    private readonly Lock _lock = new();
    private readonly Dictionary<ConnectionContext, LiveConnection> _live = [];
    private readonly TrustStore _trust;
    private readonly TimeProvider _time;
    private readonly ILogger<LiveConnections> _logger;
    private readonly IDisposable _subscription;
    private readonly ITimer _timer;

    public LiveConnections(TrustStore trust, TimeProvider time, ILogger<LiveConnections> logger)
    {
        (_trust, _time, _logger) = (trust, time, logger);
        _subscription = trust.OnChange(_ => Sweep());
        _timer = time.CreateTimer(_ => Sweep(), null, SweepInterval, SweepInterval);
    }

    /// <summary>To be called on the peers' listener, after <c>UseHttps</c>.</summary>
    public void UseForPeers(ListenOptions options) => Use(options, (state, leaf, instant) => state.Evaluate(leaf, [], instant).Refusal);

    /// <summary>To be called on the national listener, after <c>UseHttps</c>.</summary>
    public void UseForStaff(ListenOptions options) => Use(options, (state, leaf, instant) => state.EvaluateStaff(leaf, [], instant).Refusal);

    /// <summary>How many connections this key has open.</summary>
    public int Count(KeyPin pin)
    {
        lock (_lock)
        {
            return _live.Values.Count(live => live.Pin.Equals(pin));
        }
    }

    public void Dispose()
    {
        _timer.Dispose();
        _subscription.Dispose();
    }

    private void Use(ListenOptions options, LiveConnection.Judge judge) => options.Use(next => connection => RunAsync(connection, next, judge));

    private async Task RunAsync(ConnectionContext connection, ConnectionDelegate next, LiveConnection.Judge judge)
    {
        if (connection.Features.Get<ITlsConnectionFeature>()?.ClientCertificate is not { } leaf || !KeyPin.TryOf(leaf, out var pin))
        {
            Cut(connection, new TrustRefusal(TrustReasons.NoCertificate, "The connection has no client certificate."));
            return;
        }

        if (!TryAdd(connection, new LiveConnection(leaf, pin, judge)))
        {
            Cut(connection, new TrustRefusal(TrustReasons.TooManyConnections, "The key has too many connections open."));
            return;
        }

        try
        {
            // The trust may have changed between the handshake and the entry into the list.
            Sweep();
            await next(connection);
        }
        finally
        {
            lock (_lock)
            {
                _live.Remove(connection);
            }
        }
    }

    private bool TryAdd(ConnectionContext connection, LiveConnection live)
    {
        lock (_lock)
        {
            return _live.Values.Count(other => other.Pin.Equals(live.Pin)) < MaxPerPin && _live.TryAdd(connection, live);
        }
    }

    private void Sweep()
    {
        KeyValuePair<ConnectionContext, LiveConnection>[] all;
        lock (_lock)
        {
            all = [.. _live];
        }

        var (state, instant) = (_trust.Current, _time.GetUtcNow());
        foreach (var (connection, live) in all)
        {
            if (live.Refuse(state, live.Leaf, instant) is { } refusal)
            {
                Cut(connection, refusal);
            }
        }
    }

    private void Cut(ConnectionContext connection, TrustRefusal refusal)
    {
        AccessLog.ConnectionCut(_logger, refusal.Reason, refusal.Country);
        connection.Abort(new ConnectionAbortedException(refusal.Sentence));
    }
}
