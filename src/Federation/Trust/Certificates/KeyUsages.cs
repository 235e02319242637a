namespace Kalkan.Federation.Trust.Certificates;

/// <summary>The bits of KeyUsage (RFC 5280 §4.2.1.3) as they stand in the first octet; decipherOnly, in the second, is never asked.</summary>
[Flags]
internal enum KeyUsages
{
    None = 0,
    CrlSign = 0x02,
    CertificateSign = 0x04,
    DigitalSignature = 0x80,
}
