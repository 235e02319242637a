using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Kalkan.Federation.Audit;
using Kalkan.Federation.Contracts;
using Kalkan.Federation.Countries;
using Kalkan.Federation.Requests;
using Microsoft.Extensions.Logging;
using Peer = Kalkan.Federation.Trust.Peer;
using Refusal = Kalkan.Federation.Requests.Refusal;

namespace Kalkan.Federation.Peers;

/// <summary>Tells a peer what this node is and how it sees the peer, and takes in the peer's newer file.</summary>
public sealed class NodeEndpoint(
    NodeFacts facts, PeerBook peers, OpenPurposes openPurposes, IAuditLog audit, TimeProvider time, ILogger<NodeEndpoint> logger)
    : NodeService.NodeServiceBase
{
    /// <inheritdoc />
    public override Task<GetInfoResponse> GetInfo(GetInfoRequest request, ServerCallContext context)
    {
        var (entry, caller, expires) = ReadCaller(context);
        Require(RequestRules.Check(request));
        if (ContractVersions.Highest(facts.Contracts, request.Contracts) is not { } agreed)
        {
            throw new RefusedException(new(
                RefusalReason.ContractUnsupported,
                $"No common contract version: this node speaks {string.Join(", ", facts.Contracts)}."));
        }

        return Task.FromResult(new GetInfoResponse
        {
            Country = facts.Country.Code(),
            SoftwareVersion = facts.SoftwareVersion,
            Contracts = { facts.Contracts },
            AgreedContract = agreed,
            Kinds = { facts.Kinds },
            Modalities = { facts.Modalities },
            MaxMessageBytes = facts.MaxMessageBytes,
            Now = time.GetUtcNow().ToTimestamp(),
            You = new Caller
            {
                Country = caller.Country.Code(),
                Pin = caller.Pin.ToString(),
                CertificateExpires = expires.ToTimestamp(),
                PeerFileVersion = entry.File.Version,
                Pins = { entry.File.Pins.Select(pin => pin.ToString()) },
            },
            OpenPurposes = { openPurposes(caller.Country) },
        });
    }

    /// <inheritdoc />
    public override async Task<AnnouncePeerFileResponse> AnnouncePeerFile(AnnouncePeerFileRequest request, ServerCallContext context)
    {
        var (entry, caller, _) = ReadCaller(context);
        Require(RequestRules.Check(request));

        // Announcing again what is held is no fault: the answer of the first time may have been lost.
        if (!request.SignedPeerFile.Span.SequenceEqual(entry.File.Signed.Span))
        {
            await audit.AppendAsync(
                new() { Kind = AuditKind.Answered, Country = caller.Country.Code(), Method = context.Method }, context.CancellationToken);
            if (peers.Update(caller.Country, request.SignedPeerFile.Memory) is { } refusal)
            {
                throw new RefusedException(refusal);
            }

            entry = peers.Find(caller.Country)!;
            PeersLog.PeerFileTaken(logger, caller.Country, entry.File.Version);
        }

        return new() { Version = entry.File.Version, Pins = { entry.File.Pins.Select(pin => pin.ToString()) } };
    }

    private static void Require(IReadOnlyList<FieldFault> faults)
    {
        if (faults.Count > 0)
        {
            throw new RefusedException(Refusal.ForFaults(faults));
        }
    }

    // The listener lets nobody in who is no peer; this only says so again.
    private (PeerEntry Entry, Peer Caller, DateTimeOffset CertificateExpires) ReadCaller(ServerCallContext context)
    {
        var http = context.GetHttpContext();
        return http.Features.Get<Peer>() is { } caller
            && peers.Find(caller.Country) is { IsActive: true } entry
            && http.Connection.ClientCertificate is { } certificate
            ? (entry, caller, new DateTimeOffset(certificate.NotAfter).ToUniversalTime())
            : throw new RefusedException(new(RefusalReason.NotAPeer, "The caller is no peer of this node."));
    }
}
