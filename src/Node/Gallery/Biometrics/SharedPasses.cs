using Kalkan.Matching.Templates;

namespace Kalkan.Node.Gallery.Biometrics;

/// <summary>
/// Passes over a gallery whose speed is that of memory, so that several searches in one cost little more than one. As in a group commit:
/// while a pass runs, who comes waits, and then all go along in the next. A pass belongs to none of its askers: one who goes leaves it at once
/// and it ends when the last has gone. Each asker blocks a thread of his own, so no more wait than may search at the same time.
/// </summary>
/// <typeparam name="TQuery">What the gallery is searched with.</typeparam>
/// <param name="most">Queries of one pass.</param>
/// <param name="cheaper">So many comparisons cost what one of two fingers costs.</param>
/// <param name="turns">A pass takes one for each of its steps.</param>
/// <param name="count">The comparisons that these queries make together.</param>
/// <param name="search">Searches the gallery with all of them.</param>
internal sealed class SharedPasses<TQuery>(
    int most, int cheaper, ScanTurns turns, Func<IReadOnlyList<TQuery>, long> count, SharedPasses<TQuery>.Searching search)
{
    private readonly Lock _lock = new();
    private readonly Queue<Ride<TQuery>> _waiting = [];
    private bool _isRunning;

    /// <summary>One pass: a list of hits for each query.</summary>
    public delegate IReadOnlyList<IReadOnlyList<TemplateHit>> Searching(IReadOnlyList<TQuery> queries, ScanStep step);

    /// <summary>How many askers wait for the pass that runs to end.</summary>
    public int Waiting
    {
        get
        {
            lock (_lock)
            {
                return _waiting.Count;
            }
        }
    }

    /// <summary>Blocks until a pass has searched with these queries; of each the hits that it has alone.</summary>
    /// <param name="queries">Of one asker; they go along together.</param>
    /// <param name="progress">Told how much of the pass is done, 0 to 1, by the thread of the pass: must not wait.</param>
    /// <param name="cancellation">The asker has gone.</param>
    public IReadOnlyList<IReadOnlyList<TemplateHit>> Search(IReadOnlyList<TQuery> queries, Action<double> progress, CancellationToken cancellation)
    {
        var ride = new Ride<TQuery>(queries, progress, cancellation);
        lock (_lock)
        {
            _waiting.Enqueue(ride);
            if (!_isRunning)
            {
                new Thread(RunPasses) { IsBackground = true, Name = "shared scan" }.Start();
                _isRunning = true;
            }
        }

        return ride.Wait();
    }

    private void RunPasses()
    {
        LowPriority.Take();
        while (Next() is { Count: > 0 } rides)
        {
            try
            {
                var hits = Pass(rides);
                var taken = 0;
                foreach (var ride in rides)
                {
                    ride.End([.. hits.Skip(taken).Take(ride.Queries.Count)]);
                    taken += ride.Queries.Count;
                }
            }
            catch (Exception e)
            {
                rides.ForEach(ride => ride.Fail(e));
            }
        }
    }

    // Who came first goes first, and all that fit.
    private List<Ride<TQuery>> Next()
    {
        lock (_lock)
        {
            var (rides, queries) = (new List<Ride<TQuery>>(), 0);
            while (_waiting.TryPeek(out var ride) && (rides.Count == 0 || queries + ride.Queries.Count <= most))
            {
                _waiting.Dequeue();
                if (!ride.Gone.IsCancellationRequested)
                {
                    rides.Add(ride);
                    queries += ride.Queries.Count;
                }
            }

            _isRunning = rides.Count > 0;
            return rides;
        }
    }

    private IReadOnlyList<IReadOnlyList<TemplateHit>> Pass(List<Ride<TQuery>> rides)
    {
        using var nobody = new CancellationTokenSource();
        var present = rides.Count;
        var leaving = rides.ConvertAll(ride => ride.Gone.Register(() =>
        {
            if (Interlocked.Decrement(ref present) == 0)
            {
                nobody.Cancel();
            }
        }));
        try
        {
            using var turn = new ScanTurn(turns, nobody.Token);
            IReadOnlyList<TQuery> queries = [.. rides.SelectMany(ride => ride.Queries)];
            var (total, done) = (count(queries), 0L);
            turn.Take(total / cheaper);
            return search(queries, comparisons =>
            {
                nobody.Token.ThrowIfCancellationRequested();
                done = Math.Min(total, done + comparisons);
                rides.ForEach(ride => ride.Progress(total == 0 ? 1 : (double)done / total));
                turn.GiveBack();
                turn.Take((total - done) / cheaper);
            });
        }
        finally
        {
            leaving.ForEach(registration => registration.Dispose());
        }
    }
}
