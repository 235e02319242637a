using Kalkan.Node.Configuration;
using Kalkan.Node.Hosting;

namespace Kalkan.Node.Demo.Running;

/// <summary>A node in this process.</summary>
internal sealed class HostedNode : IRunningNode
{
    private readonly NodeHost _host;
    private readonly ILoggerFactory _logging;

    private HostedNode(NodeHost host, ILoggerFactory logging) => (_host, _logging) = (host, logging);

    public static async Task<HostedNode> StartAsync(NodeDirectory directory, CancellationToken stop)
    {
        var logging = NodeLogging.ToStandardError(LogLevel.Error);
        try
        {
            return new(await NodeHost.StartAsync(directory, new(TimeProvider.System, logging), stop), logging);
        }
        catch
        {
            logging.Dispose();
            throw;
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        _logging.Dispose();
    }
}
