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

    /// <summary>Hits with whole records, best first, and what could not be compared; the reference is the record's id.</summary>
    /// <param name="probe">What is searched with.</param>
    /// <param name="context">Why.</param>
    /// <param name="progress">Told how much of a long search is done; from several threads.</param>
    /// <param name="cancellation">Ends the search.</param>
    public async ValueTask<LocalAnswer> FindAsync(Probe probe, QueryContext context, Action<double> progress, CancellationToken cancellation)
    {
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var scope = new SharingScope(own, context.Test, today, EveryRight, policyVersion: 0);
        var findings = await gallery.FindAsync(probe, scope, new FreeScan(progress, cancellation), cancellation);
        var answer = new LocalAnswer { Country = own.Code() };
        answer.NotCompared.AddRange(NotComparedList.Of(findings));
        var bytesLeft = MostRecordBytes;
        foreach (var candidate in findings.Candidates
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
            hit.Contradiction = Contradiction.In(hit.Evidence);
            answer.Hits.Add(hit);
        }

        return answer;
    }
}
