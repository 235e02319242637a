namespace Kalkan.Federation.Answering;

/// <summary>A watch without a budget: the member's own staff, or a probe without templates.</summary>
/// <param name="progress">Told how much is done.</param>
/// <param name="cancellation">Ends the scan.</param>
public sealed class FreeScan(Action<double>? progress, CancellationToken cancellation) : IScanWatch
{
    /// <inheritdoc />
    public void Progress(double fraction) => progress?.Invoke(fraction);

    /// <inheritdoc />
    public void Spend(long comparisons) => cancellation.ThrowIfCancellationRequested();
}
