using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Kalkan.Federation.Trust.Certificates;

/// <summary>The outcome of <see cref="CertificateRules"/>: an accepted chain, or a refusal.</summary>
public sealed record CertificateVerdict
{
    private CertificateVerdict()
    {
    }

    [MemberNotNullWhen(false, nameof(Refusal))]
    [MemberNotNullWhen(true, nameof(SpiffeId))]
    public bool IsAccepted => Refusal is null;

    public CertificateRefusal? Refusal { get; private init; }

    /// <summary>The leaf's SPIFFE id.</summary>
    public SpiffeId? SpiffeId { get; private init; }

    /// <summary>The DER of the chain from the leaf to the root; empty where refused.</summary>
    public ImmutableArray<ReadOnlyMemory<byte>> Chain { get; private init; } = [];

    /// <summary>The first instant at which the whole chain is valid.</summary>
    public DateTimeOffset NotBefore { get; private init; }

    /// <summary>The last instant at which the whole chain is valid.</summary>
    public DateTimeOffset NotAfter { get; private init; }

    internal static CertificateVerdict Refused(CertificateRefusal refusal) => new() { Refusal = refusal };

    internal static CertificateVerdict Accepted(SpiffeId id, IReadOnlyList<CertificateDer> chain) => new()
    {
        SpiffeId = id,
        Chain = [.. chain.Select(certificate => certificate.Raw)],
        NotBefore = chain.Max(certificate => certificate.NotBefore),
        NotAfter = chain.Min(certificate => certificate.NotAfter),
    };
}
