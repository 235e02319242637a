using Grpc.AspNetCore.Server;
using Grpc.Core;
using Grpc.Health.V1;
using Grpc.Reflection.V1Alpha;
using Kalkan.Federation.Answering;
using Kalkan.Federation.Contracts;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using static Kalkan.Federation.Tests.Answering.TestBorder;

namespace Kalkan.Federation.Tests.Answering;

public sealed class PeerAccessTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_table_and_the_mapped_methods_are_the_same()
    {
        await using var border = await StartAsync();
        var mapped = border.Listener.Services.GetRequiredService<EndpointDataSource>().Endpoints
            .Select(e => e.Metadata.GetMetadata<GrpcMethodMetadata>()?.Method.FullName)
            .OfType<string>()
            .Order(StringComparer.Ordinal);
        Assert.Equal(PeerAccess.Methods.Order(StringComparer.Ordinal), mapped);
    }

    [Fact]
    public async Task A_method_outside_the_table_is_denied_and_recorded()
    {
        await using var border = await StartAsync();
        foreach (var method in new[]
        {
            "kalkan.record.v1.RecordService/ListRecords", "kalkan.match.v1.MatchService/Other", "nothing/at/all", "",
        })
        {
            var answer = await border.SendAsync([], method);
            Assert.Equal(StatusCode.PermissionDenied, answer.Status);
        }

        Assert.Equal(4, border.Log.Entries.Count(e => e.RefusedBecause == "METHOD_NOT_OPEN" && e.Country == "GE"));
    }

    [Fact]
    public async Task A_stranger_learns_nothing()
    {
        await using var border = await StartAsync();
        foreach (var certificate in new[] { null, new Trust.TestMember(Countries.Country.UZ).Node })
        {
            var health = new Health.HealthClient(border.Channel(certificate));
            var refused = await Assert.ThrowsAsync<RpcException>(async () => await health.CheckAsync(new(), cancellationToken: Stop));
            Assert.Equal(StatusCode.Unavailable, refused.StatusCode);
        }
    }

    [Fact]
    public async Task A_peer_sees_health_reflection_and_the_nodes_own_words()
    {
        await using var border = await StartAsync();
        var channel = border.Channel(Georgia.Node);
        Assert.Equal(
            HealthCheckResponse.Types.ServingStatus.Serving, (await new Health.HealthClient(channel).CheckAsync(new(), cancellationToken: Stop)).Status);
        Assert.Equal("KZ", (await new NodeService.NodeServiceClient(channel).GetInfoAsync(new(), cancellationToken: Stop)).Country);
        using var call = new ServerReflection.ServerReflectionClient(channel).ServerReflectionInfo(cancellationToken: Stop);
        await call.RequestStream.WriteAsync(new() { ListServices = "" }, Stop);
        Assert.True(await call.ResponseStream.MoveNext(Stop));
        var services = call.ResponseStream.Current.ListServicesResponse.Service.Select(s => s.Name).ToList();
        Assert.Contains("kalkan.match.v1.MatchService", services);
        Assert.DoesNotContain("kalkan.record.v1.RecordService", services);
    }

    [Fact]
    public async Task A_removed_peer_is_unauthenticated_and_recorded()
    {
        await using var border = await StartAsync();
        var client = border.Client();
        await client.MatchAsync(Question(), cancellationToken: Stop);
        border.Trust.Replace(Host.Trusting(Tajikistan.Peer()));
        var refused = await Assert.ThrowsAsync<RpcException>(async () => await client.MatchAsync(Question(), cancellationToken: Stop));
        Assert.True(refused.StatusCode is StatusCode.Unauthenticated or StatusCode.Unavailable, $"{refused.StatusCode}");
    }
}
