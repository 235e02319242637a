namespace Kalkan.Node.Gallery.Biometrics;

/// <summary>
/// How long a scan pauses: while short questions keep coming, as long as it has computed since the last one, so that it takes half of the time.
/// A low priority alone does not do: a scan in the moments that the questions leave free slows the core that they share, and their caches.
/// </summary>
/// <param name="asked">Short questions so far.</param>
internal sealed class StandBack(long asked)
{
    // A shorter pause is not worth waking from; after a longer one a scan would hardly move.
    internal static readonly TimeSpan Least = TimeSpan.FromMilliseconds(1);
    internal static readonly TimeSpan Most = TimeSpan.FromMilliseconds(20);

    private long _asked = asked;
    private TimeSpan _computed;

    /// <summary>The pause after a step; none where nobody has asked since the last.</summary>
    /// <param name="computed">How long the step took.</param>
    /// <param name="askedNow">Short questions so far.</param>
    public TimeSpan After(TimeSpan computed, long askedNow)
    {
        _computed += computed;
        var due = _computed;
        if (askedNow == _asked || due < Least)
        {
            return TimeSpan.Zero;
        }

        _asked = askedNow;
        _computed = TimeSpan.Zero;
        return due < Most ? due : Most;
    }
}
