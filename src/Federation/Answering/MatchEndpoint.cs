using Grpc.Core;
using Kalkan.Federation.Answering.Limits;
using Kalkan.Federation.Audit;
using Kalkan.Federation.Contracts;
using Kalkan.Federation.Requests;

namespace Kalkan.Federation.Answering;

/// <summary>Answers the questions of peers. Each method reads as the way of one question.</summary>
internal sealed class MatchEndpoint(
    RequestRules rules,
    ReplayGuard replays,
    PeerRates rates,
    Answerer answerer,
    RefusalAudit refusals,
    AnsweringLimits limits,
    TimeProvider time) : MatchService.MatchServiceBase
{
    private readonly AnswerTick _tick = new(limits.Tick, time);

    /// <inheritdoc />
    public override async Task<MatchResponse> Match(MatchRequest request, ServerCallContext context)
    {
        var arrival = time.GetTimestamp();
        var question = Read(request, context);
        using var claim = replays.Take(question.Peer, question.Context.RequestId);
        var answer = await answerer.AnswerAsync(question, progress: null, context.CancellationToken);
        claim.Keep();
        await _tick.WaitAsync(arrival, context.CancellationToken);
        return answer;
    }

    /// <inheritdoc />
    public override async Task Identify(
        IdentifyRequest request, IServerStreamWriter<IdentifyResponse> responseStream, ServerCallContext context)
    {
        var arrival = time.GetTimestamp();
        var question = Read(new() { Context = request.Context, Probe = request.Probe, MostCandidates = request.MostCandidates }, context);
        using var claim = replays.Take(question.Peer, question.Context.RequestId);
        var progress = new ProgressReport(limits.ProgressPeriod, time);
        var answering = answerer.AnswerAsync(question, progress.Note, context.CancellationToken);
        try
        {
            await progress.TellAsync(answering, fraction => TellAsync(responseStream, fraction, context), context.CancellationToken);
        }
        finally
        {
            await answering;
        }

        claim.Keep();
        await _tick.WaitAsync(arrival, context.CancellationToken);
        await responseStream.WriteAsync(new() { Answer = await answering }, context.CancellationToken);
    }

    /// <inheritdoc />
    public override async Task Screen(
        IAsyncStreamReader<ScreenRequest> requestStream, IServerStreamWriter<ScreenResponse> responseStream, ServerCallContext context)
    {
        var peer = CallerIdentity.PeerOf(context);
        var draft = CallDraft.Of(context);
        var cancellation = context.CancellationToken;

        var start = await NextAsync(requestStream, cancellation) is { Start: { } first }
            ? first
            : throw Faulty("start", "is required as the first message");
        draft.Context = start.Context;
        Check(ContractVersions.Check(start.Context?.Contract ?? 0));
        Check(RequestRules.Check(start));
        using var claim = replays.Take(peer, start.Context!.RequestId);
        answerer.CheckPolicy(peer, start.Context);

        var items = 0;
        while (await NextAsync(requestStream, cancellation) is { } request)
        {
            var item = request.Item ?? throw Faulty("item", "is required in every message after the first");
            if (++items > limits.ScreenItems)
            {
                throw Faulty("item", $"is one too many: a stream has at most {limits.ScreenItems}");
            }

            var arrival = time.GetTimestamp();
            var question = new Question(peer, context.Method, start.Context, item.Probe, start.MostCandidates);
            var response = await AnswerItemAsync(item, question, context);
            claim.Keep();
            await _tick.WaitAsync(arrival, cancellation);
            await TakenAsync(responseStream.WriteAsync(response, cancellation));
            FrameBudget.Of(context.GetHttpContext())?.Progress();
        }
    }

    /// <summary>An item is answered or refused on its own; either is in the log first.</summary>
    private async Task<ScreenResponse> AnswerItemAsync(ScreenItem item, Question question, ServerCallContext context)
    {
        var draft = new CallDraft { Context = question.Context };
        Refusal refusal;
        try
        {
            Check(rules.Check(item));
            Check(ContractVersions.Check(question.Context.Contract, item.Probe));
            draft.Asked = AskedFields.Of(item.Probe);
            await rates.TakeInTurnAsync(question.Peer, context.CancellationToken);
            return new() { ItemId = item.ItemId, Answer = await answerer.AnswerAsync(question, progress: null, context.CancellationToken) };
        }
        catch (RefusedException e)
        {
            refusal = e.Refusal;
        }
        catch (AuditUnavailableException)
        {
            refusal = RefusalInterceptor.Unrecorded;
        }

        await refusals.RecordAsync(context.GetHttpContext(), context.Method, RefusalStatus.NameOf(refusal.Reason), draft);
        return new() { ItemId = item.ItemId, Refused = RefusalStatus.ToMessage(refusal) };
    }

    /// <summary>One question, checked; the draft of its log entry knows it from the first line on.</summary>
    private Question Read(MatchRequest request, ServerCallContext context)
    {
        var draft = CallDraft.Of(context);
        draft.Context = request.Context;
        Check(ContractVersions.Check(request.Context?.Contract ?? 0));
        Check(rules.Check(request));
        Check(ContractVersions.Check(request.Context!.Contract, request.Probe));
        draft.Asked = AskedFields.Of(request.Probe);
        return new(CallerIdentity.PeerOf(context), context.Method, request.Context, request.Probe, request.MostCandidates);
    }

    private static Task TellAsync(IServerStreamWriter<IdentifyResponse> responses, double fraction, ServerCallContext context)
    {
        FrameBudget.Of(context.GetHttpContext())?.Progress();
        return responses.WriteAsync(new() { Progress = fraction }, context.CancellationToken);
    }

    private async Task<ScreenRequest?> NextAsync(IAsyncStreamReader<ScreenRequest> requests, CancellationToken cancellation)
    {
        try
        {
            return await requests.MoveNext(cancellation).WaitAsync(limits.ScreenIdle, time, cancellation) ? requests.Current : null;
        }
        catch (TimeoutException)
        {
            throw new RefusedException(new(
                RefusalReason.DeadlineExceeded, $"No item came within {limits.ScreenIdle.TotalSeconds} seconds."));
        }
    }

    private async Task TakenAsync(Task write)
    {
        try
        {
            await write.WaitAsync(limits.ScreenIdle, time);
        }
        catch (TimeoutException)
        {
            throw new RefusedException(new(
                RefusalReason.DeadlineExceeded, $"The last answer was not taken within {limits.ScreenIdle.TotalSeconds} seconds."));
        }
    }

    private static void Check(Refusal? refusal)
    {
        if (refusal is not null)
        {
            throw new RefusedException(refusal);
        }
    }

    private static void Check(IReadOnlyList<FieldFault> faults)
    {
        if (faults.Count > 0)
        {
            throw new RefusedException(Refusal.ForFaults(faults));
        }
    }

    private static RefusedException Faulty(string field, string description) => new(Refusal.ForFaults([new(field, description)]));
}
