namespace Kalkan.Federation.Asking;

/// <summary>No address of a peer led to a TLS connection with it; says how far the best attempt came.</summary>
#pragma warning disable CA1032 // A reason is required.
internal sealed class PeerConnectException(string reason, Exception? inner = null)
    : IOException("The peer could not be connected to: " + reason, inner)
{
    /// <summary>A word of <see cref="CoverageReason"/>.</summary>
    public string Reason { get; } = reason;

    /// <summary>How far the attempt came: name, connection, handshake.</summary>
    public int Stage => Reason switch
    {
        CoverageReason.NameNotResolved => 0,
        CoverageReason.ConnectionFailed => 1,
        _ => 2,
    };
}
