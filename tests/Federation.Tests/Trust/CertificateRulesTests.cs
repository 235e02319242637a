using Kalkan.Federation.Countries;
using Kalkan.Federation.Trust.Certificates;
using Kalkan.Tests.Support.Pki;

namespace Kalkan.Federation.Tests.Trust;

public sealed class CertificateRulesTests
{
    private static readonly TestMember Member = new(Country.KZ);

    [Fact]
    public void A_good_leaf_is_accepted()
    {
        var verdict = CertificateRules.Check(Member.Node.Der, [], Member.Anchor(), "kz.test", LeafProfile.Node, TestPki.Now, []);
        Assert.Null(verdict.Refusal);
        Assert.Equal("spiffe://kz.test/node", verdict.SpiffeId!.ToString());
        Assert.Equal(2, verdict.Chain.Length);
    }
}
