using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Kalkan.Federation.Audit;
using Kalkan.Federation.Contracts;
using Kalkan.Federation.Countries;
using Kalkan.Federation.Doctor;
using Kalkan.Federation.Peers;
using Kalkan.Federation.Requests;
using Refusal = Kalkan.Federation.Requests.Refusal;

namespace Kalkan.Node.Peers;

/// <summary>Lets the admin say whom this node knows. Every change is checked, then recorded, then made.</summary>
public sealed class PeerEndpoint(
    PeerBook peers, IOwnKeys keys, KeyRotation rotation, PeerDoctor doctor, PeerSightings sightings, IAuditLog audit, TimeProvider time)
    : PeerService.PeerServiceBase
{
    /// <inheritdoc />
    public override Task<ExportPeerFileResponse> ExportPeerFile(ExportPeerFileRequest request, ServerCallContext context) =>
        Task.FromResult(new ExportPeerFileResponse
        {
            SignedPeerFile = ByteString.CopyFrom(keys.SignedPeerFile.Span),
            FingerprintWords = PeerFiles.Read(keys.SignedPeerFile).File!.Words,
        });

    /// <inheritdoc />
    public override async Task<AddPeerResponse> AddPeer(AddPeerRequest request, ServerCallContext context)
    {
        var offer = peers.Offer(request.SignedPeerFile.Memory);
        if (!offer.IsAcceptable)
        {
            throw new RefusedException(Refusal.ForFaults(offer.Faults));
        }

        var store = request.FingerprintWords.Length > 0;
        if (store)
        {
            await RecordAsync(context, offer.File.Country);
            Require(peers.Add(request.SignedPeerFile.Memory, request.FingerprintWords));
        }

        return new()
        {
            Peer = peers.Find(offer.File.Country) is { } known && store ? PeerView.Of(known, sightings, keys) : PeerView.Of(offer.File),
            FingerprintWords = offer.File.Words,
            Stored = store,
            Changes = { offer.Changes },
        };
    }

    /// <inheritdoc />
    public override Task<ListPeersResponse> ListPeers(ListPeersRequest request, ServerCallContext context) =>
        Task.FromResult(new ListPeersResponse
        {
            Peers = { peers.All.Select(entry => PeerView.Of(entry, sightings, keys)) },
            Own = PeerView.Own(keys),
        });

    /// <inheritdoc />
    public override async Task<RemovePeerResponse> RemovePeer(RemovePeerRequest request, ServerCallContext context)
    {
        var country = Read(request.Country);
        RequireActive(country);
        await RecordAsync(context, country);
        Require(peers.Remove(country));
        return new();
    }

    /// <inheritdoc />
    public override async Task DiagnosePeer(
        DiagnosePeerRequest request, IServerStreamWriter<DiagnosePeerResponse> responseStream, ServerCallContext context)
    {
        var country = Read(request.Country);
        RequireActive(country);
        var peer = peers.Active.First(active => active.Country == country);
        await RecordAsync(context, country);
        await foreach (var step in doctor.DiagnoseAsync(peer, CallerIdentity.StaffOf(context).Id, context.CancellationToken))
        {
            await responseStream.WriteAsync(step, context.CancellationToken);
        }
    }

    /// <inheritdoc />
    public override async Task<RotateKeyResponse> RotateKey(RotateKeyRequest request, ServerCallContext context)
    {
        if (request.Step is RotationStep.Unspecified || !System.Enum.IsDefined(request.Step))
        {
            throw new RefusedException(Refusal.ForFaults([new("step", "must be prepare, activate or retire")]));
        }

        await RecordAsync(context, null);
        Require(await (request.Step switch
        {
            RotationStep.Prepare => rotation.PrepareAsync(context.CancellationToken),
            RotationStep.Activate => rotation.ActivateAsync(request.OverrideMissing, context.CancellationToken),
            _ => rotation.RetireAsync(context.CancellationToken),
        }));
        var report = rotation.Report();
        return new()
        {
            Own = PeerView.Own(keys),
            Adopted = { report.Adopted.Select(country => country.Code()) },
            Missing = { report.Missing.Select(country => country.Code()) },
        };
    }

    /// <inheritdoc />
    public override async Task<ImportCrlResponse> ImportCrl(ImportCrlRequest request, ServerCallContext context)
    {
        var country = Read(request.Country);
        Require(peers.CheckCrl(country, request.Crl.Memory));
        await RecordAsync(context, country);
        Require(peers.ImportCrl(country, request.Crl.Memory, out var list));
        return new()
        {
            Number = list!.Number.ToString(System.Globalization.CultureInfo.InvariantCulture),
            Revoked = (uint)list.Count,
            NextUpdate = list.NextUpdate.ToTimestamp(),
        };
    }

    private ValueTask RecordAsync(ServerCallContext context, Country? country) => audit.AppendAsync(
        new()
        {
            Kind = AuditKind.National,
            At = time.GetUtcNow().ToTimestamp(),
            Country = country?.Code() ?? "",
            Method = context.Method,
            Staff = CallerIdentity.StaffOf(context).Id,
        },
        context.CancellationToken);

    private void RequireActive(Country country)
    {
        if (peers.Find(country) is not { IsActive: true })
        {
            throw new RefusedException(new(RefusalReason.NotFound, $"{country.Code()} is no active peer."));
        }
    }

    private static Country Read(string code) => CountryCodes.TryParse(code, out var country)
        ? country
        : throw new RefusedException(Refusal.ForFaults([new("country", "must be a member's two letters")]));

    private static void Require(Refusal? refusal)
    {
        if (refusal is not null)
        {
            throw new RefusedException(refusal);
        }
    }
}
