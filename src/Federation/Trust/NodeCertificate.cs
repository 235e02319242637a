using System.Diagnostics.CodeAnalysis;
using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Kalkan.Federation.Countries;
using Kalkan.Federation.Trust.Certificates;

namespace Kalkan.Federation.Trust;

/// <summary>The node's own certificate with its key and the authorities that are sent along, ready for handshakes.</summary>
public sealed class NodeCertificate
{
    private NodeCertificate(Country country, SpiffeId id, KeyPin pin, X509Certificate2 leaf, X509Certificate2Collection authorities)
    {
        (Country, Id, Pin, Leaf) = (country, id, pin, leaf);
        Context = SslStreamCertificateContext.Create(leaf, authorities, offline: true);
    }

    public Country Country { get; }

    public SpiffeId Id { get; }

    public KeyPin Pin { get; }

    /// <summary>The leaf with its private key; it lives as long as the process, because handshakes may still use it.</summary>
    public X509Certificate2 Leaf { get; }

    public SslStreamCertificateContext Context { get; }

    /// <summary>
    /// Takes the leaf, then its authorities, from <paramref name="chainPem"/> and the key from <paramref name="keyPem"/> (PKCS#8), if
    /// peers would accept them: the same seven rules, against the own anchor.
    /// </summary>
    public static bool TryLoad(
        Country country,
        string trustDomain,
        string chainPem,
        string keyPem,
        TrustAnchor anchor,
        DateTimeOffset instant,
        [NotNullWhen(true)] out NodeCertificate? certificate,
        [NotNullWhen(false)] out TrustRefusal? refusal)
    {
        (certificate, refusal) = (null, null);
        X509Certificate2Collection chain = [];
        X509Certificate2 leaf;
        try
        {
            chain.ImportFromPem(chainPem);
            using var withKey = X509Certificate2.CreateFromPem(chainPem, keyPem);
            leaf = X509CertificateLoader.LoadPkcs12(withKey.Export(X509ContentType.Pkcs12), password: null);
        }
        catch (Exception e) when (e is CryptographicException or ArgumentException)
        {
            refusal = new TrustRefusal(TrustReasons.Unreadable, "The own certificate and key cannot be read, or do not belong together.");
            return false;
        }

        chain.RemoveAt(0);
        var verdict = CertificateRules.Check(
            leaf.RawDataMemory, [.. chain.Select(other => other.RawDataMemory)], anchor, trustDomain, LeafProfile.Node, instant, []);
        if (!verdict.IsAccepted || !KeyPin.TryOf(leaf, out var pin))
        {
            leaf.Dispose();
            refusal = new TrustRefusal(verdict.Refusal?.Reason ?? TrustReasons.Unreadable, verdict.Refusal?.Sentence ?? "The key cannot be read.");
            return false;
        }

        certificate = new NodeCertificate(country, verdict.SpiffeId, pin, leaf, chain);
        return true;
    }
}
