using Kalkan.Federation.Answering;
using Kalkan.Matching.Templates;

namespace Kalkan.Node.Gallery.Biometrics;

/// <summary>One asker's scan on its way: how much of it is done, and what pays for it.</summary>
/// <param name="total">What is to be done, in comparisons of two fingers.</param>
/// <param name="turns">Who may compute.</param>
/// <param name="watch">Whose budget it takes, and who hears of its progress.</param>
/// <param name="cancellation">Ends it.</param>
internal sealed class ScanRun(long total, ScanTurns turns, IScanWatch watch, CancellationToken cancellation)
{
    // Little beside the budget of a second, so that the scans of one peer share it from the first on.
    private const long Instalment = 256;

    private long _done;

    /// <summary>Works on the calling thread, a turn for each step: who waits for his budget holds up nobody, and who has least left is next.</summary>
    /// <param name="cheaper">So many of its comparisons cost what one of two fingers costs.</param>
    /// <param name="work">Calls its step between.</param>
    public T InTurns<T>(int cheaper, Func<ScanStep, T> work)
    {
        using var turn = new ScanTurn(turns, cancellation);
        var unpaid = 0L;
        turn.Take(total - _done);
        return work(Step);

        void Step(long comparisons)
        {
            cancellation.ThrowIfCancellationRequested();
            unpaid += comparisons;
            var cost = unpaid / cheaper;
            unpaid %= cheaper;
            _done += cost;
            Progress(0);
            turn.GiveBack();
            watch.Spend(cost);
            turn.Take(total - _done);
        }
    }

    /// <summary>Goes along in a pass with others. It is paid for before, so that nobody in the pass waits for another's budget.</summary>
    /// <param name="cost">Of its own comparisons, in those of two fingers.</param>
    /// <param name="passes">Over the gallery in question.</param>
    /// <param name="queries">Of this scan.</param>
    public IReadOnlyList<IReadOnlyList<TemplateHit>> Together<TQuery>(long cost, SharedPasses<TQuery> passes, IReadOnlyList<TQuery> queries)
    {
        for (var left = cost; left > 0; left -= Instalment)
        {
            watch.Spend(Math.Min(left, Instalment));
        }

        var hits = passes.Search(queries, part => Progress(part * cost), cancellation);
        _done += cost;
        return hits;
    }

    private void Progress(double beyond) => watch.Progress(Math.Min(1, (_done + beyond) / total));
}
