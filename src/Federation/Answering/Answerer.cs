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
    ScanBudgets scans,
    IGallery gallery,
    ReferenceKey references,
    IAuditLog log,
    IProbeSeal seal,
    IListDeclaration lists,
    TimeProvider time)
{
    /// <param name="question">What is asked.</param>
    /// <param name="progress">Told how much of a search by template is done; from several threads.</param>
    /// <param name="cancellation">Ends the search.</param>
    /// <exception cref="RefusedException">No rule, no quota left, or too many searches by template at once.</exception>
    /// <exception cref="AuditUnavailableException">The answer cannot be recorded.</exception>
    public async Task<MatchResponse> AnswerAsync(Question question, Action<double>? progress, CancellationToken cancellation)
    {
        var (peer, context) = (question.Peer, question.Context);
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var policy = policies.Current;
        var scope = Resolve(policy, peer, context, today);
        using var taking = quotas.Take(peer, context.Purpose, policy.DailyQuota(peer, context.Purpose, today), today);

        var findings = await FindAsync(question, scope, progress, cancellation);
        var answer = new MatchResponse
        {
            RequestId = context.RequestId,
            PolicyVersion = scope.PolicyVersion,
            ListsAsOf = lists.CompleteUntil,
        };
        answer.Hits.AddRange(Disclosure.Of(scope, findings.Candidates, question.MostCandidates, references));
        answer.NotCompared.AddRange(NotComparedList.Of(findings));

        await log.AppendAsync(EntryOf(question, answer), cancellation);
        taking.Keep();
        return answer;
    }

    /// <summary>Refuses where no rule gives the peer anything for this purpose now.</summary>
    public void CheckPolicy(Country peer, QueryContext context) =>
        Resolve(policies.Current, peer, context, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime));

    private async ValueTask<Findings> FindAsync(
        Question question, SharingScope scope, Action<double>? progress, CancellationToken cancellation)
    {
        if (!question.HasTemplates)
        {
            return await gallery.FindAsync(question.Probe, scope, new FreeScan(null, cancellation), cancellation);
        }

        using var scan = scans.Begin(question.Peer, progress, cancellation);
        return await gallery.FindAsync(question.Probe, scope, scan, cancellation);
    }

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
