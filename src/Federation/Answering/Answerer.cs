using Google.Protobuf;
using Kalkan.Federation.Answering.Limits;
using Kalkan.Federation.Audit;
using Kalkan.Federation.Contracts;
using Kalkan.Federation.Countries;
using Kalkan.Federation.Requests;
using Kalkan.Federation.Sharing;

namespace Kalkan.Federation.Answering;

/// <summary>
/// From a checked question to its answer: policy, quota, gallery, disclosure, log. The answer is returned only when its
/// entry is on disk.
/// </summary>
internal sealed class Answerer(
    PolicyInForce policies,
    DailyQuotas quotas,
    IGallery gallery,
    ReferenceKey references,
    IAuditLog log,
    IProbeSeal seal,
    IListDeclaration lists,
    TimeProvider time)
{
    /// <exception cref="RefusedException">No rule, or no quota left.</exception>
    /// <exception cref="AuditUnavailableException">The answer cannot be recorded.</exception>
    public async Task<MatchResponse> AnswerAsync(Question question, CancellationToken cancellation)
    {
        var (peer, context) = (question.Peer, question.Context);
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var policy = policies.Current;
        var scope = Resolve(policy, peer, context, today);
        using var taking = quotas.Take(peer, context.Purpose, policy.DailyQuota(peer, context.Purpose, today), today);

        var candidates = gallery.Find(question.Probe, scope, cancellation);
        var answer = new MatchResponse
        {
            RequestId = context.RequestId,
            PolicyVersion = scope.PolicyVersion,
            ListsAsOf = lists.CompleteUntil,
        };
        answer.Hits.AddRange(Disclosure.Of(scope, candidates, question.MostCandidates, references));

        await log.AppendAsync(EntryOf(question, answer), cancellation);
        taking.Keep();
        return answer;
    }

    /// <summary>Refuses where no rule gives the peer anything for this purpose now.</summary>
    public void CheckPolicy(Country peer, QueryContext context) =>
        Resolve(policies.Current, peer, context, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime));

    private static SharingScope Resolve(SharingPolicy policy, Country peer, QueryContext context, DateOnly today)
    {
        var refusal = policy.Resolve(peer, context.Purpose, context.Test, signed: false, today, out var scope);
        return refusal is null ? scope! : throw new RefusedException(refusal);
    }

    private AuditEntry EntryOf(Question question, MatchResponse answer)
    {
        var entry = new AuditEntry
        {
            Kind = AuditKind.Answered,
            Country = question.Peer.Code(),
            Method = question.Method,
            Context = question.Context,
            SealedProbe = UnsafeByteOperations.UnsafeWrap(seal.Seal(question.Probe.ToByteArray(), question.Context.RequestId)),
            PolicyVersion = answer.PolicyVersion,
        };
        entry.Asked.AddRange(AskedFields.Of(question.Probe).Fields());
        foreach (var hit in answer.Hits)
        {
            var disclosed = new DisclosedFields { Reference = hit.Reference };
            disclosed.Fields.AddRange(FieldCatalog.PresentIn(hit.Disclosed).Fields());
            entry.Disclosed.Add(disclosed);
        }

        return entry;
    }
}
