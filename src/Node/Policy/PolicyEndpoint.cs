using Grpc.Core;
using Kalkan.Federation.Audit;
using Kalkan.Federation.Contracts;
using Kalkan.Federation.Requests;
using Kalkan.Federation.Sharing;
using Kalkan.Federation.Sharing.Review;
using Kalkan.Federation.Sharing.Writing;
using Refusal = Kalkan.Federation.Requests.Refusal;

namespace Kalkan.Node.Policy;

/// <summary>The national door to the sharing policy.</summary>
/// <param name="staffOf">The pseudonymous id of the caller.</param>
internal sealed class PolicyEndpoint(
    PolicyInForce inForce,
    IPolicyStore store,
    PolicyApplication application,
    IRecordReader records,
    ReferenceKey references,
    IAuditLog audit,
    StaffIdOf staffOf,
    TimeProvider time) : PolicyService.PolicyServiceBase
{
    private DateOnly Today => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);

    public override Task<GetPolicyResponse> GetPolicy(GetPolicyRequest request, ServerCallContext context)
    {
        var version = request.Version == 0 ? inForce.Current.Version : request.Version;
        if (version == 0)
        {
            return Task.FromResult(new GetPolicyResponse { Yaml = PolicyFile.Default });
        }

        var stored = store.Get(version) ?? throw NotFound($"No policy has the version {version}.");
        return Task.FromResult(new GetPolicyResponse { Version = stored.Version, Yaml = stored.Yaml });
    }

    public override async Task<CheckPolicyResponse> CheckPolicy(CheckPolicyRequest request, ServerCallContext context)
    {
        PolicyRequests.Demand(request);
        var response = new CheckPolicyResponse();
        var reading = await PolicyCheck.OfAsync(request.Yaml, Today, records, context.CancellationToken);
        response.Findings.AddRange(reading.Findings);
        return response;
    }

    public override async Task<PreviewPolicyResponse> PreviewPolicy(PreviewPolicyRequest request, ServerCallContext context)
    {
        var peer = PolicyRequests.Demand(request);
        var policy = request.Yaml.Length == 0 ? inForce.Current : Draft(request.Yaml);
        var record = await records.FindAsync(request.RecordId, context.CancellationToken) ?? throw NotFound("No record has this id.");
        var preview = PolicyPreview.Of(policy, peer, request.Purpose, record, records.TraitsOf(record), Today, references);
        await AppendAsync(Entry(context, "PreviewPolicy", policy.Version), context.CancellationToken);
        return preview;
    }

    public override Task<ApplyPolicyResponse> ApplyPolicy(ApplyPolicyRequest request, ServerCallContext context)
    {
        PolicyRequests.Demand(request);
        return application.RunAsync(request, Entry(context, "ApplyPolicy", 0), context.CancellationToken);
    }

    // A draft has the version that it would get, so that nobody takes its preview for the policy in force.
    private SharingPolicy Draft(string yaml)
    {
        var reading = PolicyFile.Read(yaml);
        return reading.Document?.Compile(inForce.Current.Version + 1) ?? throw new RefusedException(Refusal.ForFaults(
            reading.Findings.Where(finding => finding.Severity == Severity.Error)
                .Select(finding => new FieldFault("yaml", $"line {finding.Line}, {finding.Where}: {finding.Message}"))));
    }

    private AuditEntry Entry(ServerCallContext context, string method, ulong version) => new()
    {
        Kind = AuditKind.National,
        Method = $"/{PolicyService.Descriptor.FullName}/{method}",
        Staff = staffOf(context),
        PolicyVersion = version,
    };

    private async Task AppendAsync(AuditEntry entry, CancellationToken cancellation)
    {
        try
        {
            await audit.AppendAsync(entry, cancellation);
        }
        catch (AuditUnavailableException)
        {
            throw new RefusedException(new Refusal(RefusalReason.AuditUnavailable, "The audit log cannot be written."));
        }
    }

    private static RefusedException NotFound(string message) => new(new Refusal(RefusalReason.NotFound, message));
}
