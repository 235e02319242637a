namespace Kalkan.Federation.Asking;

/// <summary>Where a <see cref="Circuit"/> stands.</summary>
public enum CircuitState
{
    /// <summary>The peer is asked.</summary>
    Closed,

    /// <summary>The peer is left alone until the pause is over.</summary>
    Open,

    /// <summary>The pause is over; one question at a time tries.</summary>
    HalfOpen,
}
