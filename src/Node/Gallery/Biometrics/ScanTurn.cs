namespace Kalkan.Node.Gallery.Biometrics;

/// <summary>The turn of one thread's work, which it gives back between its steps.</summary>
internal sealed class ScanTurn(ScanTurns turns, CancellationToken cancellation) : IDisposable
{
    private readonly StandBack _standBack = new(turns.ShortQuestions);
    private TimeSpan _computed;
    private long _since;
    private bool _isHeld;

    /// <summary>Waits for it; and, while it holds back the others too, until it has stood back enough.</summary>
    /// <param name="left">Comparisons of two fingers still to be made.</param>
    public void Take(long left)
    {
        turns.Enter(left, cancellation);
        _isHeld = true;
        if (_standBack.After(_computed, turns.ShortQuestions) is var pause && pause > TimeSpan.Zero)
        {
            cancellation.WaitHandle.WaitOne(pause);
            cancellation.ThrowIfCancellationRequested();
        }

        _since = turns.Time.GetTimestamp();
    }

    /// <summary>Lets others compute.</summary>
    public void GiveBack()
    {
        if (_isHeld)
        {
            _computed = turns.Time.GetElapsedTime(_since);
            _isHeld = false;
            turns.Leave();
        }
    }

    /// <inheritdoc />
    public void Dispose() => GiveBack();
}
