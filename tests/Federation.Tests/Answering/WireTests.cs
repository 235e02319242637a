using System.IO.Compression;
using Google.Protobuf;
using Grpc.Core;
using static Kalkan.Federation.Tests.Answering.TestBorder;

namespace Kalkan.Federation.Tests.Answering;

/// <summary>Bytes that no honest client sends.</summary>
public sealed class WireTests
{
    [Fact]
    public async Task Invalid_UTF8_is_refused()
    {
        await using var border = await StartAsync();
        var bytes = Question().ToByteArray();
        var name = bytes.AsSpan().IndexOf("Ali"u8);
        bytes[name] = 0xFF;
        Assert.Equal(StatusCode.InvalidArgument, (await border.SendAsync(bytes)).Status);
        await Served(border);
    }

    [Fact]
    public async Task A_truncated_message_is_refused()
    {
        await using var border = await StartAsync();
        var bytes = Question().ToByteArray();
        foreach (var length in new[] { 1, bytes.Length / 2, bytes.Length - 1 })
        {
            Assert.Equal(StatusCode.InvalidArgument, (await border.SendAsync(bytes[..length])).Status);
        }

        Assert.Contains(border.Log.Entries, e => e.RefusedBecause == "INVALID_ARGUMENT" && e.Country == "GE");
        await Served(border);
    }

    [Fact]
    public async Task Unknown_fields_are_ignored()
    {
        await using var border = await StartAsync();
        byte[] bytes = [.. Question().ToByteArray(), 0xFA, 0x7F, 3, 1, 2, 3];
        Assert.Equal(StatusCode.OK, (await border.SendAsync(bytes)).Status);
    }

    [Fact]
    public async Task A_message_nested_without_end_is_refused()
    {
        await using var border = await StartAsync();
        byte[] bytes = [.. Enumerable.Repeat((byte)0x0B, 50_000)];
        Assert.Equal(StatusCode.InvalidArgument, (await border.SendAsync(bytes)).Status);
        await Served(border);
    }

    [Fact]
    public async Task A_message_over_the_limit_is_refused()
    {
        await using var border = await StartAsync();
        var question = Question();
        question.Context.LegalBasis = new('x', 300 * 1024);
        Assert.Equal(StatusCode.ResourceExhausted, (await border.SendAsync(question.ToByteArray())).Status);
        await Served(border);
    }

    [Fact]
    public async Task A_compressed_message_is_not_even_unpacked()
    {
        await using var border = await StartAsync();
        using var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, true))
        {
            await gzip.WriteAsync(new byte[50 * 1024 * 1024], TestContext.Current.CancellationToken);
        }

        var status = (await border.SendAsync(packed.ToArray(), encoding: "gzip")).Status;
        Assert.True(status is StatusCode.Unimplemented or StatusCode.ResourceExhausted, $"{status}");
        await Served(border);
    }

    [Fact]
    public async Task Whatever_is_missing_is_named_for_every_method()
    {
        await using var border = await StartAsync();
        Assert.Equal(StatusCode.InvalidArgument, (await border.SendAsync([])).Status);
        Assert.Equal(StatusCode.InvalidArgument, (await border.SendAsync([], "kalkan.match.v1.MatchService/Screen")).Status);
    }

    [Fact]
    public async Task Random_bytes_never_make_an_unknown_error()
    {
        await using var border = await StartAsync();
        var random = new Random(5);
        var sound = Question().ToByteArray();
        for (var i = 0; i < 200; i++)
        {
            var bytes = sound.ToArray();
            for (var flips = random.Next(1, 5); flips > 0; flips--)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }

            var status = (await border.SendAsync(bytes)).Status;
            Assert.True(
                status is StatusCode.OK or StatusCode.InvalidArgument or StatusCode.FailedPrecondition or StatusCode.PermissionDenied
                    or StatusCode.AlreadyExists,
                $"{status} for {Convert.ToHexString(bytes)}");
        }
    }

    private static async Task Served(TestBorder border) =>
        await border.Client().MatchAsync(Question(), cancellationToken: TestContext.Current.CancellationToken);
}
