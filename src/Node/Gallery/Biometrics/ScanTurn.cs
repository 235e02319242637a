namespace Kalkan.Node.Gallery.Biometrics;

/// <summary>The turn of one thread's work, which it gives back between its steps.</summary>
internal sealed class ScanTurn(ScanTurns turns, CancellationToken cancellation) : IDisposable
{
    private bool _isHeld;

    /// <summary>Waits for it.</summary>
    /// <param name="left">Comparisons of two fingers still to be made.</param>
    public void Take(long left)
    {
        turns.Enter(left, cancellation);
        _isHeld = true;
    }

    /// <summary>Lets others compute.</summary>
    public void GiveBack()
    {
        if (_isHeld)
        {
            _isHeld = false;
            turns.Leave();
        }
    }

    /// <inheritdoc />
    public void Dispose() => GiveBack();
}
