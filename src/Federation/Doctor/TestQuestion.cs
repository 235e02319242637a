using System.Security.Cryptography;
using Grpc.Core;
using Kalkan.Federation.Audit;
using Kalkan.Federation.Contracts;
using Kalkan.Federation.Countries;

namespace Kalkan.Federation.Doctor;

/// <summary>The last step: a real question, marked as a test, that can find test records only. Both sides record it.</summary>
internal static class TestQuestion
{
    private const string Method = "/kalkan.match.v1.MatchService/Match";

    public static async Task<DoctorFinding> AskAsync(
        Examination exam, CallInvoker calls, IAuditLog audit, string officer, CancellationToken cancellation)
    {
        var info = exam.Info!;
        var request = new MatchRequest
        {
            Context = new()
            {
                Purpose = info.OpenPurposes.First(purpose => purpose != Purpose.Unspecified && Enum.IsDefined(purpose)),
                LegalBasis = "Connection test",
                CaseReference = "connection-test",
                Officer = officer,
                RequestId = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)),
                Test = true,
                Contract = info.AgreedContract,
            },
            Probe = new() { Document = new() { Number = "KALKAN0TEST" } },
        };
        await audit.AppendAsync(
            new()
            {
                Kind = AuditKind.Asked,
                Country = exam.Peer.Country.Code(),
                Method = Method,
                Context = request.Context,
                Asked = { Field.Document },
                Staff = officer,
            },
            cancellation);
        try
        {
            var answer = await new MatchService.MatchServiceClient(calls).MatchAsync(request, cancellationToken: cancellation);
            return answer.RequestId == request.Context.RequestId
                ? DoctorFinding.Pass(DoctorStep.TestQuery, $"{exam.Name} answers, by policy version {answer.PolicyVersion}.")
                : Fail("The answer is to another question.", $"Ask {exam.Name}'s admin which software runs there.");
        }
        catch (RpcException e)
        {
            return e.StatusCode switch
            {
                StatusCode.PermissionDenied => Fail(
                    $"{exam.Name} refuses the test question by its policy.", $"Ask {exam.Name}'s admin whether the sharing rule for you takes questions that are not signed."),
                StatusCode.ResourceExhausted => Fail($"{exam.Name} counts too many questions of ours.", "Wait, or agree on a higher quota."),
                StatusCode.Cancelled or StatusCode.DeadlineExceeded => Fail(
                    $"{exam.Name} does not answer in time.", $"Ask {exam.Name}'s admin to look at the node's load and log."),
                StatusCode.Unavailable => Fail(
                    $"{exam.Name} cannot answer now.", $"Ask {exam.Name}'s admin whether the node's audit log can be written (a full disk, for example)."),
                _ => Fail($"{exam.Name} answers {e.StatusCode}.", $"Ask {exam.Name}'s admin to look into the node's log for this moment."),
            };
        }
    }

    private static DoctorFinding Fail(string seen, string advice) => DoctorFinding.Fail(DoctorStep.TestQuery, seen, advice);
}
