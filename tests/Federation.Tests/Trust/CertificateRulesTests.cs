using System.Security.Cryptography;
using FsCheck;
using FsCheck.Fluent;
using Kalkan.Federation.Countries;
using Kalkan.Federation.Trust.Certificates;
using Kalkan.Tests.Support.Pki;

namespace Kalkan.Federation.Tests.Trust;

/// <summary>Each test makes one certificate that is wrong in one way, and names the rule that it breaks.</summary>
public sealed class CertificateRulesTests
{
    private const string Domain = "kz.test";

    private static readonly TestMember Member = new(Country.KZ);
    private static readonly TrustAnchor Anchor = Member.Anchor();

    private static readonly Dictionary<string, (CertificateRule Rule, Action<CertificateSpec> Change)> WrongLeaves = new(StringComparer.Ordinal)
    {
        ["version 1"] = (CertificateRule.Encoding, spec => { spec.Version = null; spec.Extensions.Clear(); }
        ),
        ["version 2 with extensions"] = (CertificateRule.Encoding, spec => spec.Version = 1),
        ["version 4"] = (CertificateRule.Encoding, spec => spec.Version = 3),
        ["serial zero"] = (CertificateRule.Encoding, spec => spec.Serial = [0]),
        ["serial negative"] = (CertificateRule.Encoding, spec => spec.Serial = [0x80, 1]),
        ["serial of 21 octets"] = (CertificateRule.Encoding, spec => spec.Serial = [1, .. new byte[20]]),
        ["serial of 20 octets and a sign"] = (CertificateRule.Encoding, spec => spec.Serial = [0, 0x80, .. new byte[19]]),
        ["inner algorithm is another"] = (CertificateRule.Encoding, spec => spec.InnerAlgorithm = TestKey.P256().Algorithm),
        ["an extension twice"] = (CertificateRule.Encoding, spec => spec.Extensions.Add(TestExtension.KeyUsage(0x80))),
        ["an unknown critical extension"] = (CertificateRule.Encoding, spec => spec.Set(new TestExtension("1.2.3.4", true, [5, 0]))),
        ["a critical key identifier"] = (CertificateRule.Encoding, spec => spec.Set(TestExtension.SubjectKeyId([1, 2]) with { Critical = true })),
        ["policy constraints"] = (CertificateRule.Encoding, spec => spec.Set(new TestExtension("2.5.29.36", false, [0x30, 3, 0x80, 1, 0]))),
        ["a malformed information access"] = (CertificateRule.Encoding, spec => spec.Set(new TestExtension(TestExtension.AuthorityInfoAccessOid, false, [0x30, 0]))),
        ["no extensions"] = (CertificateRule.Encoding, spec => spec.Extensions.Clear()),
        ["a written-out default in the constraints"] = (CertificateRule.Encoding, spec => spec.Set(new TestExtension(TestExtension.BasicConstraintsOid, true, [0x30, 3, 1, 1, 0]))),
        ["bytes behind the constraints"] = (CertificateRule.Encoding, spec => spec.Set(new TestExtension(TestExtension.BasicConstraintsOid, true, [0x30, 0, 0]))),
        ["a path length without an authority"] = (CertificateRule.Encoding, spec => spec.Set(TestExtension.BasicConstraints(false, 0))),
        ["a key usage without bits"] = (CertificateRule.Encoding, spec => spec.Set(TestExtension.KeyUsage(0))),
        ["a key usage with trailing zeros"] = (CertificateRule.Encoding, spec => spec.Set(new TestExtension(TestExtension.KeyUsageOid, true, [3, 2, 6, 0x80]))),
        ["an extended key usage twice"] = (CertificateRule.Encoding, spec => spec.Set(TestExtension.ExtendedKeyUsage(TestExtension.ClientAuth, TestExtension.ClientAuth))),
        ["an empty extended key usage"] = (CertificateRule.Encoding, spec => spec.Set(TestExtension.ExtendedKeyUsage())),
        ["an empty alternative name"] = (CertificateRule.Encoding, spec => spec.Set(TestExtension.SubjectAltName())),
        ["an issuer-only authority identifier"] = (CertificateRule.Encoding, spec => spec.Set(new TestExtension(TestExtension.AuthorityKeyIdOid, false, [0x30, 0]))),
        ["P-192"] = (CertificateRule.Algorithms, spec => spec.Key = TestKey.Ec(ECCurve.CreateFromValue("1.2.840.10045.3.1.1"), HashAlgorithmName.SHA256)),
        ["P-521"] = (CertificateRule.Algorithms, spec => spec.Key = TestKey.Ec(ECCurve.NamedCurves.nistP521, HashAlgorithmName.SHA256)),
        ["secp256k1"] = (CertificateRule.Algorithms, spec => spec.Key = TestKey.Ec(ECCurve.CreateFromValue("1.3.132.0.10"), HashAlgorithmName.SHA256)),
        ["an explicit curve"] = (CertificateRule.Algorithms, spec => spec.Key.PublicInfo = TestKeyEncodings.ExplicitCurve()),
        ["a compressed point"] = (CertificateRule.Algorithms, spec => spec.Key.PublicInfo = TestKeyEncodings.Compressed(spec.Key.PublicInfo)),
        ["a point off the curve"] = (CertificateRule.Algorithms, spec => spec.Key.PublicInfo[^1] ^= 1),
        ["RSA of 1024 bits"] = (CertificateRule.Algorithms, spec => spec.Key = TestKey.Rsa(1024)),
        ["RSA of 2048 bits"] = (CertificateRule.Algorithms, spec => spec.Key = TestKey.Rsa(2048)),
        ["RSA with exponent 3"] = (CertificateRule.Algorithms, spec => spec.Key.PublicInfo = TestKeyEncodings.Rsa(3072, exponent: 3, withNull: true)),
        ["RSA with an even exponent"] = (CertificateRule.Algorithms, spec => spec.Key.PublicInfo = TestKeyEncodings.Rsa(3072, exponent: 65538, withNull: true)),
        ["RSA without its NULL"] = (CertificateRule.Algorithms, spec => spec.Key.PublicInfo = TestKeyEncodings.Rsa(3072, exponent: 65537, withNull: false)),
        ["RSA of 16384 bits"] = (CertificateRule.Algorithms, spec => spec.Key.PublicInfo = TestKeyEncodings.Rsa(16384, exponent: 65537, withNull: true)),
        ["an authority"] = (CertificateRule.Leaf, spec => spec.Set(TestExtension.BasicConstraints(true))),
        ["no key usage"] = (CertificateRule.Leaf, spec => spec.Remove(TestExtension.KeyUsageOid)),
        ["key usage without signatures"] = (CertificateRule.Leaf, spec => spec.Set(TestExtension.KeyUsage(0x20))),
        ["key usage that signs certificates"] = (CertificateRule.Leaf, spec => spec.Set(TestExtension.KeyUsage(0x84))),
        ["key usage that signs revocation lists"] = (CertificateRule.Leaf, spec => spec.Set(TestExtension.KeyUsage(0x82))),
        ["no extended key usage"] = (CertificateRule.Leaf, spec => spec.Remove(TestExtension.ExtendedKeyUsageOid)),
        ["clientAuth alone"] = (CertificateRule.Leaf, spec => spec.Set(TestExtension.ExtendedKeyUsage(TestExtension.ClientAuth))),
        ["serverAuth alone"] = (CertificateRule.Leaf, spec => spec.Set(TestExtension.ExtendedKeyUsage(TestExtension.ServerAuth))),
        ["any extended key usage"] = (CertificateRule.Leaf, spec => spec.Set(TestExtension.ExtendedKeyUsage(TestExtension.AnyUsage))),
        ["any extended key usage beside the right ones"] = (CertificateRule.Leaf,
            spec => spec.Set(TestExtension.ExtendedKeyUsage(TestExtension.ClientAuth, TestExtension.ServerAuth, TestExtension.AnyUsage))),
        ["name constraints"] = (CertificateRule.Leaf, spec => spec.Set(TestExtension.NameConstraints([TestExtension.Dns("localhost")], null))),
        ["no alternative name"] = (CertificateRule.Leaf, spec => spec.Remove(TestExtension.SubjectAltNameOid)),
        ["no URI"] = (CertificateRule.Leaf, spec => spec.Set(TestExtension.SubjectAltName(TestExtension.Dns("localhost")))),
        ["two URIs"] = (CertificateRule.Leaf, spec => spec.Set(TestExtension.SubjectAltName(Node, TestExtension.Uri("spiffe://ge.test/node")))),
        ["the URI twice"] = (CertificateRule.Leaf, spec => spec.Set(TestExtension.SubjectAltName(Node, Node))),
        ["a wildcard"] = (CertificateRule.Leaf, spec => spec.Set(TestExtension.SubjectAltName(Node, TestExtension.Dns("*.kz.test")))),
        ["an underscore"] = (CertificateRule.Leaf, spec => spec.Set(TestExtension.SubjectAltName(Node, TestExtension.Dns("a_b.kz.test")))),
        ["a closing dot"] = (CertificateRule.Leaf, spec => spec.Set(TestExtension.SubjectAltName(Node, TestExtension.Dns("kz.test.")))),
        ["a leading hyphen"] = (CertificateRule.Leaf, spec => spec.Set(TestExtension.SubjectAltName(Node, TestExtension.Dns("-a.kz.test")))),
        ["a label of 64"] = (CertificateRule.Leaf, spec => spec.Set(TestExtension.SubjectAltName(Node, TestExtension.Dns(new string('a', 64))))),
        ["an empty host name"] = (CertificateRule.Leaf, spec => spec.Set(TestExtension.SubjectAltName(Node, TestExtension.Dns("")))),
        ["a NUL in a host name"] = (CertificateRule.Leaf, spec => spec.Set(TestExtension.SubjectAltName(Node, TestExtension.Dns("kz.test\0.evil.test")))),
        ["an address as a host name"] = (CertificateRule.Leaf, spec => spec.Set(TestExtension.SubjectAltName(Node, TestExtension.Dns("127.0.0.1")))),
        ["a hexadecimal address as a host name"] = (CertificateRule.Leaf, spec => spec.Set(TestExtension.SubjectAltName(Node, TestExtension.Dns("0x7f000001")))),
        ["an address of five octets"] = (CertificateRule.Leaf, spec => spec.Set(TestExtension.SubjectAltName(Node, TestExtension.Octets([1, 2, 3, 4, 5])))),
        ["a mail address"] = (CertificateRule.Leaf, spec => spec.Set(TestExtension.SubjectAltName(Node, TestExtension.Email("node@kz.test")))),
        ["no subject and names that are not critical"] = (CertificateRule.Leaf, spec =>
        {
            spec.Subject = [0x30, 0];
            spec.Set(TestExtension.SubjectAltName(Node) with { Critical = false });
        }
        ),
        ["no authority key identifier"] = (CertificateRule.Leaf, spec => spec.Remove(TestExtension.AuthorityKeyIdOid)),
        ["validity that ends before it begins"] = (CertificateRule.Leaf, spec => spec.NotAfter = spec.NotBefore.AddSeconds(-1)),
        ["expired"] = (CertificateRule.Leaf, spec => spec.NotAfter = TestPki.Now.AddSeconds(-1)),
        ["not yet valid"] = (CertificateRule.Leaf, spec => spec.NotBefore = TestPki.Now.AddSeconds(1)),
        ["another authority's key identifier"] = (CertificateRule.Anchor, spec => spec.Set(TestExtension.AuthorityKeyId([1, 2, 3]))),
        ["another trust domain"] = (CertificateRule.Anchor, spec => spec.Set(TestExtension.SubjectAltName(TestExtension.Uri("spiffe://ge.test/node")))),
        ["a lookalike trust domain"] = (CertificateRule.Anchor, spec => spec.Set(TestExtension.SubjectAltName(TestExtension.Uri("spiffe://KZ.test/node")))),
        ["a path below the node"] = (CertificateRule.Anchor, spec => spec.Set(TestExtension.SubjectAltName(TestExtension.Uri("spiffe://kz.test/node/x")))),
        ["staff"] = (CertificateRule.Anchor, spec => spec.Set(TestExtension.SubjectAltName(TestExtension.Uri("spiffe://kz.test/staff/admin/1")))),
        ["a query in the URI"] = (CertificateRule.Anchor, spec => spec.Set(TestExtension.SubjectAltName(TestExtension.Uri("spiffe://kz.test/node?x")))),
        ["a URI of another scheme"] = (CertificateRule.Anchor, spec => spec.Set(TestExtension.SubjectAltName(TestExtension.Uri("https://kz.test/node")))),
    };

