using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Kalkan.Federation.Contracts;
using Kalkan.Federation.Countries;

namespace Kalkan.Federation.Asking;

/// <summary>
/// What has come in and not been read yet: bounded by two parts for each peer, its answer and its latest progress. Progress that falls or is
/// no fraction is left out: a peer that lies here shows a wrong bar and nothing else.
/// </summary>
internal sealed class Inbox(int peers)
{
    private readonly Channel<Item> _items = Channel.CreateBounded<Item>(Math.Max(1, peers * 2));
    private readonly ConcurrentDictionary<Country, Bar> _bars = [];

    /// <summary>A peer's answer; once for each.</summary>
    public void Add(PeerAnswer answer) => _items.Writer.TryWrite(new(answer, null));

    /// <summary>How far a peer is.</summary>
    public void Tell(Country peer, double fraction)
    {
        if (_bars.GetOrAdd(peer, static peer => new(peer)) is var bar && bar.Raise(fraction))
        {
            _items.Writer.TryWrite(new(null, bar));
        }
    }

    /// <summary>Nothing more comes, or reading ends with the failure.</summary>
    public void Complete(Exception? failure = null) => _items.Writer.TryComplete(failure);

    /// <summary>Everything in the order of arrival.</summary>
    public async IAsyncEnumerable<InquiryPart> ReadAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var item in _items.Reader.ReadAllAsync(cancellation))
        {
            yield return new(item.Answer, item.Bar?.Take());
        }
    }

    private readonly record struct Item(PeerAnswer? Answer, Bar? Bar);

    private sealed class Bar(Country peer)
    {
        private readonly Lock _lock = new();
        private double _fraction;
        private bool _waits;

        /// <returns>Whether it must be put in line; it waits there already where not.</returns>
        public bool Raise(double fraction)
        {
            lock (_lock)
            {
                if (!(fraction > _fraction && fraction <= 1))
                {
                    return false;
                }

                _fraction = fraction;
                return !_waits && (_waits = true);
            }
        }

        public SearchProgress Take()
        {
            lock (_lock)
            {
                _waits = false;
                return new() { Country = peer.Code(), Fraction = _fraction };
            }
        }
    }
}
