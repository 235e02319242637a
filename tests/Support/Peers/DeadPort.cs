using System.Net;
using System.Net.Sockets;

namespace Kalkan.Tests.Support.Peers;

/// <summary>
/// A port of the loopback address that refuses every connection: it is bound, so that nobody else gets it, and nobody
/// listens on it. A port that was merely free a moment ago may be another test's peer by the time it is called.
/// </summary>
public sealed class DeadPort : IDisposable
{
    private readonly Socket _bound = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);

    public DeadPort() => _bound.Bind(new IPEndPoint(IPAddress.Loopback, 0));

    public string Address => _bound.LocalEndPoint!.ToString()!;

    public int Number => ((IPEndPoint)_bound.LocalEndPoint!).Port;

    public void Dispose() => _bound.Dispose();
}
