using System.Net;
using Grpc.HealthCheck;
using Grpc.Net.Client;
using Kalkan.Federation.Contracts;
using Kalkan.Federation.Countries;
using Kalkan.Federation.Doctor;
using Kalkan.Federation.Peers;
using Kalkan.Federation.Trust;
using Kalkan.Federation.Trust.Access;
using Kalkan.Federation.Trust.Tls;
using Kalkan.Node.Demo.Running;
using Kalkan.Node.Peers;
using Kalkan.Node.Setup;
using Kalkan.Node.Storage;
using Kalkan.Node.Tests.Setup;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Kalkan.Node.Tests.Peers;

/// <summary>
/// A member's node as far as the peers' room goes: its own directory and database, the peers' side over mutual TLS, and the
/// admin's side in the clear, where the caller is always admin-1.
/// </summary>
internal sealed class LiveNode : IAsyncDisposable
{
    private readonly NodeFolder _folder;
    private readonly NodeDatabase _database;
    private readonly WebApplication _peersSide;
    private readonly WebApplication _adminSide;
    private readonly GrpcChannel _admin;
    private readonly KeyRotation _rotation;

    private LiveNode(
        NodeFolder folder, NodeIdentity identity, NodeDatabase database, PeerBook book, KeyRotation rotation, TestAudit audit, WebApplication peersSide, WebApplication adminSide)
    {
        (_folder, Identity, _database, Book, _rotation, Audit, _peersSide, _adminSide) = (folder, identity, database, book, rotation, audit, peersSide, adminSide);
        _admin = GrpcChannel.ForAddress(adminSide.Urls.Single());
        Admin = new(_admin);
    }

    public NodeIdentity Identity { get; }

    public PeerBook Book { get; }

    public TestAudit Audit { get; }

    public PeerService.PeerServiceClient Admin { get; }

    public HealthServiceImpl Health => _peersSide.Services.GetRequiredService<HealthServiceImpl>();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<LiveNode> StartAsync(Country country)
    {
        var folder = new NodeFolder();
        var port = FreePorts.Take(1)[0];
        var identity = folder.Init(country, new() { PeersListen = $"127.0.0.1:{port}" });
        var database = NodeDatabase.Open(folder.Paths.Database);
        var (trust, audit, sightings, time) = (identity.OpenTrust(), new TestAudit(), new PeerSightings(), TimeProvider.System);
        var book = new PeerBook(
            new LiteDbPeerStore(database), trust, new ClientTls(trust, time, NullLogger<ClientTls>.Instance), time, NullLogger<PeerBook>.Instance);
        var announcer = new PeerAnnouncer(identity.Keys, book, sightings, time, NullLogger<PeerAnnouncer>.Instance);
        var rotation = new KeyRotation(identity.Keys, book, announcer);
        var node = new NodeEndpoint(
            new(country, "1.0", [RecordKind.Person], [], 256 * 1024), book, _ => [Purpose.BorderCheck], audit, time, NullLogger<NodeEndpoint>.Instance);
        var doctor = new PeerDoctor(trust, book, sightings, audit, time);
        var admin = new PeerEndpoint(book, identity.Keys, rotation, doctor, sightings, audit, time);
        var peersSide = await StartPeersSideAsync(port, trust, node);
        var adminSide = await StartAdminSideAsync(admin, new(StaffRoles.Admin, "admin-1", identity.Keys.Current.Pin));
        return new(folder, identity, database, book, rotation, audit, peersSide, adminSide);
    }

    /// <summary>A new connection to a peer, as this node makes it now.</summary>
    public GrpcChannel Connect(Country country)
    {
        var peer = Book.Active.Single(active => active.Country == country);
        return GrpcChannel.ForAddress("https://" + peer.Addresses[0], new()
        {
            HttpHandler = new SocketsHttpHandler { SslOptions = peer.Tls() },
            DisposeHttpClient = true,
        });
    }

    /// <summary>Takes in the other's file with its words, as two admins do over the telephone.</summary>
    public async Task AddAsync(LiveNode other)
    {
        var file = await other.Admin.ExportPeerFileAsync(new(), cancellationToken: Stop);
        var added = await Admin.AddPeerAsync(
            new() { SignedPeerFile = file.SignedPeerFile, FingerprintWords = file.FingerprintWords }, cancellationToken: Stop);
        Assert.True(added.Stored);
    }

    public async Task<GetInfoResponse> AskInfoAsync(Country country)
    {
        using var channel = Connect(country);
        return await new NodeService.NodeServiceClient(channel).GetInfoAsync(new() { Contracts = { 1 } }, cancellationToken: Stop);
    }

    public NodeIdentity LoadAgain() => _folder.Load();

    public async ValueTask DisposeAsync()
    {
        _admin.Dispose();
        await _peersSide.DisposeAsync();
        await _adminSide.DisposeAsync();
        _rotation.Dispose();
        _database.Dispose();
        Identity.Dispose();
        _folder.Dispose();
    }

    private static async Task<WebApplication> StartPeersSideAsync(int port, TrustStore trust, NodeEndpoint node)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.Services.AddSingleton(trust).AddSingleton(TimeProvider.System).AddSingleton<ServerTls>().AddSingleton(node).AddSingleton<HealthServiceImpl>();
        builder.Services.AddPeerAuthentication().AddGrpc(grpc => grpc.Interceptors.Add<TestRefusals>());
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port, listener =>
        {
            listener.Protocols = HttpProtocols.Http2;
            listener.UseHttps(listener.ApplicationServices.GetRequiredService<ServerTls>().ForPeers());
            listener.ApplicationServices.GetRequiredService<LiveConnections>().UseForPeers(listener);
        }));
        var app = builder.Build();
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapGrpcService<NodeEndpoint>();
        app.MapGrpcService<HealthServiceImpl>();
        await app.StartAsync(Stop);
        return app;
    }

    private static async Task<WebApplication> StartAdminSideAsync(PeerEndpoint endpoint, StaffIdentity admin)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(endpoint).AddGrpc(grpc => grpc.Interceptors.Add<TestRefusals>());
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listener => listener.Protocols = HttpProtocols.Http2));
        var app = builder.Build();
        app.Use((http, next) =>
        {
            http.Features.Set(admin);
            return next(http);
        });
        app.MapGrpcService<PeerEndpoint>();
        await app.StartAsync(Stop);
        return app;
    }
}
