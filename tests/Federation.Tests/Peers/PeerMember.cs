using System.Security.Cryptography.X509Certificates;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Kalkan.Federation.Contracts;
using Kalkan.Federation.Countries;
using Kalkan.Federation.Peers;
using Kalkan.Federation.Trust;
using Kalkan.Federation.Trust.Certificates;
using Kalkan.Federation.Trust.Envelopes;
using Kalkan.Federation.Trust.Issuing;

namespace Kalkan.Federation.Tests.Peers;

/// <summary>A member with a root, a node certificate and a signing key of its own, and the peer file that it hands out.</summary>
internal sealed class PeerMember
{
    public PeerMember(Country country, DateTimeOffset now, IssuedCertificate? root = null)
    {
        (Country, Now, TrustDomain) = (country, now, $"{country.Code().ToLowerInvariant()}.test");
        Root = root ?? CertificateIssuing.Root($"{country} root", now, pathLength: 1);
        Node = CertificateIssuing.Node(Root, TrustDomain, ["localhost"], [], now);
    }

    public Country Country { get; }

    public DateTimeOffset Now { get; }

    public string TrustDomain { get; }

    public IssuedCertificate Root { get; }

    public IssuedCertificate Node { get; set; }

    public SigningKey Signing { get; set; } = SigningKey.Create();

    public string Pin => PinOf(Node);

    public NodeCertificate Own
    {
        get
        {
            var anchored = TrustAnchor.TryCreate(Der(Root.CertificatePem), [], out var anchor, out _);
            Assert.True(anchored);
            return NodeCertificate.TryLoad(Country, TrustDomain, Node.CertificatePem, Node.KeyPem, anchor!, Now, out var own, out var refusal)
                ? own
                : throw new InvalidOperationException(refusal.Sentence);
        }
    }

    public static string PinOf(IssuedCertificate node) => KeyPin.TryOf(Der(node.CertificatePem), out var pin) ? pin.ToString() : "";

    public static byte[] Der(string pem)
    {
        using var certificate = X509Certificate2.CreateFromPem(pem);
        return certificate.RawData;
    }

    public PeerFile File(ulong version = 1, string address = "127.0.0.1:7443") => new()
    {
        Country = Country.Code(),
        Version = version,
        TrustDomain = TrustDomain,
        Addresses = { address },
        RootCertificate = ByteString.CopyFrom(Der(Root.CertificatePem)),
        Pins = { Pin },
        Contracts = { 1 },
        SigningKey = ByteString.CopyFrom(Signing.Public.Bytes),
        IssuedAt = Now.ToTimestamp(),
        ValidUntil = (Now + PeerFiles.Lifetime).ToTimestamp(),
    };

    public byte[] Signed(Action<PeerFile>? change = null, ulong version = 1)
    {
        var file = File(version);
        change?.Invoke(file);
        return PeerFiles.Sign(file, Signing);
    }

    public string Words(byte[] signed) => PeerFiles.Read(signed).File!.Words;
}
