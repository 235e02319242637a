using Kalkan.Federation.Audit;
using Kalkan.Federation.Sharing;
using Kalkan.Federation.Trust;
using Microsoft.Extensions.Logging;

namespace Kalkan.Federation.Answering;

/// <summary>What the peers' listener is made of; the node owns all of it.</summary>
public sealed record PeersParts
{
    /// <summary>Who is a peer.</summary>
    public required TrustStore Trust { get; init; }

    /// <summary>What may leave.</summary>
    public required PolicyInForce Policies { get; init; }

    /// <summary>What is searched.</summary>
    public required IGallery Gallery { get; init; }

    /// <summary>Reads machine-readable zones.</summary>
    public required IMrzReader Mrz { get; init; }

    /// <summary>Reads biometric templates.</summary>
    public required ITemplateReader Templates { get; init; }

    /// <summary>Names records to peers.</summary>
    public required ReferenceKey References { get; init; }

    /// <summary>Where every answer is recorded before it leaves.</summary>
    public required IAuditLog Log { get; init; }

    /// <summary>Tells at the start what was answered today.</summary>
    public required IAuditReader LogReader { get; init; }

    /// <summary>Seals probes for the log.</summary>
    public required IProbeSeal Seal { get; init; }

    /// <summary>Up to when the lists are complete.</summary>
    public required IListDeclaration Lists { get; init; }

    /// <summary>The clock.</summary>
    public required TimeProvider Time { get; init; }

    /// <summary>Where events are logged.</summary>
    public required ILoggerFactory Logging { get; init; }

    /// <summary>What a peer may use.</summary>
    public AnsweringLimits Limits { get; init; } = new();
}
