using System.Net;
using Kalkan.Federation.Countries;
using Kalkan.Federation.Trust;
using Kalkan.Federation.Trust.Certificates;
using Kalkan.Tests.Support.Pki;

namespace Kalkan.Federation.Tests.Trust;

/// <summary>The national listener: the own staff, by its own authority, with the roles of the certificate.</summary>
public sealed class StaffListenerTests
{
    private const string Domain = "kz.test";

    private static readonly TestMember Host = new(Country.KZ);
    private static readonly TestMember Georgia = new(Country.GE);
    private static readonly TestCertificate StaffRoot = TestPki.Root("KZ staff");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Staff_comes_in_with_its_roles()
    {
        await using var node = await TestNode.StartAsync(State(), forStaff: true);
        using var officer = node.Client(TestPki.Staff(StaffRoot, Domain, "officer.analyst", "7f3a"));
        Assert.Equal("Officer, Analyst", await officer.GetStringAsync("/who", Cancel));
        using var forbidden = await officer.GetAsync("/admin", Cancel);
        Assert.Equal(HttpStatusCode.Forbidden, forbidden.StatusCode);
        using var admin = node.Client(TestPki.Staff(StaffRoot, Domain, "admin", "11aa"));
        Assert.Equal("admin", await admin.GetStringAsync("/admin", Cancel));
    }

    [Fact]
    public async Task A_blocked_key_is_cut_off_at_once()
    {
        await using var node = await TestNode.StartAsync(State(), forStaff: true);
        var card = TestPki.Staff(StaffRoot, Domain, "officer", "7f3a");
        using var officer = node.Client(card);
        Assert.Equal("Officer", await officer.GetStringAsync("/who", Cancel));
        node.Trust.Replace(State(TestMember.Pin(card)));
        await Assert.ThrowsAsync<HttpRequestException>(() => officer.GetStringAsync("/who", Cancel));
        Assert.Contains(TrustReasons.Blocked, node.Refusals);
    }

    [Fact]
    public async Task Nodes_and_other_authorities_are_not_staff()
    {
        await using var node = await TestNode.StartAsync(State(), forStaff: true);
        TestCertificate[] strangers =
        [
            Georgia.Node,
            Host.Node,
            TestPki.Staff(Host.Root, Domain, "admin", "1"),
            TestPki.Staff(Georgia.Root, Domain, "admin", "1"),
            TestPki.Staff(StaffRoot, "ge.test", "admin", "1"),
            TestPki.Staff(StaffRoot, Domain, "root", "1"),
            TestPki.Node(StaffRoot, Domain),
        ];
        foreach (var stranger in strangers)
        {
            using var client = node.Client(stranger);
            await Assert.ThrowsAsync<HttpRequestException>(() => client.GetStringAsync("/who", Cancel));
        }

        Assert.Equal(strangers.Length, node.Refusals.Count());
    }

    [Fact]
    public async Task Staff_is_no_peer()
    {
        await using var node = await TestNode.StartAsync(State());
        using var client = node.Client(TestPki.Staff(StaffRoot, Domain, "admin", "1"));
        await Assert.ThrowsAsync<HttpRequestException>(() => client.GetStringAsync("/who", Cancel));
        Assert.Equal([TrustReasons.UnknownPin], node.Refusals);
    }

    private static TrustState State(params KeyPin[] blocked) =>
        TrustState.TryCreate(Host.Own, [Georgia.Peer()], new StaffTrust(Domain, TestMember.AnchorOf(StaffRoot), [.. blocked], []), out var state, out var problem)
            ? state
            : throw new InvalidOperationException(problem);
}
