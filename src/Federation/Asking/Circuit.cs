namespace Kalkan.Federation.Asking;

/// <summary>
/// Keeps a dead peer from costing every search its connection attempts. Questions that could not reach the peer open
/// it; a refusal is an answer and closes it, and running out of time says nothing. Safe for concurrent use.
/// </summary>
/// <param name="time">The clock of the pauses.</param>
/// <param name="options">How many failures, how long the pauses.</param>
/// <param name="random">0 to 1, for the jitter.</param>
public sealed class Circuit(TimeProvider time, CircuitOptions options, Func<double>? random = null)
{
    private readonly Lock _gate = new();
    private readonly Func<double> _random = random ?? Random.Shared.NextDouble;
    private int _failures;
    private int _openings;
    private bool _trialRuns;
    private DateTimeOffset? _since;
    private DateTimeOffset _until;

    /// <summary>Where it stands now.</summary>
    public CircuitState State
    {
        get
        {
            lock (_gate)
            {
                return _openings == 0 ? CircuitState.Closed
                    : time.GetUtcNow() < _until ? CircuitState.Open : CircuitState.HalfOpen;
            }
        }
    }

    /// <summary>The first of the failures in a row, or null after a success.</summary>
    public DateTimeOffset? UnreachableSince
    {
        get
        {
            lock (_gate)
            {
                return _since;
            }
        }
    }

    /// <summary>Asks for leave. What is not <see cref="CircuitPass.None"/> must be handed back to exactly one of the methods below.</summary>
    public CircuitPass TryEnter()
    {
        lock (_gate)
        {
            if (_openings == 0)
            {
                return CircuitPass.Regular;
            }

            if (_trialRuns || time.GetUtcNow() < _until)
            {
                return CircuitPass.None;
            }

            _trialRuns = true;
            return CircuitPass.Trial;
        }
    }

    /// <summary>The peer answered, be it with a refusal.</summary>
    public void Succeeded(CircuitPass pass)
    {
        lock (_gate)
        {
            EndTrial(pass);
            (_failures, _openings, _since) = (0, 0, null);
        }
    }

    /// <summary>The peer could not be reached, or sent something that is no answer. True where this opened the circuit.</summary>
    public bool Failed(CircuitPass pass)
    {
        lock (_gate)
        {
            EndTrial(pass);
            _since ??= time.GetUtcNow();
            _failures++;

            // What was under way when the circuit opened adds nothing to the pause.
            if (_openings > 0 ? pass != CircuitPass.Trial : _failures < options.Failures)
            {
                return false;
            }

            _until = time.GetUtcNow() + Pause(_openings++);
            return true;
        }
    }

    /// <summary>The question ended without telling anything about the peer.</summary>
    public void Abandoned(CircuitPass pass)
    {
        lock (_gate)
        {
            EndTrial(pass);
        }
    }

    private void EndTrial(CircuitPass pass)
    {
        if (pass == CircuitPass.Trial)
        {
            _trialRuns = false;
        }
    }

    private TimeSpan Pause(int openings)
    {
        var varied = options.FirstPause * Math.Pow(2, Math.Min(openings, 20)) * (1 + options.Jitter * (2 * _random() - 1));
        return varied < options.LongestPause ? varied : options.LongestPause;
    }
}
