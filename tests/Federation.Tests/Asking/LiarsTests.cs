using System.Buffers.Binary;
using Google.Protobuf;
using Kalkan.Federation.Contracts;
using Kalkan.Federation.Countries;
using Kalkan.Federation.Peers;
using Kalkan.Tests.Support.Peers;
using Microsoft.AspNetCore.Http;

namespace Kalkan.Federation.Tests.Asking;

public sealed class LiarsTests : IDisposable
{
    private readonly DeadPort _dead = new();

    public void Dispose() => _dead.Dispose();

    public static TheoryData<string, string> Lies => new()
    {
        { "no listener", "Unreachable CONNECTION_FAILED" },
        { "no name", "Unreachable NAME_NOT_RESOLVED" },
        { "wrong certificate", "Unreachable TLS_FAILED" },
        { "closes", "Unreachable CONNECTION_LOST" },
        { "garbage", "Unreachable INVALID_ANSWER" },
        { "not gRPC", "Unreachable INVALID_ANSWER" },
        { "garbage message", "Unreachable INVALID_ANSWER" },
        { "oversized", "Unreachable INVALID_ANSWER" },
        { "endless stream", "Unreachable INVALID_ANSWER" },
        { "endless headers", "Unreachable INVALID_ANSWER" },
        { "half a message", "Unreachable INVALID_ANSWER" },
        { "wrong request id", "Unreachable INVALID_ANSWER" },
        { "id disclosed", "Unreachable INVALID_ANSWER" },
    };

    [Theory]
    [MemberData(nameof(Lies))]
    public async Task A_liar_is_found_out_and_the_honest_peer_beside_it_is_heard(string lie, string line)
    {
        await using var honest = await FakePeer.StartAsync(Country.UZ, FakePeer.NoHit);
        await using var liar = await StartAsync(lie);
        using var bench = new AskingBench(honest.Known, liar.Known);

        var answers = await bench.AskAsync();

        Assert.Equal(line, answers[Country.KZ].Line());
        Assert.Empty(answers[Country.KZ].Hits);
        Assert.Equal("NoHit", answers[Country.UZ].Line());
    }

    private async Task<Liar> StartAsync(string lie)
    {
        switch (lie)
        {
            case "no listener":
                return new(new(Country.KZ, [_dead.Address], [1], FakeTls.Client), null);
            case "no name":
                return new(new(Country.KZ, ["no-such-node.invalid:7443"], [1], FakeTls.Client), null);
            case "wrong certificate":
                var other = await FakePeer.StartAsync(Country.KZ, FakePeer.NoHit);
                return new(other.Known with { Tls = FakeTls.ClientOfAnother }, other);
            case "closes":
                var closing = new RawPeer(Country.KZ, RawPeer.Close);
                return new(closing.Known, closing);
            case "garbage":
                var garbage = new RawPeer(Country.KZ, RawPeer.Garbage);
                return new(garbage.Known, garbage);
            case "wrong request id":
                return Of(await FakePeer.StartAsync(Country.KZ, (_, _) => Task.FromResult(new MatchResponse { RequestId = "0" })));
            case "id disclosed":
                return Of(await FakePeer.StartAsync(Country.KZ, (request, _) => Task.FromResult(new MatchResponse
                {
                    RequestId = request.Context.RequestId,
                    Hits = { new Hit { Reference = new('a', 32), Kind = RecordKind.Person, Disclosed = new() { Id = "KZ-1" } } },
                })));
            default:
                return Of(await FakePeer.StartRawAsync(Country.KZ, context => LieAsync(lie, context)));
        }
    }

    private static async Task LieAsync(string lie, HttpContext context)
    {
        var response = context.Response;
        response.ContentType = lie == "not gRPC" ? "text/html" : "application/grpc";
        var honest = Frame(new MatchResponse { RequestId = AskingBench.RequestId }.ToByteArray());
        switch (lie)
        {
            case "not gRPC":
                await response.WriteAsync("<html>Welcome</html>");
                break;
            case "garbage message":
                await response.Body.WriteAsync(Frame([0x0a, 0xff, 0xff, 0xff]));
                response.AppendTrailer("grpc-status", "0");
                break;
            case "oversized":
                await response.Body.WriteAsync(Frame(new byte[300 * 1024]));
                response.AppendTrailer("grpc-status", "0");
                break;
            case "endless stream":
                while (!context.RequestAborted.IsCancellationRequested)
                {
                    await response.Body.WriteAsync(honest, context.RequestAborted);
                }

                break;
            case "endless headers":
                for (var i = 0; i < 40; i++)
                {
                    response.Headers[$"x-{i}"] = new string('x', 1024);
                }

                await response.Body.WriteAsync(honest);
                break;
            case "half a message":
                await response.Body.WriteAsync(honest.AsMemory(0, 9));
                response.AppendTrailer("grpc-status", "0");
                break;
            default:
                throw new ArgumentException(lie, nameof(lie));
        }
    }

    private static byte[] Frame(byte[] message)
    {
        var frame = new byte[5 + message.Length];
        BinaryPrimitives.WriteInt32BigEndian(frame.AsSpan(1), message.Length);
        message.CopyTo(frame, 5);
        return frame;
    }

    private static Liar Of(FakePeer peer) => new(peer.Known, peer);

    private sealed record Liar(KnownPeer Known, IAsyncDisposable? Server) : IAsyncDisposable
    {
        public ValueTask DisposeAsync() => Server?.DisposeAsync() ?? ValueTask.CompletedTask;
    }
}
