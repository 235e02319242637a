using System.Diagnostics.CodeAnalysis;
using System.Formats.Asn1;

namespace Kalkan.Federation.Trust.Certificates;

/// <summary>Whether an imported certificate revocation list is taken in (RFC 5280 §5 and §6.3, complete direct lists only).</summary>
public static class CrlRules
{
    public const int MaxBytes = 10 * 1024 * 1024;

    /// <summary>
    /// Accepts a list that an authority of this anchor, allowed to sign lists, has signed and whose number is greater than that of
    /// <paramref name="previous"/> from the same authority. A stale one is accepted: what it revokes is revoked. Never throws.
    /// </summary>
    public static bool TryAccept(
        ReadOnlyMemory<byte> der,
        TrustAnchor anchor,
        IEnumerable<RevocationList> previous,
        DateTimeOffset instant,
        [NotNullWhen(true)] out RevocationList? list,
        [NotNullWhen(false)] out CrlRefusal? refusal)
    {
        list = null;
        refusal = der.Length > MaxBytes
            ? new CrlRefusal("crl_too_large", "The revocation list is over 10 MiB.")
            : Read(der, anchor, previous, instant, out list);
        return list is not null;
    }

    private static CrlRefusal? Read(
        ReadOnlyMemory<byte> der, TrustAnchor anchor, IEnumerable<RevocationList> previous, DateTimeOffset instant, out RevocationList? list)
    {
        list = null;
        CrlDer crl;
        try
        {
            crl = CrlDer.Read(der.ToArray());
        }
        catch (AsnContentException e)
        {
            return new CrlRefusal("crl_unreadable", $"The revocation list is refused as encoded: {e.Message}");
        }

        var authority = anchor.AuthorityCertificates.Prepend(anchor.RootCertificate).FirstOrDefault(candidate => IsSignedBy(crl, candidate));
        if (authority is null)
        {
            return new CrlRefusal("crl_wrong_issuer", "No authority of this peer that may sign revocation lists has signed it.");
        }

        var accepted = new RevocationList(authority, crl);
        if (previous.Any(old => IsSameAuthority(old, accepted) && old.Number >= crl.Number))
        {
            return new CrlRefusal("crl_not_rising", "The number of the revocation list is not greater than the last one's.");
        }

        if (crl.ThisUpdate > instant || crl.NextUpdate < crl.ThisUpdate)
        {
            return new CrlRefusal("crl_not_yet_valid", "The revocation list is not valid yet, or ends before it begins.");
        }

        list = accepted;
        return null;
    }

    internal static bool IsSameAuthority(RevocationList one, RevocationList other) =>
        one.Authority.SubjectPublicKeyInfo.Span.SequenceEqual(other.Authority.SubjectPublicKeyInfo.Span);

    private static bool IsSignedBy(CrlDer crl, CertificateDer authority) =>
        crl.Issuer.Span.SequenceEqual(authority.Subject.Span)
        && authority.Extensions.KeyUsage is { } usage && usage.HasFlag(KeyUsages.CrlSign)
        && (crl.AuthorityKeyId is not { } keyId || (authority.Extensions.SubjectKeyId is { } subjectId && keyId.Span.SequenceEqual(subjectId.Span)))
        && crl.Scheme.Verify(crl.ToBeSigned.Span, crl.Signature.Span, authority.SubjectPublicKeyInfo.Span);
}
