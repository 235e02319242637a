namespace Kalkan.Node.Gallery.Biometrics;

/// <summary>
/// Keeps what was taken away in place until every scan that began before has ended, so that a record that is changed during a scan is
/// found by its old or its new templates, never by neither (epoch-based reclamation; Fraser, "Practical lock-freedom", 2004, section 5.2.3).
/// </summary>
internal sealed class ScanEpochs
{
    private readonly Lock _lock = new();
    private readonly int[] _running = new int[2];
    private List<Action> _now = [];
    private List<Action> _before = [];
    private int _epoch;

    /// <summary>A scan begins; the number is given to <see cref="Leave"/>.</summary>
    public int Enter()
    {
        lock (_lock)
        {
            _running[_epoch]++;
            return _epoch;
        }
    }

    /// <summary>It has ended.</summary>
    public void Leave(int epoch)
    {
        List<Action> due;
        lock (_lock)
        {
            _running[epoch]--;
            due = Advance();
        }

        due.ForEach(action => action());
    }

    /// <summary>Does it when no scan that runs now is left: at once where there is none.</summary>
    public void Retire(Action action)
    {
        List<Action> due;
        lock (_lock)
        {
            _now.Add(action);
            due = Advance();
        }

        due.ForEach(each => each());
    }

    // What waits from before is due when the other epoch has run empty; then the present one becomes the one before.
    private List<Action> Advance()
    {
        var due = new List<Action>();
        for (var round = 0; round < 2 && _running[1 - _epoch] == 0; round++)
        {
            due.AddRange(_before);
            (_before, _now) = (_now, []);
            _epoch = 1 - _epoch;
        }

        return due;
    }
}
