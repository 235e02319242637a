using System.Collections.Immutable;
using Kalkan.Federation.Audit;
using Kalkan.Federation.Contracts;
using Kalkan.Federation.Countries;
using Kalkan.Federation.Requests;
using Kalkan.Federation.Sharing;
using Microsoft.Extensions.Logging;

namespace Kalkan.Federation.Asking;

/// <summary>
/// Asks many peers at once: one deadline for all, each peer's own budget within it, no hedging. What one peer does or
/// fails to do neither delays nor spoils the others.
/// </summary>
public sealed class FanOut(
    PeerChannels channels, IAuditLog audit, IProbeSeal seal, AskingLimits limits, TimeProvider time, ILogger<FanOut> log)
{
    /// <summary>
    /// Records the question once for each peer that will get it, then sends it. Peers are those of this moment; one
    /// that is removed meanwhile is reported so, one that is added is not asked.
    /// </summary>
    /// <param name="question">What, whom, how long.</param>
    /// <param name="officer">Cancelled when the officer leaves; reaches every peer.</param>
    /// <exception cref="AuditUnavailableException">It cannot be recorded; nobody was asked.</exception>
    public async Task<Inquiry> StartAsync(PeerQuestion question, CancellationToken officer)
    {
        var started = time.GetTimestamp();
        var budget = limits.SearchBudget(question.Budget, question.HasTemplates);
        var (calls, notAsked) = Admit(question);
        var trail = new InquiryTrail(audit, seal, question);
        try
        {
            await RecordAsync(token => trail.AskedAsync(calls.Select(call => call.Country), token), budget, officer);
        }
        catch
        {
            calls.ForEach(call => call.Abandon());
            throw;
        }

        ImmutableArray<Country> peers = [.. calls.Select(call => call.Country).Concat(notAsked.Keys).Order()];
        var inbox = new Inbox(peers.Length);
        foreach (var (country, end) in notAsked)
        {
            inbox.Add(new() { Coverage = CoverageOf(country, end) });
        }

        var cancelled = CancellationTokenSource.CreateLinkedTokenSource(officer);
        var left = budget - time.GetElapsedTime(started);
        var asking = AllAsync([.. calls.Select(call => AskAsync(call, left, trail, inbox, cancelled.Token))], inbox);
        return new(peers, inbox, cancelled, asking);
    }

    private (List<PeerCall> Calls, Dictionary<Country, CallEnd> NotAsked) Admit(PeerQuestion question)
    {
        var calls = new List<PeerCall>();
        var notAsked = new Dictionary<Country, CallEnd>();
        foreach (var line in channels.Hold(question.Peers))
        {
            var country = line.Peer.Country;
            if (ContractVersions.Highest(ContractVersions.Spoken, line.Peer.Contracts) is not { } contract)
            {
                notAsked[country] = CallEnd.Of(CoverageReason.ContractUnsupported);
                line.Release();
            }
            else if (question.HasTemplates && contract < ContractVersions.WithTemplates)
            {
                notAsked[country] = CallEnd.WithoutTemplates;
                line.Release();
            }
            else if (line.Circuit.TryEnter() is var pass && pass == CircuitPass.None)
            {
                notAsked[country] = CallEnd.CircuitOpen(line.Circuit.UnreachableSince);
                line.Release();
            }
            else
            {
                var context = question.Context.Clone();
                context.Contract = contract;
                calls.Add(new(line, pass, new() { Context = context, Probe = question.Probe }, limits, time));
            }
        }

        foreach (var missing in question.Peers.Except(calls.Select(call => call.Country)).Except(notAsked.Keys))
        {
            notAsked[missing] = CallEnd.Of(CoverageReason.NotAPeer);
        }

        return (calls, notAsked);
    }

    private async Task AskAsync(
        PeerCall call, TimeSpan left, InquiryTrail trail, Inbox inbox, CancellationToken officer)
    {
        var started = time.GetTimestamp();
        var peerBudget = limits.PeerBudget(call.Country, call.HasTemplates);
        var (end, answer, fault, opened) = await RunAsync(
            call, Shorter(peerBudget, left), fraction => inbox.Tell(call.Country, fraction), officer);
        var arrived = new PeerAnswer { Coverage = end is null ? CoverageOf(call.Country, answer!) : CoverageOf(call.Country, end) };
        arrived.Coverage.Milliseconds = time.GetElapsedTime(started).TotalMilliseconds;
        foreach (var hit in answer?.Hits ?? [])
        {
            // An older peer has no word for it.
            hit.Contradiction |= Contradiction.In(hit.Evidence);
            arrived.Hits.Add(hit);
        }

        arrived.NotCompared.AddRange(answer?.NotCompared ?? []);
        Tell(call.Country, end, fault, opened);
        await RecordAsync(token => trail.CameBackAsync(call.Country, arrived, token), limits.Audit, officer);
        inbox.Add(arrived);
    }

    private async Task<PeerCallResult> RunAsync(PeerCall call, TimeSpan budget, Action<double> progress, CancellationToken officer)
    {
        try
        {
            return await call.RunAsync(budget, progress, officer);
        }
        catch (Exception e) when (!officer.IsCancellationRequested)
        {
            AskingLog.AskingFailed(log, call.Country, e);
            return new(CallEnd.Of(CoverageReason.OwnFault), null);
        }
    }

    /// <summary>Ends the stream when all have ended, or at once when one cannot be recorded.</summary>
    private static async Task AllAsync(ImmutableArray<Task> asking, Inbox inbox)
    {
        await foreach (var ended in Task.WhenEach(asking))
        {
            if (ended.Exception?.GetBaseException() is { } failure)
            {
                inbox.Complete(failure);
            }
        }

        inbox.Complete();
    }

    private async Task RecordAsync(Func<CancellationToken, Task> record, TimeSpan patience, CancellationToken officer)
    {
        using var limit = new CancellationTokenSource(patience > TimeSpan.Zero ? patience : TimeSpan.Zero, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, officer);
        try
        {
            await record(either.Token);
        }
        catch (OperationCanceledException e) when (!officer.IsCancellationRequested)
        {
            throw new AuditUnavailableException("The audit log did not take an entry in time.", e);
        }
    }

    private void Tell(Country country, CallEnd? end, string? fault, bool opened)
    {
        if (fault is not null)
        {
            AskingLog.AnswerInvalid(log, country, fault);
        }
        else if (end?.Status == CoverageStatus.Unreachable)
        {
            AskingLog.PeerUnreachable(log, country, end.Reason);
        }

        if (opened)
        {
            AskingLog.CircuitOpened(log, country, channels.CircuitOf(country).UnreachableSince);
        }
    }

    private static TimeSpan Shorter(TimeSpan one, TimeSpan other)
    {
        var shorter = one < other ? one : other;
        return shorter > TimeSpan.Zero ? shorter : TimeSpan.Zero;
    }

    private static Coverage CoverageOf(Country country, CallEnd end) => new()
    {
        Country = country.Code(),
        Status = end.Status,
        Reason = end.Reason,
        Detail = end.Detail,
    };

    private static Coverage CoverageOf(Country country, MatchResponse answer) => new()
    {
        Country = country.Code(),
        Status = answer.Hits.Count > 0 ? CoverageStatus.Answered : CoverageStatus.NoHit,
        ListsAsOf = answer.ListsAsOf,
        PolicyVersion = answer.PolicyVersion,
    };
}
