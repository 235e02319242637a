namespace Kalkan.Federation.Asking;

/// <summary>
/// The machine words of <c>Coverage.reason</c> that this node finds itself; a refusing peer's own word stands there
/// as the peer sends it.
/// </summary>
public static class CoverageReason
{
    /// <summary>The peer did not answer within its budget.</summary>
    public const string TimedOut = "TIMED_OUT";

    /// <summary>No address of the peer has an IP address.</summary>
    public const string NameNotResolved = "NAME_NOT_RESOLVED";

    /// <summary>No address of the peer takes connections.</summary>
    public const string ConnectionFailed = "CONNECTION_FAILED";

    /// <summary>Somebody took the connection, but the handshake failed.</summary>
    public const string TlsFailed = "TLS_FAILED";

    /// <summary>The connection broke before an answer came. A peer that refuses our certificate looks like this.</summary>
    public const string ConnectionLost = "CONNECTION_LOST";

    /// <summary>What came is no answer by the contract.</summary>
    public const string InvalidAnswer = "INVALID_ANSWER";

    /// <summary>Not asked: unreachable so often that it is left alone for a while.</summary>
    public const string CircuitOpen = "CIRCUIT_OPEN";

    /// <summary>Not asked, or broken off: the peer was removed.</summary>
    public const string NotAPeer = "NOT_A_PEER";

    /// <summary>Not asked: no contract version is spoken by both, or none that has what was asked with.</summary>
    public const string ContractUnsupported = "CONTRACT_UNSUPPORTED";

    /// <summary>This node itself failed while it asked; its log says how.</summary>
    public const string OwnFault = "OWN_FAULT";
}
