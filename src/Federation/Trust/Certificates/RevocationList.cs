using System.Collections.Frozen;
using System.Numerics;

namespace Kalkan.Federation.Trust.Certificates;

/// <summary>A revocation list that <see cref="CrlRules"/> has accepted: signed by one authority, for the certificates it issued.</summary>
public sealed class RevocationList
{
    private readonly FrozenSet<string> _serials;

    internal RevocationList(CertificateDer authority, CrlDer crl)
    {
        Authority = authority;
        Raw = crl.Raw;
        Number = crl.Number;
        ThisUpdate = crl.ThisUpdate;
        NextUpdate = crl.NextUpdate;
        _serials = crl.Serials;
    }

    /// <summary>The DER, to be stored.</summary>
    public ReadOnlyMemory<byte> Raw { get; }

    /// <summary>cRLNumber; a newer list has a greater one.</summary>
    public BigInteger Number { get; }

    public DateTimeOffset ThisUpdate { get; }

    public DateTimeOffset NextUpdate { get; }

    public int Count => _serials.Count;

    internal CertificateDer Authority { get; }

    /// <summary>True from the promised next update on. What is revoked stays revoked; it is an alarm, not a pardon.</summary>
    public bool IsStale(DateTimeOffset instant) => instant > NextUpdate;

    internal bool Revokes(CertificateDer certificate, CertificateDer issuer) =>
        issuer.SubjectPublicKeyInfo.Span.SequenceEqual(Authority.SubjectPublicKeyInfo.Span)
        && certificate.Issuer.Span.SequenceEqual(Authority.Subject.Span)
        && _serials.Contains(Convert.ToHexString(certificate.Serial.Span));
}
