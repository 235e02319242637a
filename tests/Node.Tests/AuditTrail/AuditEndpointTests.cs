using System.Net;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Grpc.Net.Client;
using Kalkan.Federation.Audit;
using Kalkan.Federation.Contracts;
using Kalkan.Federation.Requests;
using Kalkan.Federation.Trust;
using Kalkan.Node.Access;
using Kalkan.Node.AuditTrail;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Kalkan.Node.Tests.AuditTrail;

/// <summary>The endpoint behind the interceptors, with a header in place of a staff certificate.</summary>
public sealed class AuditEndpointTests : IAsyncLifetime
{
    private readonly string _directory = Directory.CreateTempSubdirectory("kalkan-audit-").FullName;
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 5, 1, 10, 0, 0, TimeSpan.Zero));
    private AuditFile _log = null!;
    private WebApplication _app = null!;
    private GrpcChannel _channel = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _log = AuditFile.Open(_directory, _time, NullLogger<AuditFile>.Instance);
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(
            kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2));
        builder.Services.AddRouting().AddSingleton<IAuditLog>(_log).AddSingleton(_log.Reader).AddSingleton<TimeProvider>(_time)
            .AddSingleton<RefusalAudit>().AddGrpc(grpc =>
            {
                grpc.Interceptors.Add<RefusalInterceptor>();
                grpc.Interceptors.Add<NationalAccessInterceptor>();
            });
        _app = builder.Build();
        _app.Use((http, next) =>
        {
            if (http.Request.Headers["roles"].FirstOrDefault() is { } text && StaffRoleNames.TryParse(text, out var roles))
            {
                http.Features.Set(new StaffIdentity(roles, "staff.1", KeyPin.OfKey([1])));
            }

            return next(http);
        });
        _app.MapGrpcService<AuditEndpoint>();
        await _app.StartAsync(Stop);
        _channel = GrpcChannel.ForAddress(_app.Urls.Single());
    }

    public async ValueTask DisposeAsync()
    {
        _channel.Dispose();
        await _app.DisposeAsync();
        await _log.DisposeAsync();
        Directory.Delete(_directory, true);
    }

    [Fact]
    public async Task An_auditor_reads_what_was_asked_and_stands_in_the_log_for_it()
    {
        for (var i = 0; i < 5; i++)
        {
            await _log.AppendAsync(new() { Kind = AuditKind.Answered, Country = i % 2 == 0 ? "GE" : "TJ" }, Stop);
        }

        var entries = await ListAsync(new() { Country = "GE" });
        Assert.Equal([1UL, 3, 5], entries.Select(e => e.Sequence));
        var own = Assert.Single(await ListAsync(new() { Most = 2 }), e => e.Sequence == 6);
        Assert.Equal(AuditKind.National, own.Kind);
        Assert.Equal("staff.1", own.Staff);
        Assert.Equal("/kalkan.audit.v1.AuditService/ListEntries", own.Method);
    }

    [Fact]
    public async Task Many_entries_come_in_messages_that_fit()
    {
        for (var i = 0; i < 300; i++)
        {
            await _log.AppendAsync(new() { SealedProbe = Google.Protobuf.ByteString.CopyFrom(new byte[2000]) }, Stop);
        }

        Assert.Equal(301, (await ListAsync(new() { Most = 10_000 })).Count);
        Assert.Equal(100, (await ListAsync(new())).Count);
    }

    [Fact]
    public async Task Every_faulty_field_is_named()
    {
        var refused = await Assert.ThrowsAsync<RpcException>(() => ListAsync(new()
        {
            RequestId = "XYZ",
            Country = "kz",
            Most = 10_001,
            From = new Timestamp { Seconds = 2 },
            Until = new Timestamp { Seconds = 1 },
        }));
        Assert.Equal(
            ["request_id", "country", "most", "until"],
            refused.GetRpcStatus()!.GetDetail<Google.Rpc.BadRequest>()!.FieldViolations.Select(v => v.Field));
        var timestamp = await Assert.ThrowsAsync<RpcException>(() => ListAsync(new() { From = new Timestamp { Nanos = -5 } }));
        Assert.Equal(StatusCode.InvalidArgument, timestamp.StatusCode);
    }

    [Fact]
    public async Task An_admin_may_verify_but_not_read_and_the_attempt_is_recorded()
    {
        var client = new AuditService.AuditServiceClient(_channel);
        var whole = await client.VerifyLogAsync(new(), As("admin"), cancellationToken: Stop);
        Assert.Equal(1UL, whole.Entries);
        Assert.Empty(whole.Faults);

        var refused = await Assert.ThrowsAsync<RpcException>(() => ListAsync(new(), "officer.analyst.admin"));
        Assert.Equal(StatusCode.PermissionDenied, refused.StatusCode);
        Assert.Equal("ROLE", refused.GetRpcStatus()!.GetDetail<Google.Rpc.ErrorInfo>()!.Reason);
        var entry = _log.Reader.Since(DateTimeOffset.MinValue).Last();
        Assert.Equal(AuditKind.Refused, entry.Kind);
        Assert.Equal("ROLE", entry.RefusedBecause);
        Assert.Equal("staff.1", entry.Staff);
    }

    [Fact]
    public async Task Somebody_without_a_role_is_unauthenticated()
    {
        var refused = await Assert.ThrowsAsync<RpcException>(() => ListAsync(new(), "nobody"));
        Assert.Equal(StatusCode.Unauthenticated, refused.StatusCode);
    }

    [Fact]
    public async Task An_altered_entry_is_reported_to_who_verifies()
    {
        await _log.AppendAsync(new() { Method = "m" }, Stop);
        await _log.AppendAsync(new() { Method = "m" }, Stop);
        var path = Directory.GetFiles(_directory, "*.log").Single();
        using (var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite))
        {
            file.Position = 12;
            var one = (byte)file.ReadByte();
            file.Position = 12;
            file.WriteByte((byte)(one ^ 1));
        }

        var found = await new AuditService.AuditServiceClient(_channel).VerifyLogAsync(new(), As("auditor"), cancellationToken: Stop);
        Assert.Contains("entry 1 ", Assert.Single(found.Faults), StringComparison.Ordinal);
    }

    private async Task<List<AuditEntry>> ListAsync(ListEntriesRequest request, string roles = "auditor")
    {
        using var call = new AuditService.AuditServiceClient(_channel).ListEntries(request, As(roles), cancellationToken: Stop);
        var entries = new List<AuditEntry>();
        await foreach (var message in call.ResponseStream.ReadAllAsync(Stop))
        {
            entries.AddRange(message.Entries);
        }

        return entries;
    }

    private static Metadata As(string roles) => new() { { "roles", roles } };
}