    public static TheoryData<string> WrongLeafNames => [.. WrongLeaves.Keys];

    private static byte[] Node => TestExtension.Uri("spiffe://kz.test/node");

    [Theory]
    [MemberData(nameof(WrongLeafNames))]
    public void A_wrong_leaf_is_refused_by_its_rule(string name)
    {
        var (rule, change) = WrongLeaves[name];
        var verdict = Judge(TestPki.Node(Member.Root, Domain, change));
        Assert.Equal(rule, verdict.Refusal?.Rule);
        Assert.Equal(0, verdict.Refusal!.Position);
    }

    [Fact]
    public void A_good_leaf_is_accepted_with_its_chain()
    {
        var verdict = Judge(Member.Node);
        Assert.Null(verdict.Refusal);
        Assert.Equal("spiffe://kz.test/node", verdict.SpiffeId!.ToString());
        Assert.Equal(Member.Node.Der, verdict.Chain[0].ToArray());
        Assert.Equal(Member.Root.Der, verdict.Chain[1].ToArray());
    }

    [Fact]
    public void Other_good_forms_are_accepted()
    {
        Action<CertificateSpec>[] changes =
        [
            spec => spec.Key = TestKey.P384(),
            spec => spec.Key = TestKey.Rsa(3072),
            spec => spec.Remove(TestExtension.BasicConstraintsOid),
            spec => spec.Subject = [0x30, 0],
            spec => spec.Set(TestExtension.SubjectAltName(Node)),
            spec => spec.Set(TestExtension.SubjectAltName(Node, TestExtension.Dns("Node-1.kz.test"), TestExtension.Address("127.0.0.1"), TestExtension.Address("::1"))),
            spec => spec.Set(TestExtension.KeyUsage(0xA0)),
            spec => spec.Serial = [0x7F, .. RandomNumberGenerator.GetBytes(19)],
            spec => spec.NotAfter = new DateTimeOffset(2060, 1, 1, 0, 0, 0, TimeSpan.Zero),
            spec => spec.NotAfter = TestPki.Now,
            spec => spec.NotBefore = TestPki.Now,
            spec => spec.Set(TestExtension.AuthorityInfoAccess("http://127.0.0.1:9/ca.der")),
        ];
        Assert.All(changes, change => Assert.Null(Judge(TestPki.Node(Member.Root, Domain, change)).Refusal));
    }

