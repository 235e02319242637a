using System.Collections.Immutable;
using Kalkan.Federation.Answering;
using Kalkan.Federation.Asking;
using Kalkan.Federation.Contracts;
using Kalkan.Federation.Countries;
using Kalkan.Federation.Sharing;

namespace Kalkan.Node.Search;

/// <summary>
/// Searches the own gallery for national staff, under a scope that grants every field of every record. What can never
/// match for a peer because it is expired or incomplete does not match here either.
/// </summary>
internal sealed class LocalSearch(Country own, IGallery gallery, TimeProvider time)
{
    // Records with templates may have 256 KiB each; what does not fit is fetched by its id.
    private const int MostRecordBytes = 2 * 1024 * 1024;
    private const int ScoreDecimals = 4;

    private static readonly ImmutableArray<ScopedRule> EveryRight =
    [
        new(ulong.MaxValue, uint.MaxValue, new("own", FieldSet.All, FieldSet.All, FieldSet.None, 0, AskingLimits.MostHits)),
    ];

    /// <summary>Hits with whole records, best first; the reference is the record's id.</summary>
    public IReadOnlyList<Hit> Find(Probe probe, QueryContext context, CancellationToken cancellation)
    {
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var scope = new SharingScope(own, context.Test, today, EveryRight, policyVersion: 0);
        var hits = new List<Hit>();
        var bytesLeft = MostRecordBytes;
        foreach (var candidate in gallery.Find(probe, scope, cancellation)
            .OrderByDescending(candidate => candidate.Score)
            .ThenBy(candidate => candidate.RecordId, StringComparer.Ordinal)
            .Take(AskingLimits.MostHits))
        {
            var record = candidate.Record();
            var hit = new Hit
            {
                Reference = candidate.RecordId,
                Kind = candidate.Kind,
                Score = Math.Round(Math.Min(candidate.Score, 1), ScoreDecimals, MidpointRounding.AwayFromZero),
                Disclosed = record.CalculateSize() <= bytesLeft ? record : null,
            };
            bytesLeft -= hit.Disclosed?.CalculateSize() ?? 0;
            hit.Evidence.AddRange(candidate.Evidence);
            hits.Add(hit);
        }

        return hits;
    }
}
