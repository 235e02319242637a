using Grpc.Core;
using Kalkan.Federation.Contracts;

namespace Kalkan.Node.Cli.Questions;

/// <summary>Asks a node one question and gathers the stream of answers into a report.</summary>
internal static class QuestionReader
{
    /// <summary>Asks; <paramref name="progress"/> hears how far a long search is.</summary>
    public static async Task<QuestionReport> AskAsync(
        SearchService.SearchServiceClient search,
        SearchRequest request,
        string kind,
        string title,
        Action<SearchProgress>? progress,
        CancellationToken stop)
    {
        var from = "";
        var candidates = new List<CandidateReport>();
        var notCompared = new List<NotComparedReport>();
        var summary = new SearchSummary();
        using var call = search.Search(request, cancellationToken: stop);
        await foreach (var part in call.ResponseStream.ReadAllAsync(stop))
        {
            switch (part.PartCase)
            {
                case SearchResponse.PartOneofCase.Local:
                    from = part.Local.Country;
                    candidates.AddRange(part.Local.Hits.Select(h => Candidate(from, request.Probe, h)));
                    notCompared.AddRange(part.Local.NotCompared.Select(n => NotCompared(from, n)));
                    break;
                case SearchResponse.PartOneofCase.Peer:
                    candidates.AddRange(part.Peer.Hits.Select(h => Candidate(part.Peer.Coverage.Country, request.Probe, h)));
                    notCompared.AddRange(part.Peer.NotCompared.Select(n => NotCompared(part.Peer.Coverage.Country, n)));
                    break;
                case SearchResponse.PartOneofCase.Progress:
                    progress?.Invoke(part.Progress);
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
            [.. notCompared.OrderBy(n => n.Country, StringComparer.Ordinal).ThenBy(n => n.Template)],
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
        HitExplanation.Missing(hit),
        Contradictions.Of(hit));

    private static NotComparedReport NotCompared(string country, NotCompared item) =>
        new(country, Words.Of(item.Field), (int)item.Template + 1, item.Reason);
}
