using System.Net;
using System.Net.Sockets;

namespace Kalkan.Node.Demo.Running;

/// <summary>Ports of the loopback address that are free now, all different.</summary>
/// <remarks>
/// They lie below those that systems lend to whoever asks for any port or calls out (32768 and above on Linux, 49152
/// on Windows and macOS): none is lent away before its node listens, or while its node is being started again. Within a
/// process each call goes on where the one before it ended.
/// </remarks>
internal static class FreePorts
{
    private const int First = 20_000;
    private const int End = 32_768;

    private static int _next = Random.Shared.Next(End - First);

    /// <exception cref="IOException">Fewer than <paramref name="count"/> are free.</exception>
    public static IReadOnlyList<int> Take(int count)
    {
        int[] ports = [.. Enumerable.Range(0, End - First).Select(_ => Next()).Where(IsFree).Take(count)];
        return ports.Length == count
            ? ports
            : throw new IOException($"Of the ports {First} to {End - 1} only {ports.Length} are free; {count} are needed.");
    }

    private static int Next() => First + (int)((uint)Interlocked.Increment(ref _next) % (End - First));

    private static bool IsFree(int port)
    {
        using var listener = new TcpListener(IPAddress.Loopback, port);
        try
        {
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
