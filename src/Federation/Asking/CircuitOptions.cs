namespace Kalkan.Federation.Asking;

/// <summary>When a peer is left alone for a while.</summary>
public sealed record CircuitOptions
{
    /// <summary>After so many questions in a row that could not reach it.</summary>
    public int Failures { get; init; } = 3;

    /// <summary>The first pause; each further one is twice as long.</summary>
    public TimeSpan FirstPause { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>No pause is longer.</summary>
    public TimeSpan LongestPause { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Pauses vary by so much up and down, so that fourteen nodes do not return to a restarted peer in step.</summary>
    public double Jitter { get; init; } = 0.2;
}
