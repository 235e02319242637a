using Kalkan.Federation.Audit;
using Kalkan.Federation.Contracts;
using Kalkan.Federation.Requests;
using Kalkan.Federation.Sharing;
using Kalkan.Federation.Sharing.Review;
using Refusal = Kalkan.Federation.Requests.Refusal;

namespace Kalkan.Node.Policy;

/// <summary>Puts a policy in force: check, compare, record, store, swap; one at a time.</summary>
internal sealed class PolicyApplication(
    PolicyInForce inForce,
    IPolicyStore store,
    IRecordReader records,
    IAuditLog audit,
    TimeProvider time,
    ILogger<PolicyApplication> logger) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly SemaphoreSlim _one = new(1);

    /// <summary>The answer; nothing is stored where a finding is an error or on a dry run.</summary>
    /// <exception cref="RefusedException">Another policy came between, or the audit log cannot be written.</exception>
    public async Task<ApplyPolicyResponse> RunAsync(ApplyPolicyRequest request, AuditEntry entry, CancellationToken cancellation)
    {
        if (!await _one.WaitAsync(Patience, cancellation))
        {
            throw Conflict("Another policy is being applied.");
        }

        try
        {
            return await RunAloneAsync(request, entry, cancellation);
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    private async Task<ApplyPolicyResponse> RunAloneAsync(ApplyPolicyRequest request, AuditEntry entry, CancellationToken cancellation)
    {
        var current = inForce.Current;
        if (request.ReplacesVersion != current.Version)
        {
            throw Conflict($"Version {current.Version} is in force, not {request.ReplacesVersion}; compare with it and try again.");
        }

        var now = time.GetUtcNow();
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        var reading = await PolicyCheck.OfAsync(request.Yaml, today, records, cancellation);
        var response = new ApplyPolicyResponse { Version = current.Version };
        response.Findings.AddRange(reading.Findings);
        if (reading.Document is not { } document)
        {
            return response;
        }

        var next = document.Compile(current.Version + 1);
        response.Changes.AddRange(PolicyChanges.Between(current, next, today));
        if (request.DryRun)
        {
            return response;
        }

        entry.PolicyVersion = next.Version;
        await AppendAsync(entry, cancellation);
        if (!store.TryAppend(new(next.Version, request.Yaml, now, entry.Staff)))
        {
            throw Conflict("Another policy was applied meanwhile.");
        }

        inForce.Replace(next);
        PolicyLog.Applied(logger, next.Version);
        response.Version = next.Version;
        response.Applied = true;
        return response;
    }

    private async Task AppendAsync(AuditEntry entry, CancellationToken cancellation)
    {
        try
        {
            await audit.AppendAsync(entry, cancellation);
        }
        catch (AuditUnavailableException)
        {
            throw new RefusedException(new Refusal(
                RefusalReason.AuditUnavailable, "The audit log cannot be written; the policy was not changed."));
        }
    }

    private static RefusedException Conflict(string message) => new(new Refusal(RefusalReason.Conflict, message));
}
