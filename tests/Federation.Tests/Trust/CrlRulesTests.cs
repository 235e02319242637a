using Kalkan.Federation.Countries;
using Kalkan.Federation.Trust.Certificates;
using Kalkan.Tests.Support.Pki;

namespace Kalkan.Federation.Tests.Trust;

public sealed class CrlRulesTests
{
    private static readonly TestMember Member = new(Country.KZ);
    private static readonly TrustAnchor Anchor = Member.Anchor();

    [Fact]
    public void A_leaf_on_the_list_is_refused_and_another_is_not()
    {
        var list = Accept(TestCrl.Of(Member.Root, crl => crl.Serials.Add(TestCrl.SerialOf(Member.Node))));
        Assert.Equal(1, list.Count);
        var verdict = Check(Member.Node, Anchor, list);
        Assert.Equal((CertificateRule.Revocation, TrustReasons.Revoked, 0), (verdict.Refusal?.Rule, verdict.Refusal?.Reason, verdict.Refusal?.Position));
        Assert.Null(Check(TestPki.Node(Member.Root, "kz.test"), Anchor, list).Refusal);
    }

    [Fact]
    public void A_revoked_authority_takes_its_leaves_with_it()
    {
        var issuing = TestPki.Authority(Member.Root, "KZ issuing");
        var list = Accept(TestCrl.Of(Member.Root, crl => crl.Serials.Add(TestCrl.SerialOf(issuing))));
        Assert.Equal(1, Check(TestPki.Node(issuing, "kz.test"), Member.Anchor(issuing), list).Refusal?.Position);
    }

    [Fact]
    public void A_serial_of_another_issuer_does_not_count()
    {
        var issuing = TestPki.Authority(Member.Root, "KZ issuing");
        var anchor = Member.Anchor(issuing);
        var leaf = TestPki.Node(issuing, "kz.test");
        var list = Accept(TestCrl.Of(Member.Root, crl => crl.Serials.Add(TestCrl.SerialOf(leaf))));
        Assert.Null(Check(leaf, anchor, list).Refusal);
    }

    [Fact]
    public void A_stale_list_is_an_alarm_and_still_revokes()
    {
        var list = Accept(TestCrl.Of(Member.Root, crl =>
        {
            crl.Serials.Add(TestCrl.SerialOf(Member.Node));
            crl.NextUpdate = TestPki.Now.AddMinutes(-1);
        }));
        Assert.True(list.IsStale(TestPki.Now));
        Assert.Equal(TrustReasons.Revoked, Check(Member.Node, Anchor, list).Refusal?.Reason);
    }

    [Fact]
    public void The_number_must_rise()
    {
        var second = Accept(TestCrl.Of(Member.Root, crl => crl.Number = 2));
        Assert.Equal("crl_not_rising", Refuse(TestCrl.Of(Member.Root, crl => crl.Number = 2), second));
        Assert.Equal("crl_not_rising", Refuse(TestCrl.Of(Member.Root, crl => crl.Number = 1), second));
        Assert.Equal(3, Accept(TestCrl.Of(Member.Root, crl => crl.Number = 3), second).Number);
    }

    [Fact]
    public void Only_an_authority_that_may_signs_lists()
    {
        Assert.Equal("crl_wrong_issuer", Refuse(TestCrl.Of(new TestMember(Country.GE).Root)));
        Assert.Equal("crl_wrong_issuer", Refuse(TestCrl.Of(TestPki.Root("KZ root"))));
        var silent = TestPki.Root("KZ root", spec => spec.Set(TestExtension.KeyUsage(0x04)));
        Assert.False(CrlRules.TryAccept(TestCrl.Of(silent), TestMember.AnchorOf(silent), [], TestPki.Now, out _, out var refusal));
        Assert.Equal("crl_wrong_issuer", refusal.Reason);
    }

    [Fact]
    public void A_list_that_is_not_complete_direct_numbered_and_strict_is_unreadable()
    {
        Action<TestCrl>[] changes =
        [
            crl => crl.Number = null,
            crl => crl.Number = -1,
            crl => crl.Version = null,
            crl => crl.Version = 2,
            crl => crl.NextUpdate = null,
            crl => crl.Extensions.Add(new TestExtension("2.5.29.27", true, [2, 1, 1])),
            crl => crl.Extensions.Add(new TestExtension("2.5.29.27", false, [2, 1, 1])),
            crl => crl.Extensions.Add(new TestExtension("2.5.29.28", true, [0x30, 3, 0x84, 1, 0xFF])),
            crl => crl.Extensions.Add(new TestExtension("1.2.3", true, [5, 0])),
            crl => crl.Serials.Add([0]),
            crl => { crl.Serials.Add([1]); crl.EntryExtensions.Add(new TestExtension("2.5.29.29", true, [0x30, 0])); },
        ];
        Assert.All(changes, change => Assert.Equal("crl_unreadable", Refuse(TestCrl.Of(Member.Root, change))));
    }

    [Fact]
    public void Reasons_of_entries_are_allowed()
    {
        var der = TestCrl.Of(Member.Root, crl => { crl.Serials.Add([1]); crl.EntryExtensions.Add(new TestExtension("2.5.29.21", false, [10, 1, 1])); });
        Assert.Equal(1, Accept(der).Count);
    }

    [Fact]
    public void Size_and_time_have_their_limits()
    {
        Assert.Equal("crl_too_large", Refuse(new byte[CrlRules.MaxBytes + 1]));
        Assert.Equal("crl_not_yet_valid", Refuse(TestCrl.Of(Member.Root, crl => crl.ThisUpdate = TestPki.Now.AddMinutes(1))));
    }

    [Fact]
    public void Every_byte_counts_and_none_makes_it_throw()
    {
        var good = TestCrl.Of(Member.Root, crl => crl.Serials.Add([7]));
        for (var i = 0; i < good.Length; i++)
        {
            var bad = good.ToArray();
            bad[i] ^= 0x41;
            Assert.False(CrlRules.TryAccept(bad, Anchor, [], TestPki.Now, out _, out _));
            Assert.False(CrlRules.TryAccept(good.AsMemory(0, i), Anchor, [], TestPki.Now, out _, out _));
        }
    }

    private static RevocationList Accept(byte[] der, params RevocationList[] previous) =>
        CrlRules.TryAccept(der, Anchor, previous, TestPki.Now, out var list, out var refusal) ? list : throw new InvalidOperationException(refusal.Sentence);

    private static string? Refuse(byte[] der, params RevocationList[] previous) =>
        CrlRules.TryAccept(der, Anchor, previous, TestPki.Now, out _, out var refusal) ? null : refusal.Reason;

    private static CertificateVerdict Check(TestCertificate leaf, TrustAnchor anchor, RevocationList list) =>
        CertificateRules.Check(leaf.Der, [], anchor, "kz.test", LeafProfile.Node, TestPki.Now, [list]);
}