    [Fact]
    public void The_last_second_of_the_validity_counts_whole()
    {
        var leaf = TestPki.Node(Member.Root, Domain, spec => spec.NotAfter = TestPki.Now);
        Assert.True(Judge(leaf, instant: TestPki.Now.AddMilliseconds(999)).IsAccepted);
        Assert.Equal(TrustReasons.Expired, Judge(leaf, instant: TestPki.Now.AddSeconds(1)).Refusal?.Reason);
    }

    [Fact]
    public void Time_gives_its_own_reasons()
    {
        Assert.Equal(TrustReasons.Expired, Judge(TestPki.Node(Member.Root, Domain, WrongLeaves["expired"].Change)).Refusal?.Reason);
        Assert.Equal(TrustReasons.NotYetValid, Judge(TestPki.Node(Member.Root, Domain, WrongLeaves["not yet valid"].Change)).Refusal?.Reason);
    }

    [Fact]
    public void Signatures_by_RSA_in_both_paddings_are_accepted_and_by_SHA_1_refused()
    {
        foreach (var padding in new[] { RSASignaturePadding.Pkcs1, RSASignaturePadding.Pss })
        {
            var root = TestPki.Root("RSA root", spec => UseRootKey(spec, TestKey.Rsa(3072, padding)));
            Assert.Null(Judge(TestPki.Node(root, Domain), anchor: TestMember.AnchorOf(root)).Refusal);
        }

        var old = TestPki.Root("Old root", spec => UseRootKey(spec, TestKey.Rsa(3072, RSASignaturePadding.Pkcs1, HashAlgorithmName.SHA1)));
        Assert.Equal(CertificateRule.Algorithms, Judge(TestPki.Node(old, Domain)).Refusal?.Rule);
    }

