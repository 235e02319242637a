using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Kalkan.Federation.Trust.Certificates;

/// <summary>
/// The authorities that one trust domain's certificates may come from: its root, and the further authorities of its peer file.
/// Each has kept rules 1 to 4 by itself when this was made; the root has signed itself.
/// </summary>
public sealed class TrustAnchor
{
    /// <summary>The most authorities below the root.</summary>
    public const int MaxAuthorities = 8;

    private TrustAnchor(CertificateDer root, ImmutableArray<CertificateDer> authorities) =>
        (RootCertificate, AuthorityCertificates) = (root, authorities);

    /// <summary>The DER of the root.</summary>
    public ReadOnlyMemory<byte> Root => RootCertificate.Raw;

    /// <summary>The DER of the authorities below the root, in the order given.</summary>
    public IEnumerable<ReadOnlyMemory<byte>> Authorities => AuthorityCertificates.Select(authority => authority.Raw);

    /// <summary>The last instant at which the root and all authorities are valid.</summary>
    public DateTimeOffset NotAfter => AuthorityCertificates.Select(authority => authority.NotAfter).Append(RootCertificate.NotAfter).Min();

    internal CertificateDer RootCertificate { get; }

    internal ImmutableArray<CertificateDer> AuthorityCertificates { get; }

    /// <summary>
    /// Checks the root (position 0) and the authorities (1 …) and keeps copies of them. Validity is judged when a chain is.
    /// Never throws.
    /// </summary>
    public static bool TryCreate(
        ReadOnlyMemory<byte> root,
        IReadOnlyList<ReadOnlyMemory<byte>> authorities,
        [NotNullWhen(true)] out TrustAnchor? anchor,
        [NotNullWhen(false)] out CertificateRefusal? refusal)
    {
        (anchor, refusal) = (null, null);
        try
        {
            anchor = Create(root, authorities);
            return true;
        }
        catch (CertificateFaultException e)
        {
            refusal = e.Refusal;
            return false;
        }
    }

    private static TrustAnchor Create(ReadOnlyMemory<byte> root, IReadOnlyList<ReadOnlyMemory<byte>> authorities)
    {
        if (authorities.Count > MaxAuthorities)
        {
            throw new CertificateFaultException(CertificateRule.Size, 0, "More than 8 authorities are named.");
        }

        var top = ReadAuthority(root, 0);
        if (!top.IsSelfIssued || !PathFinder.IsSignedBy(top, top))
        {
            throw new CertificateFaultException(CertificateRule.Authorities, 0, "The root has not signed itself.");
        }

        return new TrustAnchor(top, [.. authorities.Select((der, index) => ReadAuthority(der, index + 1))]);
    }

    private static CertificateDer ReadAuthority(ReadOnlyMemory<byte> der, int position)
    {
        var authority = StructureRules.Read(der.ToArray(), position);
        AuthorityRules.Check(authority, position);
        return authority;
    }
}
