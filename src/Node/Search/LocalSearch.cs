using System.Collections.Immutable;
using Kalkan.Federation.Answering;
using Kalkan.Federation.Asking;
using Kalkan.Federation.Contracts;
using Kalkan.Federation.Countries;
using Kalkan.Federation.Sharing;

namespace Kalkan.Node.Search;

/// <summary>
/// The own gallery under a scope that grants every field of every record. What can never match for a peer because it
/// is expired or incomplete does not match here either; originator control is about others.
/// </summary>
internal sealed class LocalSearch(Country own, IGallery gallery, TimeProvider time) : ILocalSearch
{
    private static readonly ImmutableArray<ScopedRule> EveryRight =
    [
        new(ulong.MaxValue, uint.MaxValue, new("own", FieldSet.All, FieldSet.All, FieldSet.None, 0, AskingLimits.MostHits)),
    ];

    public IReadOnlyList<Hit> Find(Probe probe, QueryContext context, CancellationToken cancellation)
    {
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var scope = new SharingScope(own, context.Test, today, EveryRight, policyVersion: 0);
        return
        [
            .. gallery.Find(probe, scope, cancellation)
                .OrderByDescending(candidate => candidate.Score)
                .ThenBy(candidate => candidate.RecordId, StringComparer.Ordinal)
                .Take(AskingLimits.MostHits)
                .Select(HitOf),
        ];
    }

    private static Hit HitOf(Candidate candidate)
    {
        var hit = new Hit
        {
            Reference = candidate.RecordId,
            Kind = candidate.Kind,
            Score = candidate.Score,
            Disclosed = candidate.Record(),
        };
        hit.Evidence.AddRange(candidate.Evidence);
        return hit;
    }
}
