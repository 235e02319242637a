using System.Collections.Immutable;

namespace Kalkan.Node.Records;

/// <summary>Tells of every committed change, in the order of the commits and before it is acknowledged.</summary>
public sealed class RecordChanges
{
    /// <summary>Raised on the writer's thread; the change counts as visible when the handlers have returned.</summary>
    public event Action<ImmutableArray<RecordChange>>? Committed;

    internal void Publish(ImmutableArray<RecordChange> changes)
    {
        if (!changes.IsEmpty)
        {
            Committed?.Invoke(changes);
        }
    }
}
