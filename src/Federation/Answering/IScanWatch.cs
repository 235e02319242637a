namespace Kalkan.Federation.Answering;

/// <summary>
/// Watches one comparison of a probe's templates with a gallery's. What is hidden from the asker must not show in it: only comparisons that
/// the scope lets match are spent, and progress is the part of those that is done, or of a pass over the gallery that several searches share.
/// </summary>
public interface IScanWatch
{
    /// <summary>Tells how much is done, 0 to 1. Never waits; may be called from several threads.</summary>
    void Progress(double fraction);

    /// <summary>
    /// Tells of comparisons made since the last call, about each millisecond from each scanning thread, or of some that are made next; blocks
    /// that thread until the asker's budget allows more.
    /// </summary>
    /// <exception cref="OperationCanceledException">The asker went away or its time is over: stop at once.</exception>
    void Spend(long comparisons);
}
