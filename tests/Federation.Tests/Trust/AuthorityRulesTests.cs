using System.Security.Cryptography;
using Kalkan.Federation.Countries;
using Kalkan.Federation.Trust.Certificates;
using Kalkan.Tests.Support.Pki;

namespace Kalkan.Federation.Tests.Trust;

/// <summary>Rules 2 to 4 and 6 for what stands above the leaf.</summary>
public sealed class AuthorityRulesTests
{
    private const string Domain = "kz.test";

    private static readonly TestMember Member = new(Country.KZ);

    private static readonly Dictionary<string, (CertificateRule Rule, Action<CertificateSpec> Change)> WrongRoots = new(StringComparer.Ordinal)
    {
        ["version 1"] = (CertificateRule.Encoding, spec => { spec.Version = null; spec.Extensions.Clear(); }
        ),
        ["serial zero"] = (CertificateRule.Encoding, spec => spec.Serial = [0]),
        ["empty name constraints"] = (CertificateRule.Encoding, spec => spec.Set(TestExtension.NameConstraints(null, null))),
        ["an empty list of subtrees"] = (CertificateRule.Encoding, spec => spec.Set(TestExtension.NameConstraints([], null))),
        ["a leading dot"] = (CertificateRule.Encoding, spec => spec.Set(TestExtension.NameConstraints([TestExtension.Dns(".kz.test")], null))),
        ["a wildcard constraint"] = (CertificateRule.Encoding, spec => spec.Set(TestExtension.NameConstraints(null, [TestExtension.Dns("*.kz.test")]))),
        ["a URI as constraint of URIs"] = (CertificateRule.Encoding, spec => spec.Set(TestExtension.NameConstraints([TestExtension.Uri("spiffe://kz.test")], null))),
        ["an address mask with a hole"] = (CertificateRule.Encoding,
            spec => spec.Set(TestExtension.NameConstraints([TestExtension.Octets([10, 0, 0, 0, 255, 0, 255, 0])], null))),
        ["an address without a mask"] = (CertificateRule.Encoding, spec => spec.Set(TestExtension.NameConstraints([TestExtension.Octets([10, 0, 0, 0])], null))),
        ["a mail constraint"] = (CertificateRule.Encoding, spec => spec.Set(TestExtension.NameConstraints(null, [TestExtension.Email("kz.test")]))),
        ["a huge path length"] = (CertificateRule.Encoding,
            spec => spec.Set(new TestExtension(TestExtension.BasicConstraintsOid, true, [0x30, 10, 1, 1, 0xFF, 2, 5, 1, 0, 0, 0, 0]))),
        ["P-192"] = (CertificateRule.Algorithms, spec => UseKey(spec, TestKey.Ec(ECCurve.CreateFromValue("1.2.840.10045.3.1.1"), HashAlgorithmName.SHA256))),
        ["RSA of 2048 bits"] = (CertificateRule.Algorithms, spec => UseKey(spec, TestKey.Rsa(2048))),
        ["no basic constraints"] = (CertificateRule.Authorities, spec => spec.Remove(TestExtension.BasicConstraintsOid)),
        ["basic constraints of a leaf"] = (CertificateRule.Authorities, spec => spec.Set(TestExtension.BasicConstraints(false))),
        ["basic constraints that are not critical"] = (CertificateRule.Authorities, spec => spec.Set(TestExtension.BasicConstraints(true, critical: false))),
        ["no key usage"] = (CertificateRule.Authorities, spec => spec.Remove(TestExtension.KeyUsageOid)),
        ["key usage without certificates"] = (CertificateRule.Authorities, spec => spec.Set(TestExtension.KeyUsage(0x02))),
        ["no subject"] = (CertificateRule.Authorities, spec => spec.Subject = [0x30, 0]),
        ["no subject key identifier"] = (CertificateRule.Authorities, spec => spec.Remove(TestExtension.SubjectKeyIdOid)),
        ["name constraints that are not critical"] = (CertificateRule.Authorities,
            spec => spec.Set(TestExtension.NameConstraints([TestExtension.Dns("kz.test")], null, critical: false))),
        ["another key identifier than its own"] = (CertificateRule.Authorities, spec => spec.Set(TestExtension.AuthorityKeyId([1, 2, 3]))),
    };

    public static TheoryData<string> WrongRootNames => [.. WrongRoots.Keys];

