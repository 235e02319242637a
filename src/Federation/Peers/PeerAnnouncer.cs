using Google.Protobuf;
using Grpc.Core;
using Grpc.Net.Client;
using Kalkan.Federation.Asking;
using Kalkan.Federation.Contracts;
using Microsoft.Extensions.Logging;

namespace Kalkan.Federation.Peers;

/// <summary>
/// Brings this member's newest peer file to the peers that do not hold it yet, all at once and each within its own deadline, and
/// notes what each says that it holds.
/// </summary>
public sealed class PeerAnnouncer(IOwnKeys keys, PeerBook peers, PeerSightings sightings, TimeProvider time, ILogger<PeerAnnouncer> logger)
{
    /// <summary>For one peer.</summary>
    public static readonly TimeSpan Deadline = TimeSpan.FromSeconds(5);

    /// <summary>Asks every active peer that lacks the newest file. A peer that cannot be reached is left for the next time.</summary>
    public async Task AnnounceAsync(CancellationToken cancellation)
    {
        var (signed, version) = (keys.SignedPeerFile, keys.PeerFile.Version);
        await Task.WhenAll(peers.Active
            .Where(peer => peers.Find(peer.Country)?.Stored.FileVersionItHoldsOfUs != version)
            .Select(peer => AnnounceAsync(peer, signed, cancellation)));
    }

    private async Task AnnounceAsync(KnownPeer peer, ReadOnlyMemory<byte> signed, CancellationToken cancellation)
    {
        try
        {
            using var channel = Open(peer);
            var response = await new NodeService.NodeServiceClient(channel).AnnouncePeerFileAsync(
                new() { SignedPeerFile = UnsafeByteOperations.UnsafeWrap(signed) },
                deadline: time.GetUtcNow().UtcDateTime + Deadline,
                cancellationToken: cancellation);
            sightings.Answered(peer.Country, time.GetUtcNow());
            peers.RecordHeldOfUs(peer.Country, response.Version, response.Pins);
        }
        catch (RpcException e)
        {
            PeersLog.AnnouncementFailed(logger, peer.Country, e.StatusCode.ToString());
        }
    }

    // Announcements are rare, so none keeps a channel; the way to the peer is that of every question.
    private GrpcChannel Open(KnownPeer peer)
    {
        var connector = new PeerConnector(peer, Deadline, time);
        return GrpcChannel.ForAddress(connector.Authority, new()
        {
            HttpHandler = new SocketsHttpHandler { ConnectCallback = connector.ConnectAsync, UseProxy = false, AllowAutoRedirect = false },
            DisposeHttpClient = true,
            MaxReceiveMessageSize = PeerFiles.MostBytes,
        });
    }
}
