using Kalkan.Federation.Answering;

namespace Kalkan.Node.Gallery.Biometrics;

/// <summary>
/// Runs long scans beside the short questions: each on a thread of its own that stands back behind them, few at once, within the budget of who asks,
/// and ended within milliseconds when nobody waits for it any more.
/// </summary>
internal sealed class BodyScans(int turns)
{
    private readonly ScanTurns _turns = new(turns);

    /// <summary>How many scans wait for a turn.</summary>
    public int Waiting => _turns.Waiting;

    /// <summary>The entries that a scan finds, by templates alone.</summary>
    /// <param name="scan">What to do.</param>
    /// <param name="watch">Whose budget it takes, and who hears of its progress.</param>
    /// <param name="cancellation">Ends it.</param>
    public Task<IReadOnlyList<GalleryEntry>> RunAsync(BodyScan scan, IScanWatch watch, CancellationToken cancellation)
    {
        if (scan.Cost == 0)
        {
            return Task.FromResult<IReadOnlyList<GalleryEntry>>([]);
        }

        var end = new TaskCompletionSource<IReadOnlyList<GalleryEntry>>(TaskCreationOptions.RunContinuationsAsynchronously);
        var thread = new Thread(() =>
        {
            LowPriority.Take();
            try
            {
                end.SetResult(Run(scan, watch, cancellation));
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

    private IReadOnlyList<GalleryEntry> Run(BodyScan scan, IScanWatch watch, CancellationToken cancellation)
    {
        var (total, done, hasTurn) = (scan.Cost, 0L, false);
        try
        {
            _turns.Enter(total, cancellation);
            hasTurn = true;
            return scan.Run(Step);
        }
        finally
        {
            if (hasTurn)
            {
                _turns.Leave();
            }
        }

        void Step(long comparisons)
        {
            cancellation.ThrowIfCancellationRequested();
            done += comparisons;
            watch.Progress(Math.Min(1, (double)done / total));

            // A turn is for one step: who waits for his budget holds up nobody, and who has least left is next.
            hasTurn = false;
            _turns.Leave();
            watch.Spend(comparisons);
            _turns.Enter(total - done, cancellation);
            hasTurn = true;
        }
    }
}