    [Theory]
    [MemberData(nameof(WrongRootNames))]
    public void A_wrong_root_makes_no_anchor(string name)
    {
        var (rule, change) = WrongRoots[name];
        Assert.False(TrustAnchor.TryCreate(TestPki.Root("KZ root", change).Der, [], out _, out var refusal));
        Assert.Equal(rule, refusal.Rule);
    }

    [Fact]
    public void Every_byte_of_a_root_counts_and_none_makes_it_throw()
    {
        var good = Member.Root.Der;
        for (var i = 0; i < good.Length; i++)
        {
            var bad = good.ToArray();
            bad[i] ^= 0x81;
            Assert.False(TrustAnchor.TryCreate(bad, [], out _, out _));
            Assert.False(TrustAnchor.TryCreate(good.AsMemory(0, i), [], out _, out _));
        }
    }

    [Fact]
    public void A_root_that_another_has_signed_makes_no_anchor()
    {
        var signed = TestPki.Authority(Member.Root, "KZ issuing");
        Assert.False(TrustAnchor.TryCreate(signed.Der, [], out _, out var refusal));
        Assert.Equal(CertificateRule.Authorities, refusal.Rule);
        Assert.False(TrustAnchor.TryCreate(Member.Root.Der, [Member.Node.Der], out _, out refusal));
        Assert.Equal((CertificateRule.Authorities, 1), (refusal.Rule, refusal.Position));
    }

    [Fact]
    public void An_authority_of_the_peer_file_need_not_be_sent()
    {
        var issuing = TestPki.Authority(Member.Root, "KZ issuing");
        var verdict = Check(TestPki.Node(issuing, Domain), Member.Anchor(issuing));
        Assert.Null(verdict.Refusal);
        Assert.Equal(3, verdict.Chain.Length);
    }

    [Fact]
    public void An_authority_that_is_sent_but_not_in_the_peer_file_does_not_count()
    {
        var issuing = TestPki.Authority(Member.Root, "KZ issuing");
        var verdict = CertificateRules.Check(
            TestPki.Node(issuing, Domain).Der, [issuing.Der], Member.Anchor(), Domain, LeafProfile.Node, TestPki.Now, []);
        Assert.Equal((CertificateRule.Anchor, TrustReasons.WrongRoot), (verdict.Refusal?.Rule, verdict.Refusal?.Reason));
    }

    [Fact]
    public void Four_certificates_are_a_chain_and_five_are_not()
    {
        var one = TestPki.Authority(Member.Root, "KZ one");
        var two = TestPki.Authority(one, "KZ two");
        var three = TestPki.Authority(two, "KZ three");
        var anchor = Member.Anchor(one, two, three);
        Assert.Null(Check(TestPki.Node(two, Domain), anchor).Refusal);
        Assert.Equal(CertificateRule.Authorities, Check(TestPki.Node(three, Domain), anchor).Refusal?.Rule);
    }

    [Fact]
    public void The_path_length_is_honoured()
    {
        var root = TestPki.Root("KZ root", spec => spec.Set(TestExtension.BasicConstraints(true, 0)));
        var issuing = TestPki.Authority(root, "KZ issuing");
        var anchor = TestMember.AnchorOf(root, issuing);
        Assert.Null(Check(TestPki.Node(root, Domain), anchor).Refusal);
        Assert.Equal((CertificateRule.Authorities, 2), RuleOf(Check(TestPki.Node(issuing, Domain), anchor)));
    }

    [Fact]
    public void An_expired_authority_ends_its_leaves()
    {
        var issuing = TestPki.Authority(Member.Root, "KZ issuing", spec => spec.NotAfter = TestPki.Now.AddSeconds(-1));
        var verdict = Check(TestPki.Node(issuing, Domain), Member.Anchor(issuing));
        Assert.Equal((TrustReasons.Expired, 1), (verdict.Refusal?.Reason, verdict.Refusal?.Position));
    }

    [Fact]
    public void A_second_certificate_of_the_same_authority_opens_another_way()
    {
        // Renewed with the same key and name: the old one has expired, the new one is good.
        var key = TestKey.P256();
        var old = TestPki.Authority(Member.Root, "KZ issuing", spec => { UseKey(spec, key, Member.Root); spec.NotAfter = TestPki.Now.AddSeconds(-1); });
        var renewed = TestPki.Authority(Member.Root, "KZ issuing", spec => UseKey(spec, key, Member.Root));
        Assert.Null(Check(TestPki.Node(renewed, Domain), Member.Anchor(old, renewed)).Refusal);
    }

