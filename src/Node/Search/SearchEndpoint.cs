using Grpc.Core;
using Kalkan.Federation.Answering;
using Kalkan.Federation.Asking;
using Kalkan.Federation.Audit;
using Kalkan.Federation.Contracts;
using Kalkan.Federation.Countries;
using Kalkan.Federation.Peers;
using Kalkan.Federation.Requests;
using Kalkan.Node.Gallery;

namespace Kalkan.Node.Search;

/// <summary>
/// One question of an officer: to the own gallery and, through <see cref="FanOut"/>, to every peer. The peers are
/// asked first, so that they work while the own gallery is searched; what is found at home is shown first.
/// </summary>
internal sealed class SearchEndpoint(
    Country own,
    RequestRules rules,
    MrzProbes zones,
    LocalSearch local,
    SearchTrail trail,
    FanOut fanOut,
    PeerChannels channels,
    ClearRule clear,
    PeerSightings sightings,
    TimeProvider time) : SearchService.SearchServiceBase
{
    private static readonly TimeSpan ProgressPeriod = TimeSpan.FromMilliseconds(250);

    public override async Task Search(
        SearchRequest request, IServerStreamWriter<SearchResponse> responseStream, ServerCallContext context)
    {
        var cancellation = context.CancellationToken;
        var question = Read(request, context);
        try
        {
            await using var inquiry = await fanOut.StartAsync(question, cancellation);
            var mine = await SearchAtHomeAsync(question, responseStream, context);
            await responseStream.WriteAsync(new() { Local = mine }, cancellation);

            var ledger = new CoverageLedger(inquiry.Peers);
            HashSet<Country> notCompared = mine.NotCompared.Count > 0 ? [own] : [];
            await foreach (var part in inquiry.PartsAsync(cancellation))
            {
                if (part.Answer is { } answer)
                {
                    ledger.Add(answer.Coverage);
                    Note(answer, notCompared);
                }

                await responseStream.WriteAsync(
                    part.Answer is null ? new() { Progress = part.Progress } : new() { Peer = part.Answer }, cancellation);
            }

            await responseStream.WriteAsync(new() { Summary = Sum(question, ledger, mine.Hits.Count > 0, notCompared) }, cancellation);
        }
        catch (AuditUnavailableException)
        {
            throw new RefusedException(new(
                RefusalReason.AuditUnavailable, "The audit log cannot be written; nothing is asked or shown without it."));
        }
    }

    private PeerQuestion Read(SearchRequest request, ServerCallContext context)
    {
        var draft = CallDraft.Of(context);
        draft.Context = request.Context;
        List<FieldFault> faults = [.. RequestRules.Check(request.Context, "context"), .. rules.Check(request.Probe, "probe")];
        var frame = SearchFrame.Read(request, own, channels.Known, faults);
        if (faults.Count > 0)
        {
            throw new RefusedException(Federation.Requests.Refusal.ForFaults(faults));
        }

        var probe = zones.Expand(request.Probe);
        draft.Asked = AskedFields.Of(probe);
        return new(request.Context, probe, frame.Peers, frame.Budget, CallerIdentity.StaffOf(context).Id);
    }

    private void Note(PeerAnswer answer, HashSet<Country> notCompared)
    {
        if (answer.Coverage.Status is CoverageStatus.Answered or CoverageStatus.NoHit && CountryCodes.TryParse(answer.Coverage.Country, out var peer))
        {
            sightings.Answered(peer, time.GetUtcNow());
            if (answer.NotCompared.Count > 0)
            {
                notCompared.Add(peer);
            }
        }
    }

    private async Task<LocalAnswer> SearchAtHomeAsync(
        PeerQuestion question, IServerStreamWriter<SearchResponse> responses, ServerCallContext context)
    {
        var (started, cancellation) = (time.GetTimestamp(), context.CancellationToken);
        var progress = new ProgressReport(ProgressPeriod, time);
        var search = local.FindAsync(question.Probe, question.Context, progress.Note, cancellation).AsTask();
        try
        {
            await progress.TellAsync(
                search,
                fraction => responses.WriteAsync(
                    new() { Progress = new() { Country = own.Code(), Fraction = fraction } }, cancellation),
                cancellation);
        }
        finally
        {
            await search;
        }

        var answer = await search;
        await trail.SearchedAsync(question, context.Method, answer.Hits, context.CancellationToken);
        answer.Milliseconds = time.GetElapsedTime(started).TotalMilliseconds;
        return answer;
    }

    private SearchSummary Sum(PeerQuestion question, CoverageLedger ledger, bool localHit, HashSet<Country> notCompared)
    {
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var whyNot = clear.WhyNot(ledger.Lines, channels.Known, localHit, question.Context.Test, today, notCompared);
        var summary = new SearchSummary { RequestId = question.Context.RequestId, Clear = whyNot.IsEmpty };
        summary.Coverage.AddRange(ledger.Lines);
        summary.NotClearBecause.AddRange(whyNot);
        return summary;
    }
}
