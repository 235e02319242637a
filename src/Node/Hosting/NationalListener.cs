using System.Net;
using Grpc.Core;
using Kalkan.Federation.Audit;
using Kalkan.Federation.Peers;
using Kalkan.Federation.Requests;
using Kalkan.Federation.Trust;
using Kalkan.Federation.Trust.Access;
using Kalkan.Federation.Trust.Tls;
using Kalkan.Node.Access;
using Kalkan.Node.AuditTrail;
using Kalkan.Node.Peers;
using Kalkan.Node.Policy;
using Kalkan.Node.Records;
using Kalkan.Node.Search;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Kalkan.Node.Hosting;

/// <summary>
/// The web application that national staff and systems call: HTTP/2 over mutual TLS with certificates of the own staff root,
/// every method in <see cref="NationalAccess"/>, nothing that a peer could reach.
/// </summary>
internal sealed class NationalListener : IAsyncDisposable
{
    private const int MessageBytes = 1024 * 1024;
    private const int SentBytes = 4 * 1024 * 1024;

    private readonly WebApplication _app;

    private NationalListener(WebApplication app) => _app = app;

    /// <summary>The address it listens on, once started.</summary>
    public IPEndPoint Address
    {
        get
        {
            var uri = new Uri(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
            return new(IPAddress.Parse(uri.Host.Trim('[', ']')), uri.Port);
        }
    }

    /// <summary>Puts the listener together.</summary>
    public static NationalListener Create(IPEndPoint endpoint, NodeParts parts, Func<string> peersAddress)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        var tls = new ServerTls(parts.Trust, parts.Time, parts.Logging.CreateLogger<ServerTls>());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxConcurrentConnections = 256;
            kestrel.Limits.MaxRequestBodySize = null;
            kestrel.Limits.MinRequestBodyDataRate = null;
            kestrel.Listen(endpoint, listen =>
            {
                listen.Protocols = HttpProtocols.Http2;
                listen.UseHttps(tls.ForStaff());
                kestrel.ApplicationServices.GetRequiredService<LiveConnections>().UseForStaff(listen);
            });
        });
        AddServices(builder.Services, parts, peersAddress);
        builder.Services.AddGrpc(grpc =>
        {
            grpc.MaxReceiveMessageSize = MessageBytes;
            grpc.MaxSendMessageSize = SentBytes;
            grpc.EnableDetailedErrors = false;
            grpc.CompressionProviders = [];
            grpc.Interceptors.Add<RefusalInterceptor>();
            grpc.Interceptors.Add<NationalAccessInterceptor>();
        });
        builder.Services.AddGrpcReflection();
        builder.Services.AddGrpcHealthChecks().AddCheck("answers", () => HealthCheckResult.Healthy());
        return new(Map(builder.Build()));
    }

    /// <summary>Begins to listen.</summary>
    public Task StartAsync(CancellationToken cancellation) => _app.StartAsync(cancellation);

    /// <summary>Stops taking calls and waits for those that run, as long as the token allows.</summary>
    public Task StopAsync(CancellationToken cancellation) => _app.StopAsync(cancellation);

    /// <inheritdoc />
    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static void AddServices(IServiceCollection services, NodeParts parts, Func<string> peersAddress)
    {
        services.AddRouting();
        services.AddSingleton(parts.Logging).AddSingleton(parts.Time).AddSingleton(parts.Trust);
        services.AddSingleton<IAuditLog>(_ => parts.Audit).AddSingleton<RefusalAudit>().AddSingleton<UnservedCalls>();
        services.AddStaffAuthentication();
        services.AddHostedService(_ => new CertificateExpiryWatch(parts.Trust, parts.Time, parts.Logging.CreateLogger<CertificateExpiryWatch>()));
        services.AddHostedService(_ => new PeerUpkeep(
            parts.Peers, parts.Sightings, parts.Announcer, parts.Time, parts.Logging.CreateLogger<PeerUpkeep>()));

        var own = parts.Identity.Country;
        services.AddSingleton(new SearchEndpoint(
            own,
            new(parts.Mrz, parts.Templates, parts.Time),
            parts.Mrz,
            new(own, parts.Gallery, parts.Time),
            new(parts.Audit, parts.Seal, parts.Limits, parts.Time),
            parts.FanOut,
            parts.Channels,
            SearchSettings.Clear(parts.Identity.Settings.Clear),
            parts.Sightings,
            parts.Time));
        services.AddSingleton(new RecordEndpoint(parts.Records, parts.Audit, parts.Seal, StaffId, parts.Time, new()));
        services.AddSingleton(new PolicyEndpoint(
            parts.PolicyInForce,
            parts.Policies,
            parts.PolicyApplication,
            parts.RecordReader,
            parts.References,
            parts.Audit,
            StaffId,
            parts.Time));
        services.AddSingleton(new PeerEndpoint(
            parts.Peers, parts.Identity.Keys, parts.Rotation, parts.Doctor, parts.Sightings, parts.Audit, parts.Time));
        services.AddSingleton(new AuditEndpoint(parts.Audit, parts.Audit.Reader));
        services.AddSingleton(new StatusEndpoint(parts, peersAddress));
    }

    private static string StaffId(ServerCallContext context) => CallerIdentity.StaffOf(context).Id;

    private static WebApplication Map(WebApplication app)
    {
        app.UseRouting();
        app.Use((http, next) => app.Services.GetRequiredService<UnservedCalls>().InvokeAsync(http, next));
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapGrpcService<SearchEndpoint>();
        app.MapGrpcService<RecordEndpoint>();
        app.MapGrpcService<PolicyEndpoint>();
        app.MapGrpcService<PeerEndpoint>();
        app.MapGrpcService<AuditEndpoint>();
        app.MapGrpcService<StatusEndpoint>();
        app.MapGrpcHealthChecksService();
        app.MapGrpcReflectionService();
        return app;
    }
}
