using System.Net;
using Grpc.Net.Client;
using Kalkan.Federation.Contracts;
using Kalkan.Federation.Peers;

namespace Kalkan.Federation.Asking;

/// <summary>
/// The kept channel to one peer, with its circuit. Whoever asks holds it meanwhile: a replaced line is closed when its
/// last holder lets go, a removed one at once.
/// </summary>
internal sealed class PeerLine : IDisposable
{
    private readonly Lock _gate = new();
    private readonly CancellationTokenSource _removed = new();
    private readonly GrpcChannel _channel;
    private int _holders;
    private bool _retired;
    private bool _closed;

    public PeerLine(KnownPeer peer, AskingLimits limits, TimeProvider time)
    {
        Peer = peer;
        Removed = _removed.Token;
        Circuit = new(time, limits.Circuit);
        var connector = new PeerConnector(peer, limits.Connect, time);
        _channel = GrpcChannel.ForAddress(connector.Authority, new()
        {
            HttpHandler = Handler(connector, limits.Connect * Math.Max(1, peer.Addresses.Length)),
            DisposeHttpClient = true,
            MaxReceiveMessageSize = AskingLimits.MessageBytes,
            MaxSendMessageSize = AskingLimits.MessageBytes,
        });
        Match = new(_channel);
    }

    /// <summary>As the directory described it when the line was made.</summary>
    public KnownPeer Peer { get; }

    /// <summary>Whether it is worth asking.</summary>
    public Circuit Circuit { get; }

    /// <summary>Asks; usable while held.</summary>
    public MatchService.MatchServiceClient Match { get; }

    /// <summary>Cancelled when the peer is removed.</summary>
    public CancellationToken Removed { get; }

    /// <summary>Whether the line still leads to this peer as it is now.</summary>
    public bool Fits(KnownPeer peer) =>
        Peer.Country == peer.Country
        && Peer.Addresses.AsSpan().SequenceEqual(peer.Addresses.AsSpan())
        && Peer.Contracts.AsSpan().SequenceEqual(peer.Contracts.AsSpan())
        && Peer.Tls == peer.Tls;

    public void Hold()
    {
        lock (_gate)
        {
            _holders++;
        }
    }

    public void Release()
    {
        bool close;
        lock (_gate)
        {
            close = --_holders == 0 && _retired;
        }

        if (close)
        {
            Close();
        }
    }

    /// <summary>The peer is reached otherwise from now on; calls under way may end.</summary>
    public void Retire()
    {
        bool close;
        lock (_gate)
        {
            _retired = true;
            close = _holders == 0;
        }

        if (close)
        {
            Close();
        }
    }

    /// <summary>The peer is none any more: calls under way end now.</summary>
    public void Dispose()
    {
        _removed.Cancel();
        Close();
    }

    private void Close()
    {
        lock (_gate)
        {
            if (_closed)
            {
                return;
            }

            _closed = true;
        }

        _channel.Dispose();
    }

    private static SocketsHttpHandler Handler(PeerConnector connector, TimeSpan connect) => new()
    {
        ConnectCallback = connector.ConnectAsync,
        ConnectTimeout = connect,
        EnableMultipleHttp2Connections = true,
        KeepAlivePingDelay = TimeSpan.FromSeconds(60),
        KeepAlivePingTimeout = TimeSpan.FromSeconds(30),
        KeepAlivePingPolicy = HttpKeepAlivePingPolicy.WithActiveRequests,
        PooledConnectionIdleTimeout = TimeSpan.FromMinutes(10),

        // So that a renewed certificate, or a withdrawn pin, takes effect on kept connections without a dropped call.
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        MaxResponseHeadersLength = 16,
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.None,
        UseCookies = false,
        UseProxy = false,
        ActivityHeadersPropagator = null,
    };
}
