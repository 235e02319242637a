using Grpc.Core;
using Grpc.Health.V1;
using Kalkan.Federation.Contracts;
using Kalkan.Federation.Countries;
using Kalkan.Federation.Peers;

namespace Kalkan.Node.Tests.Peers;

/// <summary>Two nodes, each with its own directory, over real TLS; Kazakhstan renews its key.</summary>
public sealed class KeyRotationTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_key_is_renewed_while_a_stream_stays_open()
    {
        await using var kazakhstan = await LiveNode.StartAsync(Country.KZ);
        await using var georgia = await LiveNode.StartAsync(Country.GE);
        await kazakhstan.AddAsync(georgia);
        await georgia.AddAsync(kazakhstan);
        var old = kazakhstan.Identity.Keys.Current.Pin.ToString();
        using var channel = georgia.Connect(Country.KZ);
        using var stream = new Health.HealthClient(channel).Watch(new() { Service = "any" }, cancellationToken: Stop);
        Assert.True(await stream.ResponseStream.MoveNext(Stop));

        var prepared = await RotateAsync(kazakhstan, RotationStep.Prepare);

        Assert.Equal(["GE"], prepared.Adopted);
        Assert.Empty(prepared.Missing);
        Assert.Equal([old, prepared.Own.NextPin], PinsAtGeorgia());
        Assert.True((await kazakhstan.Admin.ListPeersAsync(new(), cancellationToken: Stop)).Peers.Single().HasOurNextPin);

        var activated = await RotateAsync(kazakhstan, RotationStep.Activate);

        Assert.Equal((prepared.Own.NextPin, ""), (activated.Own.Pin, activated.Own.NextPin));
        Assert.Equal(activated.Own.Pin, (await kazakhstan.AskInfoAsync(Country.GE)).You.Pin);
        Assert.Equal("KZ", (await georgia.AskInfoAsync(Country.KZ)).Country);
        await AssertStillOpenAsync(HealthCheckResponse.Types.ServingStatus.Serving);

        await RotateAsync(kazakhstan, RotationStep.Retire);

        Assert.Equal([activated.Own.Pin], PinsAtGeorgia());
        Assert.Equal("KZ", (await georgia.AskInfoAsync(Country.KZ)).Country);
        await AssertStillOpenAsync(HealthCheckResponse.Types.ServingStatus.NotServing);
        using var restarted = kazakhstan.LoadAgain();
        Assert.Equal(activated.Own.Pin, restarted.Keys.Current.Pin.ToString());
        Assert.Equal(kazakhstan.Identity.Keys.SignedPeerFile.ToArray(), restarted.Keys.SignedPeerFile.ToArray());

        IEnumerable<string> PinsAtGeorgia() => georgia.Book.Find(Country.KZ)!.File.Pins.Select(pin => pin.ToString());

        async Task AssertStillOpenAsync(HealthCheckResponse.Types.ServingStatus status)
        {
            kazakhstan.Health.SetStatus("any", status);
            Assert.True(await stream.ResponseStream.MoveNext(Stop));
            Assert.Equal(status, stream.ResponseStream.Current.Status);
        }
    }

    [Fact]
    public async Task A_key_that_a_peer_has_not_pinned_is_not_used_unless_the_admin_insists()
    {
        await using var kazakhstan = await LiveNode.StartAsync(Country.KZ);
        await using (var uzbekistan = await LiveNode.StartAsync(Country.UZ))
        {
            await kazakhstan.AddAsync(uzbekistan);
        }

        var old = kazakhstan.Identity.Keys.Current.Pin;
        var prepared = await RotateAsync(kazakhstan, RotationStep.Prepare);
        Assert.Equal(["UZ"], prepared.Missing);

        var refused = await Assert.ThrowsAsync<RpcException>(() => RotateAsync(kazakhstan, RotationStep.Activate));

        Assert.Equal(StatusCode.FailedPrecondition, refused.StatusCode);
        Assert.Contains("UZ", refused.Status.Detail, StringComparison.Ordinal);
        Assert.Equal(old, kazakhstan.Identity.Keys.Current.Pin);
        var forced = await RotateAsync(kazakhstan, RotationStep.Activate, insist: true);
        Assert.Equal(prepared.Own.NextPin, forced.Own.Pin);
        Assert.Equal(["UZ"], forced.Missing);
    }

    [Fact]
    public async Task A_peer_that_was_away_is_reached_when_preparing_again()
    {
        await using var kazakhstan = await LiveNode.StartAsync(Country.KZ);
        await using var georgia = await LiveNode.StartAsync(Country.GE);
        await kazakhstan.AddAsync(georgia);
        var first = await RotateAsync(kazakhstan, RotationStep.Prepare);
        Assert.Equal(["GE"], first.Missing);

        await georgia.AddAsync(kazakhstan);
        var second = await RotateAsync(kazakhstan, RotationStep.Prepare);

        Assert.Equal(["GE"], second.Adopted);
        Assert.Equal(first.Own.NextPin, second.Own.NextPin);
    }

    [Theory]
    [InlineData(RotationStep.Activate)]
    [InlineData(RotationStep.Unspecified)]
    public async Task A_step_out_of_turn_changes_nothing(RotationStep step)
    {
        await using var kazakhstan = await LiveNode.StartAsync(Country.KZ);
        var before = kazakhstan.Identity.Keys.Current.Pin;

        await Assert.ThrowsAsync<RpcException>(() => RotateAsync(kazakhstan, step, insist: true));

        Assert.Equal(before, kazakhstan.Identity.Keys.Current.Pin);
        Assert.Equal(1UL, PeerFiles.Read(kazakhstan.Identity.Keys.SignedPeerFile).File!.Version);
    }

    private static async Task<RotateKeyResponse> RotateAsync(LiveNode node, RotationStep step, bool insist = false) =>
        await node.Admin.RotateKeyAsync(new() { Step = step, OverrideMissing = insist }, cancellationToken: Stop);
}
