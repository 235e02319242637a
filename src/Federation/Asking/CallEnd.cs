using Kalkan.Federation.Contracts;

namespace Kalkan.Federation.Asking;

/// <summary>How one attempt to ask one peer ended without hits.</summary>
/// <param name="Status">For the coverage.</param>
/// <param name="Reason">A machine word.</param>
/// <param name="Detail">A sentence.</param>
/// <param name="MayRetry">The question did not reach the peer as far as can be told.</param>
internal sealed record CallEnd(CoverageStatus Status, string Reason, string Detail, bool MayRetry = false)
{
    /// <summary>The sentences that belong to this node's own words.</summary>
    public static CallEnd Of(string reason) => reason switch
    {
        CoverageReason.TimedOut => new(CoverageStatus.TimedOut, reason, "It did not answer in time."),
        CoverageReason.ContractUnsupported => new(CoverageStatus.Refused, reason, "No contract version is spoken by both nodes."),
        CoverageReason.NotAPeer => new(CoverageStatus.Unreachable, reason, "It is no peer of this node, or not any more."),
        CoverageReason.InvalidAnswer => new(CoverageStatus.Unreachable, reason, "It sent something that is no answer."),
        CoverageReason.OwnFault => new(CoverageStatus.Unreachable, reason, "This node failed while it asked."),
        CoverageReason.NameNotResolved => new(CoverageStatus.Unreachable, reason, "None of its addresses is known to the name service.", true),
        CoverageReason.ConnectionFailed => new(CoverageStatus.Unreachable, reason, "None of its addresses takes connections.", true),
        CoverageReason.TlsFailed => new(CoverageStatus.Unreachable, reason, "The TLS handshake with it failed.", true),
        _ => new(CoverageStatus.Unreachable, CoverageReason.ConnectionLost, "The connection to it broke before an answer came.", true),
    };

    /// <summary>Not asked, because it would not see the templates and answer without them.</summary>
    public static CallEnd WithoutTemplates { get; } = new(
        CoverageStatus.Refused,
        CoverageReason.ContractUnsupported,
        $"Not asked: templates need contract {Requests.ContractVersions.WithTemplates}, and it speaks an older one.");

    /// <summary>Not asked, because it could not be reached for some time.</summary>
    public static CallEnd CircuitOpen(DateTimeOffset? since) => new(
        CoverageStatus.Unreachable, CoverageReason.CircuitOpen, $"Not asked: unreachable since {since:yyyy-MM-dd'T'HH:mm:ss'Z'}.");
}
