using System.Collections.Concurrent;
using Kalkan.Federation.Countries;
using Kalkan.Federation.Requests;

namespace Kalkan.Federation.Answering.Limits;

/// <summary>How fast and how much at once each peer may ask.</summary>
internal sealed class PeerRates(AnsweringLimits limits, TimeProvider time)
{
    private readonly ConcurrentDictionary<Country, PeerRate> _peers = [];

    /// <summary>A place among the peer's open calls, until it is disposed.</summary>
    /// <exception cref="RefusedException">All places are taken.</exception>
    public Place Enter(Country peer)
    {
        var rate = Of(peer);
        return rate.TryEnter()
            ? new(rate)
            : throw new RefusedException(new(RefusalReason.RateLimited, "Too many calls are open at once; wait for answers."));
    }

    /// <summary>Takes one question's token.</summary>
    /// <exception cref="RefusedException">The peer asks too fast.</exception>
    public void Take(Country peer)
    {
        if (Of(peer).TryTake() > TimeSpan.Zero)
        {
            throw new RefusedException(new(RefusalReason.RateLimited, $"More than {limits.QuestionsPerSecond} questions a second."));
        }
    }

    /// <summary>Waits for a token: a stream is slowed down, not refused.</summary>
    public async ValueTask TakeInTurnAsync(Country peer, CancellationToken cancellation)
    {
        while (Of(peer).TryTake() is var wait && wait > TimeSpan.Zero)
        {
            await Task.Delay(wait < Shortest ? Shortest : wait, time, cancellation);
        }
    }

    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(1);

    private PeerRate Of(Country peer) => _peers.GetOrAdd(peer, static (_, given) => new(given.limits, given.time), (limits, time));

    internal readonly struct Place(PeerRate rate) : IDisposable
    {
        public void Dispose() => rate.Leave();
    }
}
