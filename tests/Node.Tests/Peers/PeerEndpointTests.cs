using Google.Protobuf;
using Grpc.Core;
using Kalkan.Federation.Contracts;
using Kalkan.Federation.Countries;

namespace Kalkan.Node.Tests.Peers;

public sealed class PeerEndpointTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Without_words_a_file_is_only_checked()
    {
        await using var kazakhstan = await LiveNode.StartAsync(Country.KZ);
        await using var georgia = await LiveNode.StartAsync(Country.GE);
        var file = await georgia.Admin.ExportPeerFileAsync(new(), cancellationToken: Stop);

        var answer = await kazakhstan.Admin.AddPeerAsync(new() { SignedPeerFile = file.SignedPeerFile }, cancellationToken: Stop);

        Assert.False(answer.Stored);
        Assert.Equal(file.FingerprintWords, answer.FingerprintWords);
        Assert.Equal(["new peer GE, Georgia"], answer.Changes);
        Assert.Equal("GE", answer.Peer.Country);
        Assert.Empty(kazakhstan.Book.All);
        Assert.Empty(kazakhstan.Audit.Entries);
    }

    [Fact]
    public async Task Wrong_words_are_refused_and_nothing_is_stored()
    {
        await using var kazakhstan = await LiveNode.StartAsync(Country.KZ);
        await using var georgia = await LiveNode.StartAsync(Country.GE);
        var file = await georgia.Admin.ExportPeerFileAsync(new(), cancellationToken: Stop);

        var refused = await Assert.ThrowsAsync<RpcException>(async () => await kazakhstan.Admin.AddPeerAsync(
            new() { SignedPeerFile = file.SignedPeerFile, FingerprintWords = "not these words" }, cancellationToken: Stop));

        Assert.Equal(StatusCode.InvalidArgument, refused.StatusCode);
        Assert.Empty(kazakhstan.Book.All);
    }

    [Fact]
    public async Task A_broken_file_is_refused_by_field()
    {
        await using var kazakhstan = await LiveNode.StartAsync(Country.KZ);

        foreach (var bytes in (byte[][])[[], [1, 2, 3], new byte[70_000]])
        {
            var refused = await Assert.ThrowsAsync<RpcException>(async () => await kazakhstan.Admin.AddPeerAsync(
                new() { SignedPeerFile = ByteString.CopyFrom(bytes) }, cancellationToken: Stop));
            Assert.Equal("signed_peer_file", refused.GetRpcStatus()?.GetDetail<Google.Rpc.BadRequest>()?.FieldViolations.Single().Field);
        }
    }

    [Fact]
    public async Task A_peer_is_added_listed_and_removed_and_each_change_is_recorded_with_who_made_it()
    {
        await using var kazakhstan = await LiveNode.StartAsync(Country.KZ);
        await using var georgia = await LiveNode.StartAsync(Country.GE);

        await kazakhstan.AddAsync(georgia);

        var listed = await kazakhstan.Admin.ListPeersAsync(new(), cancellationToken: Stop);
        Assert.Equal(("GE", PeerState.Active), (listed.Peers.Single().Country, listed.Peers.Single().State));
        Assert.Equal(kazakhstan.Identity.Keys.Current.Pin.ToString(), listed.Own.Pin);

        await kazakhstan.Admin.RemovePeerAsync(new() { Country = "GE" }, cancellationToken: Stop);

        listed = await kazakhstan.Admin.ListPeersAsync(new(), cancellationToken: Stop);
        Assert.Equal(PeerState.Removed, listed.Peers.Single().State);
        Assert.Equal(
            [("/kalkan.peer.v1.PeerService/AddPeer", "GE", "admin-1"), ("/kalkan.peer.v1.PeerService/RemovePeer", "GE", "admin-1")],
            kazakhstan.Audit.Entries.Select(entry => (entry.Method, entry.Country, entry.Staff)));
    }

    [Fact]
    public async Task A_removed_peer_is_refused_on_an_open_connection()
    {
        await using var kazakhstan = await LiveNode.StartAsync(Country.KZ);
        await using var georgia = await LiveNode.StartAsync(Country.GE);
        await kazakhstan.AddAsync(georgia);
        await georgia.AddAsync(kazakhstan);
        using var channel = georgia.Connect(Country.KZ);
        var node = new NodeService.NodeServiceClient(channel);
        await node.GetInfoAsync(new() { Contracts = { 1 } }, cancellationToken: Stop);

        await kazakhstan.Admin.RemovePeerAsync(new() { Country = "GE" }, cancellationToken: Stop);

        await Assert.ThrowsAsync<RpcException>(async () => await node.GetInfoAsync(new() { Contracts = { 1 } }, cancellationToken: Stop));
    }

    [Fact]
    public async Task What_cannot_be_recorded_is_not_done()
    {
        await using var kazakhstan = await LiveNode.StartAsync(Country.KZ);
        await using var georgia = await LiveNode.StartAsync(Country.GE);
        await kazakhstan.AddAsync(georgia);
        kazakhstan.Audit.Fails = true;

        var refused = await Assert.ThrowsAsync<RpcException>(async () =>
            await kazakhstan.Admin.RemovePeerAsync(new() { Country = "GE" }, cancellationToken: Stop));
        await Assert.ThrowsAsync<RpcException>(async () =>
            await kazakhstan.Admin.RotateKeyAsync(new() { Step = RotationStep.Prepare }, cancellationToken: Stop));

        Assert.Equal(StatusCode.Unavailable, refused.StatusCode);
        Assert.Single(kazakhstan.Book.Active);
        Assert.Null(kazakhstan.Identity.Keys.Next);
    }

    [Theory]
    [InlineData("", StatusCode.InvalidArgument)]
    [InlineData("kz", StatusCode.InvalidArgument)]
    [InlineData("../etc", StatusCode.InvalidArgument)]
    [InlineData("IN", StatusCode.NotFound)]
    public async Task A_country_that_is_no_peer_is_refused(string country, StatusCode expected)
    {
        await using var kazakhstan = await LiveNode.StartAsync(Country.KZ);

        async Task AssertRefusedAsync(Func<Task> call) => Assert.Equal(expected, (await Assert.ThrowsAsync<RpcException>(call)).StatusCode);

        await AssertRefusedAsync(async () => await kazakhstan.Admin.RemovePeerAsync(new() { Country = country }, cancellationToken: Stop));
        await AssertRefusedAsync(async () => await kazakhstan.Admin.ImportCrlAsync(
            new() { Country = country, Crl = ByteString.CopyFrom(1) }, cancellationToken: Stop));
        Assert.Empty(kazakhstan.Audit.Entries);
    }

    [Fact]
    public async Task The_doctor_examines_a_peer_for_the_admin()
    {
        await using var kazakhstan = await LiveNode.StartAsync(Country.KZ);
        await using var georgia = await LiveNode.StartAsync(Country.GE);
        await georgia.AddAsync(kazakhstan);

        var steps = await DiagnoseAsync();
        Assert.Equal((DoctorStep.OurCertificate, false), (steps[^1].Step, steps[^1].Passed));

        await kazakhstan.AddAsync(georgia);
        steps = await DiagnoseAsync();
        Assert.True(steps.Take(8).All(step => step.Passed));
        Assert.NotNull((await georgia.Admin.ListPeersAsync(new(), cancellationToken: Stop)).Peers.Single().LastAnswer);

        async Task<List<DiagnosePeerResponse>> DiagnoseAsync()
        {
            using var call = georgia.Admin.DiagnosePeer(new() { Country = "KZ" }, cancellationToken: Stop);
            return await call.ResponseStream.ReadAllAsync(Stop).ToListAsync(Stop);
        }
    }
}
