using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using Kalkan.Federation.Countries;
using Kalkan.Federation.Peers;

namespace Kalkan.Tests.Support.Peers;

/// <summary>Takes TLS connections and then does to the bytes what a test tells it to.</summary>
public sealed class RawPeer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stopped = new();
    private readonly Task _serving;
    private int _connections;

    public RawPeer(Country country, Func<SslStream, CancellationToken, Task> serve)
    {
        Country = country;
        _listener.Start();
        _serving = ServeAsync(serve);
    }

    public Country Country { get; }

    public int Connections => Volatile.Read(ref _connections);

    public string Address => _listener.LocalEndpoint.ToString()!;

    public KnownPeer Known => new(Country, [Address], [1], FakeTls.Client);

    /// <summary>Bytes that are no HTTP/2.</summary>
    public static async Task Garbage(SslStream stream, CancellationToken stopped)
    {
        var bytes = new byte[4096];
        new Random(7).NextBytes(bytes);
        await stream.WriteAsync(bytes, stopped);
        await stream.FlushAsync(stopped);
        await Hang(stream, stopped);
    }

    /// <summary>Not one byte.</summary>
    public static Task Hang(SslStream stream, CancellationToken stopped) => Task.Delay(Timeout.Infinite, stopped);

    /// <summary>Takes the connection and drops it.</summary>
    public static Task Close(SslStream stream, CancellationToken stopped) => Task.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await _stopped.CancelAsync();
        _listener.Dispose();
        await _serving.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stopped.Dispose();
    }

    private async Task ServeAsync(Func<SslStream, CancellationToken, Task> serve)
    {
        while (!_stopped.IsCancellationRequested)
        {
            var client = await _listener.AcceptTcpClientAsync(_stopped.Token);
            Interlocked.Increment(ref _connections);
            _ = Task.Run(() => ServeAsync(client, serve));
        }
    }

    private async Task ServeAsync(TcpClient client, Func<SslStream, CancellationToken, Task> serve)
    {
        using (client)
        {
            await using var stream = new SslStream(client.GetStream());
            try
            {
                await stream.AuthenticateAsServerAsync(
                    new SslServerAuthenticationOptions
                    {
                        ServerCertificate = FakeTls.Certificate,
                        ApplicationProtocols = [SslApplicationProtocol.Http2],
                    },
                    _stopped.Token);
                await serve(stream, _stopped.Token);
            }
            catch (Exception e) when (e is IOException or OperationCanceledException or System.Security.Authentication.AuthenticationException)
            {
                // The caller left or the test ended.
            }
        }
    }
}
