using System.Buffers;
using System.Net;
using System.Net.Sockets;
using FsCheck;
using FsCheck.Fluent;
using Kalkan.Federation.Answering.Limits;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Kalkan.Federation.Tests.Answering;

public sealed class FrameLimitTests
{
    private const byte Headers = 1;
    private const byte Settings = 4;
    private const byte Ping = 6;
    private const byte Continuation = 9;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public void Frames_are_counted_however_the_bytes_are_cut() =>
        Check.One(Config.QuickThrowOnFailure, Prop.ForAll<PositiveInt[], PositiveInt>((sizes, cut) =>
        {
            var stream = new List<byte>(new byte[24]);
            var expected = 0;
            foreach (var size in sizes.Select(s => s.Get % 70))
            {
                var type = (byte)(size % 3);
                stream.AddRange(Frame(type, 0, 1, new byte[size]));
                expected += type == 0 && size > 0 ? 0 : 1;
            }

            var counter = new FrameCounter();
            var counted = 0;
            foreach (var piece in stream.Chunk(cut.Get))
            {
                counted += counter.Count(new ReadOnlySequence<byte>(piece));
            }

            return counted == expected;
        }));

    [Fact]
    public void A_budget_comes_back_with_time_and_with_served_requests()
    {
        var time = new FakeTimeProvider();
        var budget = new FrameBudget(time);
        Assert.True(budget.TrySpend(10_000));
        Assert.False(budget.TrySpend(1));
        budget.Progress();
        Assert.True(budget.TrySpend(15));
        Assert.False(budget.TrySpend(1));
        time.Advance(TimeSpan.FromSeconds(1));
        Assert.True(budget.TrySpend(199));
    }

    [Theory]
    [InlineData(Ping, 8)]
    [InlineData(Settings, 0)]
    [InlineData(Continuation, 0)]
    public async Task A_flood_of_frames_that_carry_nothing_is_cut_and_others_are_unhurt(byte type, int size)
    {
        await using var app = await StartAsync();
        using var flood = await ConnectAsync(app);
        var network = flood.GetStream();
        if (type == Continuation)
        {
            await network.WriteAsync(Frame(Headers, 0, 1, [0x82]), Stop);
        }

        var frames = Enumerable.Repeat(Frame(type, 0, type == Continuation ? 1 : 0, new byte[size]), 1000).SelectMany(f => f).ToArray();
        var drain = Task.Run(() => network.CopyToAsync(Stream.Null, Stop), Stop);
        try
        {
            for (var sent = 0; sent < 200; sent++)
            {
                await network.WriteAsync(frames, Stop).AsTask().WaitAsync(TimeSpan.FromSeconds(20), Stop);
            }
        }
        catch (IOException)
        {
        }

        Assert.IsNotType<TimeoutException>(await Record.ExceptionAsync(() => drain.WaitAsync(TimeSpan.FromSeconds(20), Stop)));
        using var client = new HttpClient { DefaultRequestVersion = HttpVersion.Version20, DefaultVersionPolicy = HttpVersionPolicy.RequestVersionExact };
        Assert.Equal("here", await client.GetStringAsync(new Uri(app.Urls.Single()), Stop));
    }

    [Fact]
    public async Task Requests_reset_as_soon_as_they_are_sent_are_cut_and_others_are_unhurt()
    {
        await using var app = await StartAsync();
        using var flood = await ConnectAsync(app);
        var network = flood.GetStream();
        var drain = Task.Run(() => network.CopyToAsync(Stream.Null, Stop), Stop);
        var sent = 0;
        try
        {
            for (var stream = 1; sent < 20_000; sent++, stream += 2)
            {
                // :method GET, :scheme http, :path /, :authority a (RFC 7541, appendix A), then the reset.
                await network.WriteAsync((byte[])[.. Frame(Headers, 5, stream, [0x82, 0x86, 0x84, 0x41, 0x01, 0x61]), .. Frame(3, 0, stream, [0, 0, 0, 8])], Stop);
            }
        }
        catch (IOException)
        {
        }

        await Record.ExceptionAsync(() => drain.WaitAsync(TimeSpan.FromSeconds(20), Stop));
        Assert.InRange(sent, 1, 19_999);
        using var client = new HttpClient { DefaultRequestVersion = HttpVersion.Version20, DefaultVersionPolicy = HttpVersionPolicy.RequestVersionExact };
        Assert.Equal("here", await client.GetStringAsync(new Uri(app.Urls.Single()), Stop));
    }

    private static async Task<WebApplication> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen =>
        {
            listen.Protocols = HttpProtocols.Http2;
            listen.UseFrameLimit(TimeProvider.System);
        }));
        builder.Services.AddRouting();
        var app = builder.Build();
        app.Run(http => http.Response.WriteAsync("here"));
        await app.StartAsync(Stop);
        return app;
    }

    private static async Task<TcpClient> ConnectAsync(WebApplication app)
    {
        var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, new Uri(app.Urls.Single()).Port, Stop);
        await client.GetStream().WriteAsync((byte[])[.. "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"u8, .. Frame(Settings, 0, 0, [])], Stop);
        return client;
    }

    private static byte[] Frame(byte type, byte flags, int stream, byte[] payload) =>
    [
        (byte)(payload.Length >> 16), (byte)(payload.Length >> 8), (byte)payload.Length, type, flags,
        (byte)(stream >> 24), (byte)(stream >> 16), (byte)(stream >> 8), (byte)stream, .. payload,
    ];
}
