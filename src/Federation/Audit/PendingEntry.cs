using Kalkan.Federation.Contracts;

namespace Kalkan.Federation.Audit;

/// <summary>An entry on its way to the disk.</summary>
internal sealed class PendingEntry(AuditEntry entry)
{
    private readonly TaskCompletionSource _durable = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public AuditEntry Entry { get; } = entry;

    /// <summary>Completes when the entry is on disk.</summary>
    public Task Durable => _durable.Task;

    public void Complete() => _durable.TrySetResult();

    public void Fail(AuditUnavailableException because)
    {
        _durable.TrySetException(because);
        _ = _durable.Task.Exception; // The caller may have gone; its silence is no unobserved error.
    }
}
