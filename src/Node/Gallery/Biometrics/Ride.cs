using Kalkan.Matching.Templates;

namespace Kalkan.Node.Gallery.Biometrics;

/// <summary>What one asker has searched in a pass that others share.</summary>
/// <param name="queries">His queries.</param>
/// <param name="progress">Told how much of the pass is done, 0 to 1, by the thread of the pass.</param>
/// <param name="cancellation">He has gone.</param>
internal sealed class Ride<TQuery>(IReadOnlyList<TQuery> queries, Action<double> progress, CancellationToken cancellation)
{
    private readonly TaskCompletionSource<IReadOnlyList<IReadOnlyList<TemplateHit>>> _end = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public IReadOnlyList<TQuery> Queries => queries;

    public CancellationToken Gone => cancellation;

    /// <summary>Tells how much of the pass is done.</summary>
    public void Progress(double fraction)
    {
        if (!cancellation.IsCancellationRequested)
        {
            progress(fraction);
        }
    }

    /// <summary>Ends it with what was found, a list for each query.</summary>
    public void End(IReadOnlyList<IReadOnlyList<TemplateHit>> hits) => _end.TrySetResult(hits);

    /// <summary>Ends it with what went wrong.</summary>
    public void Fail(Exception exception) => _end.TrySetException(exception);

    /// <summary>Blocks until it ends.</summary>
    /// <exception cref="OperationCanceledException">The asker has gone.</exception>
    public IReadOnlyList<IReadOnlyList<TemplateHit>> Wait() => _end.Task.WaitAsync(cancellation).GetAwaiter().GetResult();
}
