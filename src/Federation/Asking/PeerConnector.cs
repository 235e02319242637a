using System.Collections.Immutable;
using System.Net.Security;
using System.Net.Sockets;
using Kalkan.Federation.Peers;

namespace Kalkan.Federation.Asking;

/// <summary>
/// Makes the connections of one peer's channel: tries its addresses in order, the handshake included, so that a wrong
/// or dead first address does not hide a good second one. Every connection gets fresh TLS options, hence the trust and
/// the own certificate of that moment.
/// </summary>
internal sealed class PeerConnector(KnownPeer peer, TimeSpan patience, TimeProvider time)
{
    private readonly ImmutableArray<Uri> _addresses = [.. Uris(peer)];

    /// <summary>Names the channel; where no address can be read, a name that never resolves.</summary>
    public Uri Authority => _addresses.IsEmpty ? new("https://peer.invalid") : _addresses[0];

    /// <summary>For <see cref="SocketsHttpHandler.ConnectCallback"/>; the handler takes an <see cref="SslStream"/> as it is.</summary>
    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        PeerConnectException? best = null;
        foreach (var address in _addresses)
        {
            using var limit = new CancellationTokenSource(patience, time);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
            try
            {
                return await ConnectAsync(address, either.Token);
            }
            catch (PeerConnectException e)
            {
                cancellation.ThrowIfCancellationRequested();
                best = best is null || e.Stage >= best.Stage ? e : best;
            }
        }

        throw best ?? new(CoverageReason.NameNotResolved);
    }

    private async Task<SslStream> ConnectAsync(Uri address, CancellationToken cancellation)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(address.DnsSafeHost, address.Port, cancellation);
        }
        catch (Exception e)
        {
            socket.Dispose();
            throw new PeerConnectException(
                e is SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain }
                    ? CoverageReason.NameNotResolved
                    : CoverageReason.ConnectionFailed,
                e);
        }

        var stream = new SslStream(new NetworkStream(socket, ownsSocket: true));
        try
        {
            var tls = peer.Tls();
            tls.TargetHost ??= address.DnsSafeHost;
            tls.ApplicationProtocols ??= [SslApplicationProtocol.Http2];
            await stream.AuthenticateAsClientAsync(tls, cancellation);
            return stream;
        }
        catch (Exception e)
        {
            await stream.DisposeAsync();
            throw new PeerConnectException(CoverageReason.TlsFailed, e);
        }
    }

    private static IEnumerable<Uri> Uris(KnownPeer peer)
    {
        foreach (var address in peer.Addresses)
        {
            if (Uri.TryCreate("https://" + address, UriKind.Absolute, out var uri))
            {
                yield return uri;
            }
        }
    }
}