    [Fact]
    public void Authorities_that_sign_each_other_end_in_a_refusal()
    {
        var (one, two) = (TestPki.Authority(Member.Root, "one"), TestPki.Authority(Member.Root, "two"));
        var oneByTwo = TestPki.Authority(two, "one", spec => UseKey(spec, one.Key, two));
        var twoByOne = TestPki.Authority(one, "two", spec => UseKey(spec, two.Key, one));
        var verdict = Check(TestPki.Node(oneByTwo, Domain), Member.Anchor(oneByTwo, twoByOne));
        Assert.False(verdict.IsAccepted);
    }

    [Fact]
    public void A_limited_authority_issues_within_its_usages_only()
    {
        var limited = TestPki.Authority(Member.Root, "KZ issuing", spec => spec.Set(TestExtension.ExtendedKeyUsage("1.3.6.1.5.5.7.3.3")));
        Assert.Equal((CertificateRule.Authorities, 1), RuleOf(Check(TestPki.Node(limited, Domain), Member.Anchor(limited))));
        var right = TestPki.Authority(Member.Root, "KZ issuing", spec => spec.Set(TestExtension.ExtendedKeyUsage(TestExtension.ClientAuth, TestExtension.ServerAuth)));
        Assert.Null(Check(TestPki.Node(right, Domain), Member.Anchor(right)).Refusal);
    }

    [Fact]
    public void Name_constraints_hold_for_all_names_of_the_leaf()
    {
        Assert.Null(Under([TestExtension.Uri("kz.test"), TestExtension.Dns("localhost")], null));
        Assert.Null(Under([TestExtension.Dns("")], null));
        Assert.Null(Under(null, [TestExtension.Dns("ge.test"), TestExtension.Uri("ge.test")]));
        Assert.Null(Under([TestExtension.Directory(TestPki.Name("TEST"))], null));
        Assert.Null(Under([TestExtension.Octets([127, 0, 0, 0, 255, 0, 0, 0])], null));
        Assert.NotNull(Under([TestExtension.Uri("ge.test")], null));
        Assert.NotNull(Under([TestExtension.Uri("test")], null));
        Assert.NotNull(Under(null, [TestExtension.Uri("kz.test")]));
        Assert.NotNull(Under([TestExtension.Dns("kz.test")], null));
        Assert.NotNull(Under(null, [TestExtension.Dns("LOCALHOST")]));
        Assert.NotNull(Under(null, [TestExtension.Dns("")]));
        Assert.NotNull(Under([TestExtension.Directory(TestPki.Name("other"))], null));
        Assert.NotNull(Under(null, [TestExtension.Directory(TestPki.Name("Test"))]));
        Assert.NotNull(Under([TestExtension.Octets([10, 0, 0, 0, 255, 0, 0, 0])], null));
    }

    private static CertificateRefusal? Under(byte[][]? permitted, byte[][]? excluded)
    {
        var issuing = TestPki.Authority(Member.Root, "KZ issuing", spec => spec.Set(TestExtension.NameConstraints(permitted, excluded)));
        var leaf = TestPki.Node(issuing, Domain, spec => spec.Set(TestExtension.SubjectAltName(
            TestExtension.Uri("spiffe://kz.test/node"), TestExtension.Dns("localhost"), TestExtension.Address("127.0.0.1"))));
        return Check(leaf, Member.Anchor(issuing)).Refusal;
    }

    private static void UseKey(CertificateSpec spec, TestKey key, TestCertificate? issuer = null)
    {
        spec.Key = key;
        spec.Set(TestExtension.SubjectKeyId(key.KeyId())).Set(TestExtension.AuthorityKeyId((issuer?.Key ?? key).KeyId()));
    }

    private static (CertificateRule? Rule, int? Position) RuleOf(CertificateVerdict verdict) => (verdict.Refusal?.Rule, verdict.Refusal?.Position);

    private static CertificateVerdict Check(TestCertificate leaf, TrustAnchor anchor) =>
        CertificateRules.Check(leaf.Der, [], anchor, Domain, LeafProfile.Node, TestPki.Now, []);
}
