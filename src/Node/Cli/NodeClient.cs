using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using Grpc.Core;
using Grpc.Net.Client;
using Kalkan.Federation.Contracts;
using Kalkan.Node.Configuration;

namespace Kalkan.Node.Cli;

/// <summary>
/// The command line's connection to the running node: the national listener, with a staff certificate of the node's
/// directory. The node must show exactly the certificate that lies in that directory.
/// </summary>
internal sealed class NodeClient : IDisposable
{
    private readonly GrpcChannel _channel;
    private readonly X509Certificate2 _staff;

    private NodeClient(GrpcChannel channel, X509Certificate2 staff) => (_channel, _staff) = (channel, staff);

    /// <summary>For calls by name.</summary>
    public CallInvoker Invoker => _channel.CreateCallInvoker();

    public SearchService.SearchServiceClient Search => new(_channel);

    public RecordService.RecordServiceClient Records => new(_channel);

    public PeerService.PeerServiceClient Peers => new(_channel);

    public PolicyService.PolicyServiceClient Policy => new(_channel);

    public AuditService.AuditServiceClient Audit => new(_channel);

    public StatusService.StatusServiceClient Status => new(_channel);

    /// <summary>Prepares the connection; nothing is sent before the first call.</summary>
    /// <exception cref="SettingsException">The directory is none, or lacks the role's certificate.</exception>
    public static NodeClient Connect(NodeDirectory directory, string role)
    {
        var options = SettingsFile.Read(directory.Settings);
        if (!File.Exists(directory.StaffCertificate(role)) || !File.Exists(directory.StaffKey(role)))
        {
            throw new SettingsException($"{directory.Staff} holds no certificate for the role {role}.");
        }

        // Re-imported, because a key that was loaded from PEM cannot be used by every TLS stack.
        using var pem = X509Certificate2.CreateFromPemFile(directory.StaffCertificate(role), directory.StaffKey(role));
        var staff = X509CertificateLoader.LoadPkcs12(pem.Export(X509ContentType.Pkcs12), null);
        var handler = new SocketsHttpHandler
        {
            ConnectTimeout = TimeSpan.FromSeconds(5),
            EnableMultipleHttp2Connections = true,
            SslOptions = new SslClientAuthenticationOptions
            {
                EnabledSslProtocols = SslProtocols.Tls13,
                ClientCertificates = [staff],
                AllowTlsResume = false,
                RemoteCertificateValidationCallback = (_, shown, _, _) => shown is not null && IsNode(directory, shown),
            },
        };
        var channel = GrpcChannel.ForAddress("https://" + options.NationalListen, new GrpcChannelOptions
        {
            HttpHandler = handler,
            DisposeHttpClient = true,
            MaxReceiveMessageSize = 4 * 1024 * 1024,
        });
        return new(channel, staff);
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _channel.Dispose();
        _staff.Dispose();
    }

    private static bool IsNode(NodeDirectory directory, X509Certificate shown)
    {
        using var own = X509CertificateLoader.LoadCertificateFromFile(directory.NodeCertificate);
        return shown.GetRawCertData().AsSpan().SequenceEqual(own.RawData);
    }
}