    [Fact]
    public void A_broken_signature_is_refused()
    {
        var der = Member.Node.Der.ToArray();
        der[^1] ^= 1;
        Assert.Equal(TrustReasons.WrongRoot, Judge(Member.Node with { Der = der }).Refusal?.Reason);
    }

    [Fact]
    public void Another_members_root_never_validates()
    {
        var other = new TestMember(Country.GE);
        Assert.Equal(TrustReasons.WrongRoot, Judge(TestPki.Node(other.Root, Domain)).Refusal?.Reason);

        // Also not one of the same name.
        var twin = TestPki.Root("KZ root");
        Assert.Equal(TrustReasons.WrongRoot, Judge(TestPki.Node(twin, Domain)).Refusal?.Reason);
    }

    [Fact]
    public void Rule_1_comes_before_anything_is_read()
    {
        var many = Enumerable.Repeat((ReadOnlyMemory<byte>)new byte[] { 1 }, 8).ToList();
        Assert.Equal(CertificateRule.Size, CheckBytes(Member.Node.Der, many).Refusal?.Rule);
        Assert.Equal(CertificateRule.Size, CheckBytes(new byte[16 * 1024 + 1], []).Refusal?.Rule);
        Assert.Equal(CertificateRule.Size, CheckBytes(Member.Node.Der, [new byte[16 * 1024 + 1]]).Refusal?.Rule);
        Assert.Equal(1, CheckBytes(Member.Node.Der, [new byte[16 * 1024 + 1]]).Refusal?.Position);
        Assert.True(CheckBytes(Member.Node.Der, many.Take(7).ToList()).IsAccepted);
    }

