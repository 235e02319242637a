using Kalkan.Federation.Countries;
using Kalkan.Federation.Trust;
using Kalkan.Federation.Trust.Certificates;
using Kalkan.Tests.Support.Pki;

namespace Kalkan.Federation.Tests.Trust;

public sealed class TrustStateTests
{
    private static readonly TestMember Host = new(Country.KZ);
    private static readonly TestMember Georgia = new(Country.GE);
    private static readonly TestMember Tajikistan = new(Country.TJ);

    [Fact]
    public void A_verdict_that_is_remembered_still_ends_with_the_certificate()
    {
        var state = Host.Trusting(Georgia.Peer());
        using var leaf = Georgia.Node.Bare();
        var end = new DateTimeOffset(leaf.NotAfter);
        Assert.Equal(Country.GE, state.Evaluate(leaf, [], TestPki.Now).Peer?.Country);
        Assert.Equal(Country.GE, state.Evaluate(leaf, [], end).Peer?.Country);
        var late = state.Evaluate(leaf, [], end.AddSeconds(1));
        Assert.Equal((TrustReasons.Expired, Country.GE), (late.Refusal?.Reason, late.Refusal?.Country));
        Assert.Equal(TrustReasons.NotYetValid, state.Evaluate(leaf, [], TestPki.Now.AddDays(-2)).Refusal?.Reason);
        Assert.True(state.Evaluate(leaf, [], TestPki.Now).IsAccepted);
    }

    [Fact]
    public void Rule_1_holds_for_a_remembered_certificate_too()
    {
        var state = Host.Trusting(Georgia.Peer());
        using var leaf = Georgia.Node.Bare();
        Assert.True(state.Evaluate(leaf, [], TestPki.Now).IsAccepted);
        Assert.Equal("certificate_rule_1", state.Evaluate(leaf, [.. Enumerable.Repeat(leaf, 8)], TestPki.Now).Refusal?.Reason);
    }

    [Fact]
    public void Parts_that_cannot_stand_together_make_no_snapshot()
    {
        Assert.Null(Problem(Georgia.Peer(), Tajikistan.Peer()));
        Assert.NotNull(Problem(Georgia.Peer(), Georgia.Peer()));
        Assert.NotNull(Problem(Host.Peer()));
        Assert.NotNull(Problem(Georgia.Peer() with { Pins = [] }));
        Assert.NotNull(Problem(Georgia.Peer() with { Pins = [TestMember.Pin(Georgia.Node), TestMember.Pin(Georgia.Root), TestMember.Pin(Tajikistan.Node)] }));
        Assert.NotNull(Problem(Georgia.Peer(), Tajikistan.Peer() with { Pins = [TestMember.Pin(Georgia.Node)] }));
        Assert.NotNull(Problem(Georgia.Peer() with { Pins = [TestMember.Pin(Host.Node)] }));
        Assert.NotNull(Problem(Georgia.Peer(), Tajikistan.Peer() with { Anchor = Georgia.Anchor() }));
        Assert.NotNull(Problem(Georgia.Peer(), Tajikistan.Peer() with { TrustDomain = Georgia.TrustDomain }));
        Assert.NotNull(Problem(Georgia.Peer() with { TrustDomain = Host.TrustDomain }));
    }

    [Fact]
    public void A_bad_reload_keeps_the_old_snapshot_and_a_good_one_is_told()
    {
        var store = new TrustStore(Host.Trusting(Georgia.Peer()));
        var old = store.Current;
        var told = new List<TrustState>();
        using (store.OnChange(told.Add))
        {
            Assert.False(store.TryReplace(old.Own, [Host.Peer()], null, out var problem));
            Assert.Contains("KZ", problem, StringComparison.Ordinal);
            Assert.Same(old, store.Current);
            Assert.Empty(told);
            Assert.True(store.TryReplace(old.Own, [Tajikistan.Peer()], null, out _));
            Assert.Same(store.Current, Assert.Single(told));
        }

        store.Replace(old);
        Assert.Single(told);
    }

    [Fact]
    public void Who_cannot_follow_a_change_does_not_keep_others_from_it()
    {
        var store = new TrustStore(Host.Trusting(Georgia.Peer()));
        var (next, told) = (Host.Trusting(Tajikistan.Peer()), 0);
        using var failing = store.OnChange(_ => throw new InvalidOperationException());
        using var hearing = store.OnChange(_ => told++);
        Assert.Throws<AggregateException>(() => store.Replace(next));
        Assert.Same(next, store.Current);
        Assert.Equal(1, told);
    }

    [Fact]
    public void The_own_certificate_is_loaded_only_if_peers_would_accept_it()
    {
        var wrong = TestPki.Node(Host.Root, Host.TrustDomain, spec => spec.Set(TestExtension.ExtendedKeyUsage(TestExtension.ClientAuth)));
        Assert.Equal("certificate_rule_5", Load(wrong.Pem(), wrong.Key.Pem()));
        Assert.Equal(TrustReasons.WrongRoot, Load(Georgia.Node.Pem(), Georgia.Node.Key.Pem()));
        Assert.Equal(TrustReasons.Unreadable, Load(Host.Node.Pem(), Georgia.Node.Key.Pem()));
        Assert.Equal(TrustReasons.Unreadable, Load("no certificate", "no key"));
        Assert.Null(Load(Host.Node.Pem(), Host.Node.Key.Pem()));
    }

    private static string? Load(string chain, string key) =>
        NodeCertificate.TryLoad(Country.KZ, Host.TrustDomain, chain, key, Host.Anchor(), TestPki.Now, out _, out var refusal) ? null : refusal.Reason;

    private static string? Problem(params PeerTrust[] peers)
    {
        TrustState.TryCreate(Host.Own, peers, null, out _, out var problem);
        return problem;
    }
}
