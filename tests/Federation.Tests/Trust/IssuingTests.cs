using System.Net;
using System.Security.Cryptography.X509Certificates;
using Kalkan.Federation.Countries;
using Kalkan.Federation.Trust;
using Kalkan.Federation.Trust.Certificates;
using Kalkan.Federation.Trust.Issuing;
using Kalkan.Tests.Support.Pki;

namespace Kalkan.Federation.Tests.Trust;

public sealed class IssuingTests
{
    [Fact]
    public void What_is_issued_keeps_our_own_rules()
    {
        var root = CertificateIssuing.Root("Kazakhstan node authority", TestPki.Now);
        var node = CertificateIssuing.Node(root, "kz.kalkan.test", ["localhost", "node.kz.test"], [IPAddress.Loopback, IPAddress.IPv6Loopback], TestPki.Now);
        Assert.True(NodeCertificate.TryLoad(Country.KZ, "kz.kalkan.test", node.CertificatePem, node.KeyPem, Anchor(root), TestPki.Now, out var own, out var refusal), refusal?.Sentence);
        Assert.Equal("spiffe://kz.kalkan.test/node", own.Id.ToString());
        Assert.True(own.Leaf.MatchesHostname("node.kz.test"));
        Assert.True(own.Leaf.MatchesHostname("127.0.0.1"));
        Assert.InRange(own.Leaf.SerialNumberBytes.Length, 16, 20);
        Assert.Equal(TestPki.Now + CertificateIssuing.LeafLifetime, new DateTimeOffset(own.Leaf.NotAfter));

        var staffRoot = CertificateIssuing.Root("Kazakhstan staff authority", TestPki.Now);
        var staff = CertificateIssuing.Staff(staffRoot, "kz.kalkan.test", StaffRoles.Admin, "7f3a", TestPki.Now, TimeSpan.FromDays(90));
        Assert.Null(Check(staffRoot, staff, LeafProfile.Staff));
        Assert.NotNull(Check(root, staff, LeafProfile.Staff));
        Assert.NotNull(Check(staffRoot, staff, LeafProfile.Node));
    }

    [Fact]
    public void No_leaf_outlives_its_authority()
    {
        var root = CertificateIssuing.Root("root", TestPki.Now);
        var node = CertificateIssuing.Node(root, "kz.test", [], [], TestPki.Now + CertificateIssuing.AuthorityLifetime - TimeSpan.FromDays(10));
        using var leaf = X509Certificate2.CreateFromPem(node.CertificatePem);
        using var authority = X509Certificate2.CreateFromPem(root.CertificatePem);
        Assert.Equal(authority.NotAfter, leaf.NotAfter);
    }

    [Fact]
    public void A_long_trust_domain_and_a_wrong_host_name()
    {
        var root = CertificateIssuing.Root("root", TestPki.Now);
        var node = CertificateIssuing.Node(root, new string('a', 255), [], [], TestPki.Now);
        using var leaf = X509Certificate2.CreateFromPem(node.CertificatePem);
        Assert.True(CertificateRules.Check(leaf.RawDataMemory, [], Anchor(root), new string('a', 255), LeafProfile.Node, TestPki.Now, []).IsAccepted);
        Assert.Throws<ArgumentException>(() => CertificateIssuing.Node(root, "kz.test", ["*.kz.test"], [], TestPki.Now));
    }

    private static TrustAnchor Anchor(IssuedCertificate root)
    {
        using var certificate = X509Certificate2.CreateFromPem(root.CertificatePem);
        Assert.True(TrustAnchor.TryCreate(certificate.RawDataMemory, [], out var anchor, out var refusal), refusal?.Sentence);
        return anchor;
    }

    private static string? Check(IssuedCertificate root, IssuedCertificate leaf, LeafProfile profile)
    {
        using var certificate = X509Certificate2.CreateFromPem(leaf.CertificatePem);
        return CertificateRules.Check(certificate.RawDataMemory, [], Anchor(root), "kz.kalkan.test", profile, TestPki.Now, []).Refusal?.Sentence;
    }
}
