using Grpc.Core;
using Kalkan.Federation.Contracts;
using Kalkan.Federation.Countries;
using Kalkan.Federation.Requests;

namespace Kalkan.Federation.Asking;

/// <summary>Asks one peer one question: within its budget, again where the question did not reach it, and never beyond that.</summary>
internal sealed class PeerCall(PeerLine line, CircuitPass pass, MatchRequest request, AskingLimits limits, TimeProvider time)
{
    private static readonly string Repeated = RefusalStatus.NameOf(RefusalReason.RequestRepeated);

    /// <summary>Whom.</summary>
    public Country Country => line.Peer.Country;

    /// <summary>Whether it asks for a comparison of templates.</summary>
    public bool HasTemplates => request.Probe.Person is { Templates.Count: > 0 };

    /// <summary>The line and the circuit's pass, not to be used any more.</summary>
    public void Abandon()
    {
        line.Circuit.Abandoned(pass);
        line.Release();
    }

    /// <summary>The peer's answer, or what became of the question; a long search tells how far it is. Throws only when <paramref name="officer"/> is cancelled.</summary>
    public async Task<PeerCallResult> RunAsync(TimeSpan budget, Action<double> progress, CancellationToken officer)
    {
        var handedBack = false;
        try
        {
            using var deadline = new CancellationTokenSource(budget, time);
            using var all = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, line.Removed, officer);
            var (end, answer) = await AskAsync(time.GetUtcNow() + budget, progress, all.Token);
            officer.ThrowIfCancellationRequested();
            if (line.Removed.IsCancellationRequested)
            {
                return new(CallEnd.Of(CoverageReason.NotAPeer), null);
            }

            var fault = answer is null ? null : AnswerRules.Fault(answer, request.Context.RequestId, request.Probe.Person?.Templates.Count ?? 0);
            if (fault is not null)
            {
                (end, answer) = (CallEnd.Of(CoverageReason.InvalidAnswer), null);
            }

            handedBack = end?.Status != CoverageStatus.TimedOut;
            return new(end, answer, fault, handedBack && HandBack(end));
        }
        finally
        {
            if (!handedBack)
            {
                line.Circuit.Abandoned(pass);
            }

            line.Release();
        }
    }

    private bool HandBack(CallEnd? end)
    {
        if (end?.Status == CoverageStatus.Unreachable)
        {
            return line.Circuit.Failed(pass);
        }

        line.Circuit.Succeeded(pass);
        return false;
    }

    private async Task<(CallEnd? End, MatchResponse? Answer)> AskAsync(
        DateTimeOffset deadline, Action<double> progress, CancellationToken cancellation)
    {
        CallEnd? earlier = null;
        for (var attempt = 0; ; attempt++)
        {
            var end = CallEnd.Of(CoverageReason.TimedOut);
            try
            {
                return HasTemplates
                    ? await IdentifyAsync(deadline, progress, cancellation)
                    : (null, await MatchAsync(deadline, cancellation));
            }
            catch (RpcException e)
            {
                end = cancellation.IsCancellationRequested ? end : CallFailure.Read(e);
            }
            catch (OperationCanceledException)
            {
                return (end, null);
            }
            catch (ObjectDisposedException)
            {
                return (CallEnd.Of(CoverageReason.NotAPeer), null);
            }

            if (earlier is not null && end.Reason == Repeated)
            {
                // The first question did arrive, and its answer was lost with the connection.
                return (earlier, null);
            }

            earlier = end;
            if (!end.MayRetry || attempt == limits.RetryPauses.Length || time.GetUtcNow() + limits.RetryPauses[attempt] >= deadline)
            {
                return (end, null);
            }

            try
            {
                await Task.Delay(limits.RetryPauses[attempt], time, cancellation);
            }
            catch (OperationCanceledException)
            {
                return (end, null);
            }
        }
    }

    private async Task<MatchResponse> MatchAsync(DateTimeOffset deadline, CancellationToken cancellation)
    {
        using var call = line.Match.MatchAsync(request, deadline: deadline.UtcDateTime, cancellationToken: cancellation);
        return await call.ResponseAsync;
    }

    private async Task<(CallEnd? End, MatchResponse? Answer)> IdentifyAsync(
        DateTimeOffset deadline, Action<double> progress, CancellationToken cancellation)
    {
        var question = new IdentifyRequest { Context = request.Context, Probe = request.Probe, MostCandidates = request.MostCandidates };
        using var call = line.Match.Identify(question, deadline: deadline.UtcDateTime, cancellationToken: cancellation);
        MatchResponse? answer = null;
        while (await call.ResponseStream.MoveNext(cancellation))
        {
            var part = call.ResponseStream.Current;
            if (answer is not null || part.PartCase == IdentifyResponse.PartOneofCase.None)
            {
                return (CallEnd.Of(CoverageReason.InvalidAnswer), null);
            }

            answer = part.Answer;
            if (answer is null)
            {
                progress(part.Progress);
            }
        }

        return answer is null ? (CallEnd.Of(CoverageReason.InvalidAnswer), null) : (null, answer);
    }
}
