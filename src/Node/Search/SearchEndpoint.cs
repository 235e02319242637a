using System.Diagnostics;
using Grpc.Core;
using Kalkan.Federation.Asking;
using Kalkan.Federation.Audit;
using Kalkan.Federation.Contracts;
using Kalkan.Federation.Countries;
using Kalkan.Federation.Requests;
using Refusal = Kalkan.Federation.Requests.Refusal;

namespace Kalkan.Node.Search;

/// <summary>One question of an officer: to the own gallery and, through <see cref="FanOut"/>, to every peer.</summary>
internal sealed class SearchEndpoint(
    Country own,
    FanOut fanOut,
    PeerChannels channels,
    ILocalSearch local,
    ISearchRules rules,
    IProbeReader probes,
    IStaffName staff,
    ClearRule clear,
    TimeProvider time) : SearchService.SearchServiceBase
{
    public override async Task Search(
        SearchRequest request, IServerStreamWriter<SearchResponse> responseStream, ServerCallContext context)
    {
        var question = Read(request, staff.Of(context));
        try
        {
            await using var inquiry = await fanOut.StartAsync(question, context.CancellationToken);
            await AnswerAsync(question, inquiry, responseStream, context.CancellationToken);
        }
        catch (AuditUnavailableException)
        {
            throw new RefusedException(new(
                RefusalReason.AuditUnavailable, "The audit log cannot be written; nothing is asked or shown without it."));
        }
    }

    private PeerQuestion Read(SearchRequest request, string staffId)
    {
        List<FieldFault> faults = [.. rules.Check(request.Context, request.Probe)];
        var frame = SearchFrame.Read(request, own, channels.Known, faults);
        ThrowIfAny(faults);
        var reading = probes.Read(request.Probe);
        ThrowIfAny(reading.Faults);
        return new(request.Context, reading.Probe ?? throw new UnreachableException(), frame.Peers, frame.Budget, staffId);
    }

    private async Task AnswerAsync(
        PeerQuestion question, Inquiry inquiry, IServerStreamWriter<SearchResponse> responses, CancellationToken cancellation)
    {
        var started = time.GetTimestamp();
        var mine = new LocalAnswer { Country = own.Code() };
        mine.Hits.AddRange(local.Find(question.Probe, question.Context, cancellation));
        mine.Milliseconds = time.GetElapsedTime(started).TotalMilliseconds;
        await responses.WriteAsync(new() { Local = mine }, cancellation);

        var ledger = new CoverageLedger(inquiry.Peers);
        await foreach (var answer in inquiry.AnswersAsync(cancellation))
        {
            ledger.Add(answer.Coverage);
            await responses.WriteAsync(new() { Peer = answer }, cancellation);
        }

        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var whyNot = clear.WhyNot(ledger.Lines, channels.Known, mine.Hits.Count > 0, question.Context.Test, today);
        var summary = new SearchSummary { RequestId = question.Context.RequestId, Clear = whyNot.IsEmpty };
        summary.Coverage.AddRange(ledger.Lines);
        summary.NotClearBecause.AddRange(whyNot);
        await responses.WriteAsync(new() { Summary = summary }, cancellation);
    }

    private static void ThrowIfAny(IReadOnlyCollection<FieldFault> faults)
    {
        if (faults.Count > 0)
        {
            throw new RefusedException(Refusal.ForFaults(faults));
        }
    }
}
