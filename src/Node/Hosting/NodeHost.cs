using System.Net;
using Kalkan.Federation.Answering;
using Kalkan.Federation.Contracts;
using Kalkan.Federation.Peers;
using Kalkan.Node.Configuration;

namespace Kalkan.Node.Hosting;

/// <summary>A running node: its parts, the peers' listener and the national listener.</summary>
public sealed class NodeHost : IAsyncDisposable
{
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(5);

    private readonly NodeParts _parts;
    private readonly PeersListener _peers;
    private readonly NationalListener _national;

    private NodeHost(NodeParts parts, PeersListener peers, NationalListener national) => (_parts, _peers, _national) = (parts, peers, national);

    /// <summary>Where peers reach it.</summary>
    public IPEndPoint PeersAddress => _peers.Address;

    /// <summary>Where national staff reach it.</summary>
    public IPEndPoint NationalAddress => _national.Address;

    internal NodeParts Parts => _parts;

    /// <summary>Opens a node's directory and answers from then on.</summary>
    /// <exception cref="SettingsException">The directory cannot be used; the message names what is wrong.</exception>
    public static async Task<NodeHost> StartAsync(NodeDirectory directory, NodeRuntime runtime, CancellationToken cancellation)
    {
        var parts = await NodeParts.OpenAsync(directory, runtime, cancellation);
        NodeHost? host = null;
        try
        {
            var settings = parts.Identity.Settings;
            var node = new NodeEndpoint(
                new(
                    parts.Identity.Country,
                    SoftwareVersion.Text,
                    [RecordKind.Person, RecordKind.Organisation, RecordKind.Document],
                    [Modality.Fingerprint, Modality.Face, Modality.Iris, Modality.Voice],
                    AnsweringLimits.MessageBytes),
                parts.Peers,
                peer => parts.PolicyInForce.Current.OpenPurposes(peer, DateOnly.FromDateTime(parts.Time.GetUtcNow().UtcDateTime)),
                parts.Audit,
                parts.Time,
                parts.Logging.CreateLogger<NodeEndpoint>());
            var peers = PeersListener.Create(
                Endpoint(settings.PeersListen, "peers_listen"), parts.ForPeers(settings.Answering.ToLimits()), node);
            var national = NationalListener.Create(
                Endpoint(settings.NationalListen, "national_listen"), parts, () => peers.Address.ToString());
            host = new(parts, peers, national);
            await peers.StartAsync(cancellation);
            await national.StartAsync(cancellation);
            return host;
        }
        catch
        {
            await (host?.DisposeAsync() ?? parts.DisposeAsync());
            throw;
        }
    }

    /// <summary>Lets running calls end, for five seconds, then closes everything.</summary>
    public async ValueTask DisposeAsync()
    {
        using var patience = new CancellationTokenSource(Farewell);
        await Task.WhenAll(StopAsync(_peers.StopAsync, patience.Token), StopAsync(_national.StopAsync, patience.Token));
        await _national.DisposeAsync();
        await _peers.DisposeAsync();
        await _parts.DisposeAsync();
    }

    private static async Task StopAsync(Func<CancellationToken, Task> stop, CancellationToken patience)
    {
        try
        {
            await stop(patience);
        }
        catch (OperationCanceledException)
        {
            // Whoever has not ended by now is cut off by the disposal.
        }
    }

    private static IPEndPoint Endpoint(string text, string key) =>
        IPEndPoint.TryParse(text, out var endpoint)
            ? endpoint
            : throw new SettingsException($"node.yaml: {key} must be an address and a port, for example 0.0.0.0:7443.");
}
