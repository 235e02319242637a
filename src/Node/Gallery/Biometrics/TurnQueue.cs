namespace Kalkan.Node.Gallery.Biometrics;

/// <summary>
/// The order in which turns are given: who has least left to do first, so that one finger at a border does not wait for ten fingers against
/// everybody; but one turn of <see cref="Patience"/> goes to whoever has waited longest, so that the ten fingers do not wait for ever behind an endless
/// row of single ones. Who comes when n wait is called within the next (n + 1) × <see cref="Patience"/> turns.
/// </summary>
internal sealed class TurnQueue<T>
    where T : class
{
    public const int Patience = 8;

    // In the order they came. Scans are few.
    private readonly List<(T Waiter, long Left)> _waiting = [];
    private int _given;

    public int Count => _waiting.Count;

    /// <summary>Waits from now on.</summary>
    /// <param name="waiter">Who.</param>
    /// <param name="left">How much he has left to do.</param>
    public void Add(T waiter, long left) => _waiting.Add((waiter, left));

    /// <summary>Waits no more; false where he did not.</summary>
    public bool Remove(T waiter) => _waiting.RemoveAll(one => one.Waiter == waiter) > 0;

    /// <summary>Whose turn is next; null where nobody waits. Of equals who came first.</summary>
    public T? Next()
    {
        if (_waiting.Count == 0)
        {
            return null;
        }

        _given = (_given + 1) % Patience;
        var next = _given == 0 ? _waiting[0] : _waiting.MinBy(one => one.Left);
        _waiting.Remove(next);
        return next.Waiter;
    }
}
