using System.Net.Sockets;
using System.Runtime.CompilerServices;
using Grpc.Net.Client;
using Kalkan.Federation.Audit;
using Kalkan.Federation.Contracts;
using Kalkan.Federation.Peers;
using Kalkan.Federation.Trust;

namespace Kalkan.Federation.Doctor;

/// <summary>
/// Finds out why a peer cannot be asked: nine steps from its name to a test question, each within its own deadline, up to the first
/// that fails. Uses connections of its own, so that what is seen is the way as it is now.
/// </summary>
public sealed class PeerDoctor(TrustStore trust, PeerBook peers, PeerSightings sightings, IAuditLog audit, TimeProvider time)
{
    /// <summary>For each step.</summary>
    public static readonly TimeSpan StepDeadline = TimeSpan.FromSeconds(3);

    /// <summary>Each step as it ends. <paramref name="officer"/> is the pseudonymous id that the test question carries.</summary>
    public async IAsyncEnumerable<DiagnosePeerResponse> DiagnoseAsync(
        KnownPeer peer, string officer, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var exam = new Examination(peer);
        using var channel = OpenChannel(exam);
        var calls = channel.CreateCallInvoker();
        Func<CancellationToken, Task<IReadOnlyList<DoctorFinding>>>[] steps =
        [
            async token => [await ReachSteps.ResolveAsync(exam, token)],
            async token => [await ReachSteps.ConnectAsync(exam, token)],
            async token => [await TlsSteps.HandshakeAsync(exam, token)],
            _ => Said(JudgeServer(exam)),
            async token => Note(exam, await InfoSteps.AskAsync(exam, calls, trust.Current.Own, time, token)),
            _ => Said(InfoSteps.JudgeClock(exam)),
            _ => Said(InfoSteps.JudgeVersions(exam)),
            _ => Said(InfoSteps.JudgePolicy(exam)),
            async token => [await TestQuestion.AskAsync(exam, calls, audit, officer, token)],
        ];
        foreach (var step in steps)
        {
            var started = time.GetTimestamp();
            using var deadline = new CancellationTokenSource(StepDeadline, time);
            using var both = CancellationTokenSource.CreateLinkedTokenSource(cancellation, deadline.Token);
            var findings = await step(both.Token);
            cancellation.ThrowIfCancellationRequested();
            var milliseconds = time.GetElapsedTime(started).TotalMilliseconds;
            foreach (var finding in findings)
            {
                yield return new()
                {
                    Step = finding.Step,
                    Passed = finding.Passed,
                    Milliseconds = milliseconds,
                    Finding = finding.Seen,
                    Advice = finding.Advice,
                };
                if (!finding.Passed)
                {
                    yield break;
                }
            }
        }
    }

    private static Task<IReadOnlyList<DoctorFinding>> Said(DoctorFinding finding) => Task.FromResult<IReadOnlyList<DoctorFinding>>([finding]);

    private DoctorFinding JudgeServer(Examination exam)
    {
        var finding = TlsSteps.JudgeServer(exam, trust.Current, time.GetUtcNow());
        if (finding.Passed)
        {
            sightings.ShowedCertificate(exam.Peer.Country, new DateTimeOffset(exam.ServerCertificate!.NotAfter).ToUniversalTime());
        }

        return finding;
    }

    private IReadOnlyList<DoctorFinding> Note(Examination exam, IReadOnlyList<DoctorFinding> findings)
    {
        if (findings[0].Passed && exam.Info is { You: { } you })
        {
            sightings.Answered(exam.Peer.Country, time.GetUtcNow());
            peers.RecordHeldOfUs(exam.Peer.Country, you.PeerFileVersion, you.Pins);
        }

        return findings;
    }

    // The channel goes to the very address that was reached; it is opened by the first call only.
    private static GrpcChannel OpenChannel(Examination exam) => GrpcChannel.ForAddress("https://peer.invalid", new()
    {
        HttpHandler = new SocketsHttpHandler
        {
            SslOptions = exam.Peer.Tls(),
            UseProxy = false,
            AllowAutoRedirect = false,
            ConnectTimeout = StepDeadline,
            ConnectCallback = async (_, token) => new NetworkStream(await ReachSteps.OpenAsync(exam.Reached.EndPoint, token), ownsSocket: true),
        },
        DisposeHttpClient = true,
        MaxReceiveMessageSize = 256 * 1024,
    });
}
