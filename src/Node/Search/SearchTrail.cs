using Google.Protobuf;
using Kalkan.Federation.Answering;
using Kalkan.Federation.Asking;
using Kalkan.Federation.Audit;
using Kalkan.Federation.Contracts;
using Kalkan.Federation.Sharing;

namespace Kalkan.Node.Search;

/// <summary>Records what national staff searched for in the own gallery and which fields they saw.</summary>
internal sealed class SearchTrail(IAuditLog log, IProbeSeal seal, AskingLimits limits, TimeProvider time)
{
    /// <summary>Complete when it is on disk; only then may the hits be shown.</summary>
    /// <exception cref="AuditUnavailableException">It cannot be recorded.</exception>
    public async Task SearchedAsync(PeerQuestion question, string method, IEnumerable<Hit> hits, CancellationToken cancellation)
    {
        var entry = new AuditEntry
        {
            Kind = AuditKind.National,
            Method = method,
            Context = question.Context,
            Staff = question.Staff,
            SealedProbe = UnsafeByteOperations.UnsafeWrap(seal.Seal(question.Probe.ToByteArray(), question.Context.RequestId)),
        };
        entry.Asked.AddRange(AskedFields.Of(question.Probe).Fields());
        foreach (var hit in hits)
        {
            var seen = new DisclosedFields { Reference = hit.Reference };
            seen.Fields.AddRange(FieldCatalog.PresentIn(hit.Disclosed ?? new()).Fields());
            entry.Disclosed.Add(seen);
        }

        try
        {
            await log.AppendAsync(entry, cancellation).AsTask().WaitAsync(limits.Audit, time, cancellation);
        }
        catch (TimeoutException e)
        {
            throw new AuditUnavailableException("The audit log did not take an entry in time.", e);
        }
    }
}
