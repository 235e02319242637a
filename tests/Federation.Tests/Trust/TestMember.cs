using Kalkan.Federation.Countries;
using Kalkan.Federation.Trust;
using Kalkan.Federation.Trust.Certificates;
using Kalkan.Tests.Support.Pki;

namespace Kalkan.Federation.Tests.Trust;

/// <summary>A member with a root and a node certificate of its own, as the others see it and as it sees itself.</summary>
internal sealed class TestMember
{
    public TestMember(Country country)
    {
        (Country, TrustDomain) = (country, $"{country.Code().ToLowerInvariant()}.test");
        Root = TestPki.Root($"{country} root");
        Node = TestPki.Node(Root, TrustDomain);
    }

    public Country Country { get; }

    public string TrustDomain { get; }

    public TestCertificate Root { get; }

    public TestCertificate Node { get; }

    public NodeCertificate Own => NodeCertificate.TryLoad(Country, TrustDomain, Node.Pem(), Node.Key.Pem(), Anchor(), TestPki.Now, out var own, out var refusal)
        ? own
        : throw new InvalidOperationException(refusal.Sentence);

    public TrustAnchor Anchor(params TestCertificate[] authorities) => AnchorOf(Root, authorities);

    public PeerTrust Peer(TestCertificate? node = null, PeerState state = PeerState.Active, TestCertificate[]? authorities = null, TestCertificate? next = null) => new(
        Country,
        TrustDomain,
        Anchor(authorities ?? []),
        next is null ? [Pin(node ?? Node)] : [Pin(node ?? Node), Pin(next)],
        state,
        []);

    public static TrustAnchor AnchorOf(TestCertificate root, params TestCertificate[] authorities) =>
        TrustAnchor.TryCreate(root.Der, [.. authorities.Select(authority => (ReadOnlyMemory<byte>)authority.Der)], out var anchor, out var refusal)
            ? anchor
            : throw new InvalidOperationException(refusal.Sentence);

    public static KeyPin Pin(TestCertificate certificate) => KeyPin.OfKey(certificate.Key.PublicInfo);

    public TrustState Trusting(params PeerTrust[] peers) => TrustState.TryCreate(Own, peers, null, out var state, out var problem)
        ? state
        : throw new InvalidOperationException(problem);
}
