using Grpc.Core;
using Kalkan.Federation.Contracts;
using Kalkan.Federation.Countries;
using Kalkan.Federation.Requests;
using Kalkan.Federation.Trust;

namespace Kalkan.Federation.Doctor;

/// <summary>What the peer says when it is asked who it is, and how it sees us.</summary>
internal static class InfoSteps
{
    /// <summary>From here on the skew is named; the step still passes.</summary>
    public static readonly TimeSpan SkewWorthAWord = TimeSpan.FromSeconds(30);

    /// <summary>Signed questions further off than this are refused.</summary>
    public static readonly TimeSpan MostSkew = TimeSpan.FromSeconds(120);

    public static async Task<IReadOnlyList<DoctorFinding>> AskAsync(
        Examination exam, CallInvoker calls, NodeCertificate own, TimeProvider time, CancellationToken cancellation)
    {
        try
        {
            var before = time.GetUtcNow();
            var info = await new NodeService.NodeServiceClient(calls).GetInfoAsync(
                new() { Contracts = { ContractVersions.Spoken } }, cancellationToken: cancellation);
            var middle = before + ((time.GetUtcNow() - before) / 2);
            (exam.Info, exam.ClockSkew) = (info, (info.Now?.ToDateTimeOffset() ?? middle) - middle);
            return [JudgeUs(exam, info, own)];
        }
        catch (RpcException e)
        {
            return Explain(exam, e);
        }
        catch (InvalidOperationException)
        {
            return [Fail("The answer holds a time that is none.", $"Ask {exam.Name}'s admin which software runs there.")];
        }
    }

    public static DoctorFinding JudgeClock(Examination exam)
    {
        var seconds = Math.Abs(exam.ClockSkew.TotalSeconds);
        var seen = $"{exam.Name}'s clock is {seconds:F1} s {(exam.ClockSkew >= TimeSpan.Zero ? "ahead of" : "behind")} ours.";
        return exam.ClockSkew.Duration() > MostSkew
            ? DoctorFinding.Fail(
                DoctorStep.Clock, seen, $"Your admin must check this node's clock (chronyc tracking); if it is right, ask {exam.Name}'s admin to set theirs. 120 s are allowed.")
            : DoctorFinding.Pass(DoctorStep.Clock, exam.ClockSkew.Duration() > SkewWorthAWord ? seen + " That is allowed, but set the clocks." : seen);
    }

    public static DoctorFinding JudgeVersions(Examination exam)
    {
        var info = exam.Info!;
        var spoken = $"{exam.Name} runs version {Shorten(info.SoftwareVersion)} and speaks contract {string.Join(", ", info.Contracts.Take(ContractVersions.Most))}";
        return ContractVersions.Spoken.Contains(info.AgreedContract)
            ? DoctorFinding.Pass(DoctorStep.Versions, $"{spoken}; {info.AgreedContract} is used between the two.")
            : NoCommonVersion(exam, spoken + ".");
    }

    public static DoctorFinding JudgePolicy(Examination exam)
    {
        var purposes = exam.Info!.OpenPurposes.Where(purpose => purpose != Purpose.Unspecified && Enum.IsDefined(purpose)).Distinct().ToList();
        return purposes.Count > 0
            ? DoctorFinding.Pass(DoctorStep.Policy, $"{exam.Name} answers us for: {string.Join(", ", purposes)}.")
            : DoctorFinding.Fail(
                DoctorStep.Policy,
                $"No sharing rule of {exam.Name} names us, for any purpose.",
                $"Ask {exam.Name}'s admin to apply a sharing rule for your country; until then every question is refused.");
    }

    public static string Shorten(string text) => new([.. text.Where(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '+').Take(32)]);

    private static DoctorFinding JudgeUs(Examination exam, GetInfoResponse info, NodeCertificate own)
    {
        var you = info.You ?? new();
        return info.Country != exam.Peer.Country.Code()
                ? Fail("The node says that it is another country's.", $"Ask {exam.Name}'s admin for a peer file with the right address.")
            : you.Country != own.Country.Code() || you.Pin != own.Pin.ToString()
                ? Fail("The node takes us for somebody else.", $"A proxy may stand between: your admin and {exam.Name}'s must let TLS through untouched.")
            : DoctorFinding.Pass(
                DoctorStep.OurCertificate,
                $"{exam.Name} knows us by the key {you.Pin} and holds version {you.PeerFileVersion} of our peer file; our certificate ends on {own.Leaf.NotAfter.ToUniversalTime():yyyy-MM-dd}.");
    }

    private static IReadOnlyList<DoctorFinding> Explain(Examination exam, RpcException e) => e switch
    {
        // In TLS 1.3 the server judges our certificate after our handshake has ended; its refusal shows at the first read.
        { Status.DebugException: not null and not OperationCanceledException } =>
            [Fail(
                $"The handshake succeeds, then {exam.Name}'s node closes the connection: it does not accept our certificate.",
                $"Ask {exam.Name}'s admin to add your newest peer file ('kalkan peer export'), with its eight words; their log names the reason.")],
        { StatusCode: StatusCode.Unauthenticated } =>
            [Fail(
                $"{exam.Name}'s node does not know our key, or has removed us.",
                $"Ask {exam.Name}'s admin to add your new peer file ('kalkan peer export'), with its eight words.")],
        { StatusCode: StatusCode.PermissionDenied } =>
            [Fail($"{exam.Name}'s node knows us but does not let us call it.", $"Ask {exam.Name}'s admin whether your peer is paused there.")],
        { StatusCode: StatusCode.FailedPrecondition } => [LetThrough(exam), NoCommonVersion(exam, $"{exam.Name} speaks no contract version of ours.")],
        { StatusCode: StatusCode.Unimplemented } =>
            [LetThrough(exam), NoCommonVersion(exam, $"{exam.Name}'s node does not offer this federation's services.")],
        { StatusCode: StatusCode.Cancelled or StatusCode.DeadlineExceeded } =>
            [Fail($"{exam.Name}'s node takes the call but does not answer in time.", $"Ask {exam.Name}'s admin to look at the node's load and log.")],
        _ => [Fail($"{exam.Name}'s node answers {e.StatusCode}.", $"Ask {exam.Name}'s admin to look into the node's log for this moment.")],
    };

    private static DoctorFinding LetThrough(Examination exam) =>
        DoctorFinding.Pass(DoctorStep.OurCertificate, $"{exam.Name}'s node lets us in.");

    private static DoctorFinding NoCommonVersion(Examination exam, string seen) => DoctorFinding.Fail(
        DoctorStep.Versions,
        seen,
        $"The older of the two must be upgraded: this node speaks contract {string.Join(", ", ContractVersions.Spoken)}; compare with {exam.Name}'s admin.");

    private static DoctorFinding Fail(string seen, string advice) => DoctorFinding.Fail(DoctorStep.OurCertificate, seen, advice);
}
