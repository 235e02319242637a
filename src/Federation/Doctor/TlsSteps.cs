using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using Kalkan.Federation.Contracts;
using Kalkan.Federation.Trust;
using Kalkan.Federation.Trust.Certificates;

namespace Kalkan.Federation.Doctor;

/// <summary>The handshake, and what the peer showed in it. Trust decides in it as in any other; these steps only look on.</summary>
internal static class TlsSteps
{
    public static async Task<DoctorFinding> HandshakeAsync(Examination exam, CancellationToken cancellation)
    {
        try
        {
            using var socket = await ReachSteps.OpenAsync(exam.Reached.EndPoint, cancellation);
            await using var stream = new SslStream(new NetworkStream(socket));
            await stream.AuthenticateAsClientAsync(Watched(exam), cancellation);
            return stream.NegotiatedApplicationProtocol == SslApplicationProtocol.Http2
                ? DoctorFinding.Pass(DoctorStep.Tls, $"{stream.SslProtocol}, {stream.NegotiatedCipherSuite}.")
                : DoctorFinding.Fail(
                    DoctorStep.Tls,
                    "The server speaks no HTTP/2 after the handshake.",
                    $"Ask {exam.Name}'s admin whether something else, a proxy for example, stands at {exam.Reached.Address}.");
        }
        catch (Exception e) when (e is AuthenticationException or IOException or SocketException or OperationCanceledException)
        {
            // A certificate that was shown and refused is the next step's matter.
            return exam.ServerCertificate is not null ? DoctorFinding.Pass(DoctorStep.Tls, "The server has shown a certificate.") : Explain(exam, e);
        }
    }

    public static DoctorFinding JudgeServer(Examination exam, TrustState trust, DateTimeOffset now)
    {
        var leaf = exam.ServerCertificate!;
        var ends = new DateTimeOffset(leaf.NotAfter).ToUniversalTime();
        var verdict = trust.Evaluate(leaf, exam.SentAlong, now);
        var reason = verdict.IsAccepted && verdict.Peer.Country != exam.Peer.Country ? TrustReasons.OtherPeer : verdict.Refusal?.Reason;
        var pin = KeyPin.TryOf(leaf, out var key) ? key.ToString() : "unreadable";
        return reason is null
            ? DoctorFinding.Pass(DoctorStep.TheirCertificate, $"It is {exam.Name}'s, by its own root and the pinned key {pin}; it ends on {ends:yyyy-MM-dd}.")
            : DoctorFinding.Fail(DoctorStep.TheirCertificate, See(reason), Advise(reason));

        string See(string because) => because switch
        {
            TrustReasons.UnknownPin => $"The key {pin} stands in no peer file that this node holds.",
            TrustReasons.OtherPeer => $"It is the certificate of {verdict.Peer?.Country}, not of {exam.Peer.Country}.",
            TrustReasons.Expired => $"It, or an authority above it, has expired ({ends:yyyy-MM-dd HH:mm} UTC).",
            TrustReasons.NotYetValid => "It is not valid yet by this node's clock.",
            TrustReasons.WrongRoot => "It does not come from the root in the peer file that this node holds.",
            TrustReasons.Revoked => "It stands on an imported revocation list.",
            _ => verdict.Refusal!.Sentence,
        };

        string Advise(string because) => because switch
        {
            TrustReasons.UnknownPin or TrustReasons.WrongRoot =>
                $"Ask {exam.Name}'s admin for the newest peer file and add it with its eight words. If they changed nothing, somebody stands between you: stop and report it.",
            TrustReasons.OtherPeer => $"Ask {exam.Name}'s admin for a peer file with the right address.",
            TrustReasons.Expired => $"Ask {exam.Name}'s admin to renew the node's certificate ('kalkan peer rotate').",
            TrustReasons.NotYetValid => $"Your admin must check this node's clock; if it is right, ask {exam.Name}'s admin to check theirs.",
            TrustReasons.Removed or TrustReasons.Paused => $"Your own admin has taken {exam.Name} out; add its peer file again if that is meant.",
            _ => $"Ask {exam.Name}'s admin to issue the node a certificate that keeps the federation's rules.",
        };
    }

    private static SslClientAuthenticationOptions Watched(Examination exam)
    {
        var options = exam.Peer.Tls();
        options.TargetHost = exam.Reached.Address.Host;
        var decide = options.RemoteCertificateValidationCallback;
        options.RemoteCertificateValidationCallback = (sender, certificate, chain, errors) =>
        {
            // Copies, because the handshake disposes of its own.
            exam.ServerCertificate = certificate is null ? null : X509CertificateLoader.LoadCertificate(certificate.GetRawCertData());
            exam.SentAlong = chain is null ? [] : [.. chain.ChainPolicy.ExtraStore.Select(other => X509CertificateLoader.LoadCertificate(other.RawData))];
            return decide is not null && decide(sender, certificate, chain, errors);
        };
        return options;
    }

    private static DoctorFinding Explain(Examination exam, Exception e)
    {
        var text = Texts(e);
        var proxy = $"Ask {exam.Name}'s admin whether the node's peers' listener is at {exam.Reached.Address}, and not something else.";
        return e is OperationCanceledException
                ? Fail("The server takes the connection but does not answer the handshake.", proxy)
            : text.Contains("protocol version", StringComparison.OrdinalIgnoreCase) || text.Contains("unsupported protocol", StringComparison.OrdinalIgnoreCase)
                ? Fail("The server does not speak TLS 1.3.", $"Ask {exam.Name}'s admin to allow TLS 1.3; nothing older is used here.")
            : text.Contains("frame", StringComparison.OrdinalIgnoreCase) || text.Contains("wrong version", StringComparison.OrdinalIgnoreCase)
              || text.Contains("packet length", StringComparison.OrdinalIgnoreCase)
                ? Fail("The server does not speak TLS at all.", proxy)
            : text.Contains("alert", StringComparison.OrdinalIgnoreCase)
                ? Fail("The server breaks the handshake off with an alert.", $"Ask {exam.Name}'s admin to look into the node's log for this moment.")
            : Fail("The server closes the connection in the handshake.", $"Ask {exam.Name}'s admin to look into the node's log for this moment; a firewall on the way may do it too.");

        static DoctorFinding Fail(string seen, string advice) => DoctorFinding.Fail(DoctorStep.Tls, seen, advice);
    }

    private static string Texts(Exception e) => e.InnerException is { } inner ? e.Message + " " + Texts(inner) : e.Message;
}
