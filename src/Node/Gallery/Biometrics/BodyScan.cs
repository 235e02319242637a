using Kalkan.Federation.Answering;
using Kalkan.Matching.Templates;

namespace Kalkan.Node.Gallery.Biometrics;

/// <summary>
/// One search over the shelves, from its preparation to its end. It runs beside the short questions, on a thread of its own that stands back
/// behind them, within the budget of who asks, and ends within milliseconds when he waits for it no more.
/// </summary>
internal sealed class BodyScan(OwnerTable owners, ScanEpochs epochs, ScanTurns turns) : IDisposable
{
    /// <summary>So many of the best owners of each shelf are compared in full.</summary>
    private const int MostOwners = 50;

    private readonly List<Func<ScanRun, IReadOnlyList<TemplateHit>>> _searches = [];
    private readonly int _epoch = epochs.Enter();
    private long _cost;

    /// <summary>Adds a shelf to be searched.</summary>
    public void Add<T>(TemplateShelf<T> shelf, IReadOnlyList<T> probes, bool[] allowed)
    {
        if (shelf.Count(allowed) is > 0 and var count)
        {
            var cost = ((count * probes.Count) + shelf.Cheaper - 1) / shelf.Cheaper;
            _cost += cost;
            _searches.Add(run => shelf.Search(probes, allowed, MostOwners, cost, run));
        }
    }

    /// <summary>Runs it, and then compares in full.</summary>
    /// <param name="watch">Whose budget both take, and who hears of the progress.</param>
    /// <param name="compare">
    /// Given the owners found, each once, in no order; its steps are paid for like those of the scan. Without a step where nothing can be found.
    /// </param>
    /// <param name="cancellation">Ends it.</param>
    public Task<T> RunAsync<T>(IScanWatch watch, Func<IReadOnlyList<GalleryEntry>, ScanStep?, T> compare, CancellationToken cancellation)
    {
        if (_searches.Count == 0)
        {
            return Task.FromResult(compare([], null));
        }

        var end = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        var thread = new Thread(() =>
        {
            LowPriority.Take();
            try
            {
                var run = new ScanRun(_cost, turns, watch, cancellation);
                var found = Find(run);
                end.SetResult(run.InTurns(cheaper: 1, step => compare(found, step)));
            }
            catch (OperationCanceledException)
            {
                end.SetCanceled(cancellation);
            }
            catch (Exception e)
            {
                end.SetException(e);
            }
        })
        {
            IsBackground = true,
            Name = "scan",
        };
        thread.Start();
        return end.Task;
    }

    /// <inheritdoc />
    public void Dispose() => epochs.Leave(_epoch);

    private IReadOnlyList<GalleryEntry> Find(ScanRun run) =>
        [.. _searches.SelectMany(search => search(run)).Select(hit => hit.Owner).Distinct().Select(owners.Find).OfType<GalleryEntry>()];
}
