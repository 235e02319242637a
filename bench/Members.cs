using Grpc.Net.Client;
using Kalkan.Federation.Countries;
using Kalkan.Federation.Peers;
using Kalkan.Node.Configuration;
using Kalkan.Node.Demo.Running;

namespace Kalkan.Bench;

/// <summary>Members that know each other, in a directory that is gone after the measurement.</summary>
internal static class Members
{
    /// <summary>Makes their directories, their peers and policies, then measures.</summary>
    public static async Task<IReadOnlyList<Line>> WithAsync(IReadOnlyList<Country> members, Func<string, Task<IReadOnlyList<Line>>> measure)
    {
        var root = Directory.CreateTempSubdirectory("kalkan-bench-").FullName;
        try
        {
            await using (await DemoFederation.StartAsync(root, [.. members], processes: false, (_, _) => { }, CancellationToken.None))
            {
                // They know each other from here on; nothing more is needed of it.
            }

            return await measure(root);
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }
    }

    /// <summary>Changes what a member's node answers and how, before it is started.</summary>
    public static NodeDirectory Set(string root, Country member, Action<NodeOptions> change)
    {
        var node = new NodeDirectory(Path.Combine(root, member.Code()));
        var settings = SettingsFile.Read(node.Settings);
        change(settings);
        SettingsFile.Write(node.Settings, settings);
        return node;
    }

    /// <summary>Lets a peer ask as fast as it can.</summary>
    public static void LiftLimits(NodeOptions settings) =>
        settings.Answering = new() { QuestionsPerSecond = 1_000_000, Burst = 1_000_000, RememberedIds = 10_000_000 };

    /// <summary>One kept connection to a peer's node.</summary>
    public static GrpcChannel Channel(KnownPeer peer) => GrpcChannel.ForAddress("https://" + peer.Addresses[0], new GrpcChannelOptions
    {
        HttpHandler = new SocketsHttpHandler { SslOptions = peer.Tls(), EnableMultipleHttp2Connections = false },
        DisposeHttpClient = true,
    });
}
