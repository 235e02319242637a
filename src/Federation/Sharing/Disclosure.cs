using Kalkan.Federation.Contracts;

namespace Kalkan.Federation.Sharing;

/// <summary>
/// The last door: turns candidates into what leaves the country. Nothing else builds a <see cref="Hit"/>. Everything
/// here is decided by the grant, the score and the fields that the grant shows; a hidden value is never looked at.
/// </summary>
public static class Disclosure
{
    /// <summary>At most so many hits in one answer, whatever the rules say.</summary>
    public const int MostHits = 100;

    /// <summary>
    /// At most so many bytes of disclosed records in one answer, so that it fits into a message of 256 KiB. A record
    /// that does not fit goes out as a hit without values; its shown fields then stand among the confirmable ones.
    /// </summary>
    public const int MostDisclosedBytes = 112 * 1024;

    private const int ScoreDecimals = 4;

    /// <summary>The hits for one question, best first, equal scores by reference. The same input gives the same bytes.</summary>
    /// <param name="scope">The rights under which the candidates were found.</param>
    /// <param name="candidates">In any order.</param>
    /// <param name="mostCandidates">As the peer asked; 0 leaves it to the policy.</param>
    /// <param name="references">Makes the references.</param>
    public static IReadOnlyList<Hit> Of(
        SharingScope scope, IReadOnlyList<Candidate> candidates, uint mostCandidates, ReferenceKey references)
    {
        var hits = new List<Hit>();
        var perRule = new Dictionary<string, int>(StringComparer.Ordinal);
        var most = mostCandidates is 0 or > MostHits ? MostHits : (int)mostCandidates;
        var bytesLeft = MostDisclosedBytes;
        foreach (var (candidate, score, reference) in Ranked(scope, candidates, references))
        {
            var grant = candidate.Grant;
            var taken = perRule.GetValueOrDefault(grant.Rule);
            if (taken == grant.MostCandidates)
            {
                continue;
            }

            if (hits.Count == most)
            {
                break;
            }

            perRule[grant.Rule] = taken + 1;
            hits.Add(Build(candidate, score, reference, ref bytesLeft));
        }

        return hits;
    }

    private static IEnumerable<(Candidate Candidate, double Score, string Reference)> Ranked(
        SharingScope scope, IReadOnlyList<Candidate> candidates, ReferenceKey references) =>
        candidates
            .Where(candidate => IsGranted(scope, candidate) && candidate.Score >= candidate.Grant.ScoreFloor)
            .Select(candidate => (candidate, Rounded(candidate.Score), references.For(scope.Peer, candidate.RecordId)))
            .OrderByDescending(ranked => ranked.Item2)
            .ThenBy(ranked => ranked.Item3, StringComparer.Ordinal);

    private static bool IsGranted(SharingScope scope, Candidate candidate) =>
        scope.Rules.Any(rule => rule.Grant == candidate.Grant)
            ? !((candidate.Grant.Show | candidate.Grant.Confirm) & FieldCatalog.FieldsOf(candidate.Kind)).IsEmpty
            : throw new InvalidOperationException("A candidate was found under a grant that the scope does not hold.");

    private static Hit Build(Candidate candidate, double score, string reference, ref int bytesLeft)
    {
        var grant = candidate.Grant;
        var fields = FieldCatalog.FieldsOf(candidate.Kind);
        var confirmable = grant.Confirm & fields;
        var record = candidate.Record();
        var disclosed = FieldCatalog.Copy(record, grant.Show);
        var size = disclosed.CalculateSize();
        if (size > bytesLeft)
        {
            disclosed = FieldCatalog.Copy(record, FieldSet.None);
            confirmable |= grant.Show & fields;
        }
        else
        {
            bytesLeft -= size;
        }

        var hit = new Hit { Reference = reference, Kind = candidate.Kind, Score = score, Disclosed = disclosed };
        hit.Evidence.AddRange(candidate.Evidence
            .Where(evidence => grant.Match.Contains(evidence.Field))
            .OrderBy(evidence => evidence.Field)
            .Select(Copy));
        hit.Contradiction = Contradiction.In(hit.Evidence);
        hit.Confirmable.AddRange(confirmable.Fields());
        return hit;
    }

    private static Evidence Copy(Evidence evidence) => new()
    {
        Field = evidence.Field,
        Agreement = evidence.Agreement,
        Weight = evidence.Weight,
        Rule = evidence.Rule,
    };

    private static double Rounded(double score) =>
        Math.Round(Math.Min(score, 1), ScoreDecimals, MidpointRounding.AwayFromZero);
}
