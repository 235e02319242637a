using System.Collections.Concurrent;
using Kalkan.Federation.Countries;
using Kalkan.Federation.Requests;

namespace Kalkan.Federation.Answering.Limits;

/// <summary>How fast and how much at once each peer may call.</summary>
internal sealed class PeerRates(AnsweringLimits limits, TimeProvider time)
{
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(1);

    private readonly ConcurrentDictionary<Country, PeerRate> _peers = [];

    /// <summary>
    /// Takes a token and a place among the peer's open calls, to be given back with <see cref="Leave"/>; or says why not.
    /// </summary>
    public Refusal? Enter(Country peer)
    {
        var rate = Of(peer);
        if (!rate.TryEnter())
        {
            return new(RefusalReason.RateLimited, "Too many calls are open at once; wait for answers.");
        }

        if (rate.TryTake() == TimeSpan.Zero)
        {
            return null;
        }

        rate.Leave();
        return new(RefusalReason.RateLimited, $"More than {limits.QuestionsPerSecond} calls a second.");
    }

    /// <summary>Gives the place back.</summary>
    public void Leave(Country peer) => Of(peer).Leave();

    /// <summary>Waits for a token: a stream is slowed down, not refused.</summary>
    public async ValueTask TakeInTurnAsync(Country peer, CancellationToken cancellation)
    {
        while (Of(peer).TryTake() is var wait && wait > TimeSpan.Zero)
        {
            await Task.Delay(wait < Shortest ? Shortest : wait, time, cancellation);
        }
    }

    private PeerRate Of(Country peer) => _peers.GetOrAdd(peer, static (_, given) => new(given.limits, given.time), (limits, time));
}
