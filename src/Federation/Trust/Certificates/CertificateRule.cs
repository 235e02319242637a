namespace Kalkan.Federation.Trust.Certificates;

/// <summary>The seven rules that a certificate must keep, in the order in which they are checked.</summary>
public enum CertificateRule
{
    /// <summary>At most 8 certificates are sent, none over 16 KiB.</summary>
    Size = 1,

    /// <summary>Strict DER, X.509 version 3, a sound serial number, no extension twice, only known critical ones.</summary>
    Encoding = 2,

    /// <summary>Named curves P-256 and P-384 or RSA from 3072 bits; SHA-256 or better.</summary>
    Algorithms = 3,

    /// <summary>What every authority in the chain must and must not say, the root included; the chain's length.</summary>
    Authorities = 4,

    /// <summary>What the leaf must and must not say, and when.</summary>
    Leaf = 5,

    /// <summary>The chain ends in this peer's root, by authorities of its peer file, for this peer's SPIFFE id.</summary>
    Anchor = 6,

    /// <summary>No certificate of the chain stands on an imported revocation list.</summary>
    Revocation = 7,
}
