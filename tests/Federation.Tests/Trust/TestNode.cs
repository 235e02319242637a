using System.Net;
using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using Kalkan.Federation.Trust;
using Kalkan.Federation.Trust.Access;
using Kalkan.Federation.Trust.Tls;
using Kalkan.Tests.Support.Pki;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace Kalkan.Federation.Tests.Trust;

/// <summary>
/// A real Kestrel on a loopback port with one of the two listeners. <c>/who</c> names the caller; <c>/stream</c> sends a byte and then
/// stays open until it is cut.
/// </summary>
internal sealed class TestNode : IAsyncDisposable
{
    private readonly WebApplication _app;

    private TestNode(WebApplication app, TrustStore trust, FakeTimeProvider time, LogCollector log)
    {
        (_app, Trust, Time, Log) = (app, trust, time, log);
        Address = new Uri(_app.Urls.Single().Replace("127.0.0.1", "localhost", StringComparison.Ordinal));
    }

    public Uri Address { get; }

    public TrustStore Trust { get; }

    public FakeTimeProvider Time { get; }

    public LogCollector Log { get; }

    /// <summary>The reasons of the refusals so far, in the handshake, on a request or by cutting the connection.</summary>
    public IEnumerable<string?> Refusals => Log.Entries.Where(entry => entry.Event is "ClientRefused" or "PeerDenied" or "StaffDenied" or "ConnectionCut").Select(entry => entry.Reason);

    public IServiceProvider Services => _app.Services;

    public LiveConnections Connections => _app.Services.GetRequiredService<LiveConnections>();

    /// <summary>Completes when a stream that was open has ended on the server's side.</summary>
    public TaskCompletionSource StreamEnded { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public static async Task<TestNode> StartAsync(TrustState state, bool forStaff = false)
    {
        var builder = WebApplication.CreateSlimBuilder();
        var log = new LogCollector();
        builder.Logging.ClearProviders().AddProvider(log);
        builder.WebHost.UseKestrelHttpsConfiguration();
        var (trust, time) = (new TrustStore(state), new FakeTimeProvider(TestPki.Now));
        builder.Services.AddSingleton(trust).AddSingleton<TimeProvider>(time).AddSingleton<ServerTls>();
        _ = forStaff ? builder.Services.AddStaffAuthentication() : builder.Services.AddPeerAuthentication();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listener => Configure(listener, forStaff)));
        var app = builder.Build();
        TestNode? node = null;
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapGet("/who", (HttpContext context) => context.Features.Get<Peer>()?.Country.ToString()
            ?? context.Features.Get<StaffIdentity>()?.Roles.ToString() ?? "nobody");
        app.MapGet("/admin", () => "admin").RequireAuthorization(policy => policy
            .AddAuthenticationSchemes(TrustPolicies.Staff).AddRequirements(new StaffRequirement(StaffRoles.Admin)));
        app.MapGet("/stream", async (HttpContext context) =>
        {
            await context.Response.Body.WriteAsync(new byte[] { 1 }, context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
            try
            {
                await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, context.RequestAborted);
            }
            finally
            {
                node!.StreamEnded.TrySetResult();
            }
        });
        await app.StartAsync(TestContext.Current.CancellationToken);
        return node = new TestNode(app, trust, time, log);
    }

    /// <summary>A client of its own connection; whom it trusts is not asked here.</summary>
    public HttpClient Client(TestCertificate? certificate, params TestCertificate[] authorities) => new(new SocketsHttpHandler
    {
        EnableMultipleHttp2Connections = false,
        SslOptions = ClientOptions(certificate, authorities),
    })
    {
        BaseAddress = Address,
        DefaultRequestVersion = HttpVersion.Version20,
        DefaultVersionPolicy = HttpVersionPolicy.RequestVersionExact,
        Timeout = TimeSpan.FromSeconds(20),
    };

    public static SslClientAuthenticationOptions ClientOptions(TestCertificate? certificate, params TestCertificate[] authorities) => new()
    {
        EnabledSslProtocols = SslProtocols.Tls13,
        ClientCertificateContext = certificate is null ? null : SslStreamCertificateContext.Create(
            certificate.WithKey(), [.. authorities.Select(authority => authority.Bare())], offline: true),
        RemoteCertificateValidationCallback = (_, server, _, _) => server is not null,
        CertificateRevocationCheckMode = X509RevocationMode.NoCheck,
        ApplicationProtocols = [SslApplicationProtocol.Http2],
    };

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private static void Configure(ListenOptions listener, bool forStaff)
    {
        var services = listener.ApplicationServices;
        var (tls, connections) = (services.GetRequiredService<ServerTls>(), services.GetRequiredService<LiveConnections>());
        listener.Protocols = HttpProtocols.Http2;
        listener.UseHttps(forStaff ? tls.ForStaff() : tls.ForPeers());
        if (forStaff)
        {
            connections.UseForStaff(listener);
        }
        else
        {
            connections.UseForPeers(listener);
        }
    }
}
