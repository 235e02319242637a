using Google.Protobuf;
using Kalkan.Federation.Answering;
using Kalkan.Federation.Audit;
using Kalkan.Federation.Contracts;
using Kalkan.Federation.Countries;
using Kalkan.Federation.Sharing;

namespace Kalkan.Federation.Asking;

/// <summary>Writes one question's entries: before it leaves, and when something came back, before anybody sees it.</summary>
internal sealed class InquiryTrail(IAuditLog log, IProbeSeal seal, PeerQuestion question)
{
    private const string Service = "/kalkan.match.v1.MatchService/";

    private readonly ByteString _sealedProbe =
        UnsafeByteOperations.UnsafeWrap(seal.Seal(question.Probe.ToByteArray(), question.Context.RequestId));

    /// <summary>One entry for each peer, in one group; complete when all are on disk.</summary>
    public async Task AskedAsync(IEnumerable<Country> peers, CancellationToken cancellation)
    {
        var asked = AskedFields.Of(question.Probe);
        var appends = peers.Select(peer =>
        {
            var entry = Entry(peer);
            entry.SealedProbe = _sealedProbe;
            entry.Asked.AddRange(asked.Fields());
            return AppendAsync(entry, cancellation);
        });
        await Task.WhenAll([.. appends]);
    }

    /// <summary>What became of it at one peer: the fields that it disclosed, or why there are none.</summary>
    public Task CameBackAsync(Country peer, PeerAnswer answer, CancellationToken cancellation)
    {
        var entry = Entry(peer);
        entry.RefusedBecause = answer.Coverage.Reason;
        entry.PolicyVersion = answer.Coverage.PolicyVersion;
        foreach (var hit in answer.Hits)
        {
            var fields = new DisclosedFields { Reference = hit.Reference };
            fields.Fields.AddRange(FieldCatalog.PresentIn(hit.Disclosed ?? new()).Fields());
            entry.Disclosed.Add(fields);
        }

        return AppendAsync(entry, cancellation);
    }

    private async Task AppendAsync(AuditEntry entry, CancellationToken cancellation)
    {
        try
        {
            await log.AppendAsync(entry, cancellation);
        }
        catch (Exception e) when (e is not AuditUnavailableException and not OperationCanceledException)
        {
            throw new AuditUnavailableException("The audit log failed.", e);
        }
    }

    private AuditEntry Entry(Country peer) => new()
    {
        Kind = AuditKind.Asked,
        Country = peer.Code(),
        Method = Service + (question.HasTemplates ? "Identify" : "Match"),
        Context = question.Context,
        Staff = question.Staff,
    };
}
