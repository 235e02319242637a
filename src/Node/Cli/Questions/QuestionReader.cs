using Grpc.Core;
using Kalkan.Federation.Contracts;

namespace Kalkan.Node.Cli.Questions;

/// <summary>Asks a node one question and gathers the stream of answers into a report.</summary>
internal static class QuestionReader
{
    /// <summary>Asks; <paramref name="arrived"/> is called for each peer as its answer comes in.</summary>
    public static async Task<QuestionReport> AskAsync(
        SearchService.SearchServiceClient search,
        SearchRequest request,
        string kind,
        string title,
        Action<Coverage>? arrived,
        CancellationToken stop)
    {
        var from = "";
        var candidates = new List<CandidateReport>();
        var summary = new SearchSummary();
        using var call = search.Search(request, cancellationToken: stop);
        await foreach (var part in call.ResponseStream.ReadAllAsync(stop))
        {
            switch (part.PartCase)
            {
                case SearchResponse.PartOneofCase.Local:
                    from = part.Local.Country;
                    candidates.AddRange(part.Local.Hits.Select(h => Candidate(from, request.Probe, h)));
                    break;
                case SearchResponse.PartOneofCase.Peer:
                    candidates.AddRange(part.Peer.Hits.Select(h => Candidate(part.Peer.Coverage.Country, request.Probe, h)));
                    arrived?.Invoke(part.Peer.Coverage);
                    break;
                case SearchResponse.PartOneofCase.Summary:
                    summary = part.Summary;
                    break;
            }
        }

        return new(
            kind,
            from,
            [.. candidates.OrderByDescending(c => c.Score).ThenBy(c => c.Country, StringComparer.Ordinal)],
            [.. summary.Coverage.Select(c => new CoverageReport(
                c.Country, Words.Of(c.Status), Math.Round(c.Milliseconds, 1), c.Reason, c.Detail, ShownFields.Day(c.ListsAsOf)))],
            summary.Clear,
            [.. summary.NotClearBecause],
            request.Context.RequestId)
        {
            Title = title,
        };
    }

    private static CandidateReport Candidate(string country, Probe probe, Hit hit) => new(
        country,
        Words.Of(hit.Kind),
        hit.Score,
        [.. hit.Evidence.Select(e => $"{Words.Of(e.Field)} {Words.Of(e.Agreement)} ({e.Rule})")],
        [.. ShownFields.Of(hit.Disclosed)],
        hit.Disclosed is null || hit.Disclosed.Handling == HandlingCode.Unspecified ? "" : Words.Of(hit.Disclosed.Handling),
        [.. hit.Confirmable.Select(Words.Of)],
        hit.Reference,
        HitExplanation.Names(probe, hit),
        HitExplanation.Missing(hit));
}
