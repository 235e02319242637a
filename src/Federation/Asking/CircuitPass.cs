namespace Kalkan.Federation.Asking;

/// <summary>The leave to ask that a <see cref="Circuit"/> gave; to be handed back with what came of it.</summary>
public enum CircuitPass
{
    /// <summary>The circuit is open: do not ask.</summary>
    None,

    /// <summary>The circuit is closed: ask.</summary>
    Regular,

    /// <summary>The pause is over and this question alone tries whether the peer is back.</summary>
    Trial,
}