    [Fact]
    public void Every_byte_counts_and_none_makes_it_throw()
    {
        var good = Member.Node.Der;
        for (var i = 0; i < good.Length; i++)
        {
            foreach (var change in new byte[] { 0x01, 0x80, 0xFF })
            {
                var bad = good.ToArray();
                bad[i] ^= change;
                Assert.False(CheckBytes(bad, []).IsAccepted);
            }

            Assert.False(CheckBytes(good.AsMemory(0, i), []).IsAccepted);
        }

        Assert.False(CheckBytes(new byte[] { 0 }.Concat(good).ToArray(), []).IsAccepted);
        Assert.False(CheckBytes(good.Append((byte)0).ToArray(), []).IsAccepted);
    }

    [Fact]
    public void Any_bytes_are_refused_without_an_exception() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(
            ArbMap.Default.ArbFor<byte[]>(), bytes => !CheckBytes(bytes, [bytes]).IsAccepted));

    [Fact]
    public void Staff_needs_clientAuth_alone_and_a_staff_id()
    {
        var staff = TestPki.Staff(Member.Root, Domain, "officer.admin", "a1b2");
        Assert.Null(Judge(staff, profile: LeafProfile.Staff).Refusal);
        Assert.Equal(CertificateRule.Leaf, Judge(Member.Node, profile: LeafProfile.Staff).Refusal?.Rule);
        Assert.Equal(CertificateRule.Leaf, Judge(staff).Refusal?.Rule);
        Assert.Equal(CertificateRule.Anchor, Judge(TestPki.Staff(Member.Root, Domain, "king", "a1b2"), profile: LeafProfile.Staff).Refusal?.Rule);
    }

    private static void UseRootKey(CertificateSpec spec, TestKey key)
    {
        spec.Key = key;
        spec.Set(TestExtension.SubjectKeyId(key.KeyId())).Set(TestExtension.AuthorityKeyId(key.KeyId()));
    }

    private static CertificateVerdict Judge(TestCertificate leaf, TrustAnchor? anchor = null, DateTimeOffset? instant = null, LeafProfile? profile = null) =>
        CertificateRules.Check(leaf.Der, [], anchor ?? Anchor, Domain, profile ?? LeafProfile.Node, instant ?? TestPki.Now, []);

    private static CertificateVerdict CheckBytes(ReadOnlyMemory<byte> leaf, IReadOnlyList<ReadOnlyMemory<byte>> sent) =>
        CertificateRules.Check(leaf, sent, Anchor, Domain, LeafProfile.Node, TestPki.Now, []);
}
