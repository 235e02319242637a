using System.Net;
using System.Net.Sockets;
using Kalkan.Federation.Contracts;
using Kalkan.Federation.Peers;

namespace Kalkan.Federation.Doctor;

/// <summary>The first two steps: is there a way to the peer at all?</summary>
internal static class ReachSteps
{
    private const int MostAddressesAName = 4;

    public static async Task<DoctorFinding> ResolveAsync(Examination exam, CancellationToken cancellation)
    {
        var found = new List<(PeerAddress, IPEndPoint)>();
        var lost = new List<string>();
        foreach (var text in exam.Peer.Addresses)
        {
            if (!PeerAddress.TryParse(text, out var address))
            {
                continue;
            }

            try
            {
                var all = address.Literal is { } literal ? [literal] : await Dns.GetHostAddressesAsync(address.Host, cancellation);
                found.AddRange(all.Take(MostAddressesAName).Select(ip => (address, new IPEndPoint(ip, address.Port))));
            }
            catch (SocketException)
            {
                lost.Add(address.Host);
            }
            catch (OperationCanceledException)
            {
                lost.Add(address.Host);
                break;
            }
        }

        exam.Candidates = [.. found];
        return found.Count > 0
            ? DoctorFinding.Pass(DoctorStep.Name, string.Join(", ", found.Select(candidate => $"{candidate.Item1} is {candidate.Item2.Address}")))
            : DoctorFinding.Fail(
                DoctorStep.Name,
                $"No address of {exam.Name} is found: {string.Join(", ", lost)}.",
                $"Your admin must check this node's name service (try the name with 'getent hosts'); if it works, ask {exam.Name}'s admin for a peer file with the right address.");
    }

    public static async Task<DoctorFinding> ConnectAsync(Examination exam, CancellationToken cancellation)
    {
        var outcomes = await Task.WhenAll(exam.Candidates.Select(candidate => TryConnectAsync(candidate.EndPoint, cancellation)));
        for (var i = 0; i < outcomes.Length; i++)
        {
            if (outcomes[i] is SocketError.Success)
            {
                exam.Reached = exam.Candidates[i];
                return DoctorFinding.Pass(DoctorStep.Tcp, $"{exam.Reached.EndPoint} answers.");
            }
        }

        var ports = string.Join(", ", exam.Candidates.Select(candidate => candidate.EndPoint.Port).Distinct());
        var tried = string.Join(", ", exam.Candidates.Select(candidate => candidate.EndPoint));
        return outcomes.Contains(SocketError.ConnectionRefused)
            ? DoctorFinding.Fail(
                DoctorStep.Tcp,
                $"{tried}: the connection is refused; nothing listens there.",
                $"Ask {exam.Name}'s admin whether the node runs and listens on TCP {ports}.")
            : outcomes.Contains(SocketError.TimedOut)
            ? DoctorFinding.Fail(
                DoctorStep.Tcp,
                $"{tried}: no answer at all, as when a firewall drops the packets.",
                $"Your admin must open TCP {ports} outbound to {exam.Name}; where it is open, ask {exam.Name}'s admin to open it inbound for you.")
            : DoctorFinding.Fail(
                DoctorStep.Tcp,
                $"{tried}: there is no way ({outcomes[0]}).",
                $"Your admin must check this machine's network and its route to {exam.Name}.");
    }

    public static async Task<Socket> OpenAsync(IPEndPoint endPoint, CancellationToken cancellation)
    {
        var socket = new Socket(endPoint.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(endPoint, cancellation);
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static async Task<SocketError> TryConnectAsync(IPEndPoint endPoint, CancellationToken cancellation)
    {
        try
        {
            using var socket = await OpenAsync(endPoint, cancellation);
            return SocketError.Success;
        }
        catch (SocketException e)
        {
            return e.SocketErrorCode;
        }
        catch (OperationCanceledException)
        {
            return SocketError.TimedOut;
        }
    }
}
