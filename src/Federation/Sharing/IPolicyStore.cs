namespace Kalkan.Federation.Sharing;

/// <summary>Port: every policy that was ever applied. A stored version never changes and is never removed.</summary>
public interface IPolicyStore
{
    /// <summary>The newest, or null before the first.</summary>
    StoredPolicy? Latest();

    /// <summary>One version, or null.</summary>
    StoredPolicy? Get(ulong version);

    /// <summary>
    /// Adds the policy as the version that follows <see cref="Latest"/>. False, and nothing stored, where its version
    /// is another: somebody came between.
    /// </summary>
    bool TryAppend(StoredPolicy policy);
}
