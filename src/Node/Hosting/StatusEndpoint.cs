using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Kalkan.Federation.Contracts;
using Kalkan.Federation.Countries;
using Kalkan.Federation.Trust;

namespace Kalkan.Node.Hosting;

/// <summary>Tells national staff how the node is.</summary>
internal sealed class StatusEndpoint(NodeParts parts, Func<string> peersAddress) : StatusService.StatusServiceBase
{
    private readonly DateTimeOffset _started = parts.Time.GetUtcNow();

    /// <inheritdoc />
    public override Task<GetStatusResponse> GetStatus(GetStatusRequest request, ServerCallContext context)
    {
        var now = parts.Time.GetUtcNow();
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        var counts = parts.Records.Counts;
        var status = new GetStatusResponse
        {
            Country = parts.Identity.Country.Code(),
            SoftwareVersion = SoftwareVersion.Text,
            Started = _started.ToTimestamp(),
            Now = now.ToTimestamp(),
            Persons = (ulong)counts.Persons,
            Organisations = (ulong)counts.Organisations,
            Documents = (ulong)counts.Documents,
            Dormant = (ulong)parts.Gallery.Current.All().LongCount(e => !e.Traits.Complete || e.Traits.LastDay < today),
            Peers = (uint)parts.Peers.Active.Length,
            PolicyVersion = parts.PolicyInForce.Current.Version,
            PeersAddress = peersAddress(),
            WorkingSet = (ulong)Environment.WorkingSet,
        };
        status.Warnings.AddRange(Warnings(now));
        return Task.FromResult(status);
    }

    private IEnumerable<string> Warnings(DateTimeOffset now)
    {
        var expires = new DateTimeOffset(parts.Trust.Current.Own.Leaf.NotAfter);
        if (CertificateExpiry.Warning(expires, now) is not ExpiryWarning.None)
        {
            yield return $"This node's certificate ends at {expires.UtcDateTime:yyyy-MM-dd HH:mm} UTC: kalkan peer rotate prepare.";
        }

        foreach (var peer in parts.Peers.All.Where(p => CertificateExpiry.Warning(p.File.ValidUntil, now) is not ExpiryWarning.None))
        {
            yield return $"The peer file of {peer.File.Country.EnglishName()} ends at {peer.File.ValidUntil.UtcDateTime:yyyy-MM-dd}: ask for a new one.";
        }

        if (File.Exists(parts.Identity.Directory.RootKey))
        {
            yield return "The key of the own root lies on this machine; it belongs offline.";
        }
    }
}
