using Kalkan.Federation.Countries;
using Kalkan.Node.Cli;
using Kalkan.Node.Configuration;

namespace Kalkan.Node.Demo.Running;

/// <summary>One member of the demonstration: its directory, its running node, and connections to it as its own staff.</summary>
internal sealed class DemoMember(Country country, NodeDirectory directory, IRunningNode node) : IAsyncDisposable
{
    public Country Country { get; } = country;

    public NodeDirectory Directory { get; } = directory;

    public NodeClient Admin { get; } = NodeClient.Connect(directory, "admin");

    public NodeClient Analyst { get; } = NodeClient.Connect(directory, "analyst");

    public NodeClient Officer { get; } = NodeClient.Connect(directory, "officer");

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        Admin.Dispose();
        Analyst.Dispose();
        Officer.Dispose();
        await node.DisposeAsync();
    }
}
