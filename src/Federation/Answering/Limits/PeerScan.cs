namespace Kalkan.Federation.Answering.Limits;

/// <summary>One running search by template of one peer.</summary>
internal sealed class PeerScan(ScanBudget budget, Action<double>? progress, CancellationToken cancellation) : IScanWatch, IDisposable
{
    /// <inheritdoc />
    public void Progress(double fraction) => progress?.Invoke(fraction);

    /// <inheritdoc />
    public void Spend(long comparisons) => budget.Spend(comparisons, cancellation);

    public void Dispose() => budget.Leave();
}
