using Grpc.Core;
using Kalkan.Federation.Audit;
using Kalkan.Federation.Contracts;
using Kalkan.Federation.Requests;

namespace Kalkan.Node.AuditTrail;

/// <summary>Shows the log to an auditor. Who looks into it stands in it first.</summary>
public sealed class AuditEndpoint(IAuditLog log, IAuditReader reader) : AuditService.AuditServiceBase
{
    private const int BatchBytes = 64 * 1024;

    /// <inheritdoc />
    public override async Task ListEntries(
        ListEntriesRequest request, IServerStreamWriter<ListEntriesResponse> responseStream, ServerCallContext context)
    {
        var query = AuditQueryRules.Read(request);
        await RecordAsync(context);
        var cancellation = context.CancellationToken;
        var entries = await Task.Run(() => reader.Newest(query, cancellation), cancellation);
        var batch = new ListEntriesResponse();
        var bytes = 0;
        foreach (var entry in entries)
        {
            batch.Entries.Add(entry);
            bytes += entry.CalculateSize();
            if (bytes >= BatchBytes)
            {
                await responseStream.WriteAsync(batch, cancellation);
                (batch, bytes) = (new(), 0);
            }
        }

        if (batch.Entries.Count > 0)
        {
            await responseStream.WriteAsync(batch, cancellation);
        }
    }

    /// <inheritdoc />
    public override async Task<VerifyLogResponse> VerifyLog(VerifyLogRequest request, ServerCallContext context)
    {
        await RecordAsync(context);
        var cancellation = context.CancellationToken;
        var found = await Task.Run(() => reader.Verify(cancellation), cancellation);
        var response = new VerifyLogResponse { Entries = found.Entries };
        response.Faults.AddRange(found.Faults);
        return response;
    }

    private ValueTask RecordAsync(ServerCallContext context) => log.AppendAsync(
        new AuditEntry { Kind = AuditKind.National, Method = context.Method, Staff = CallerIdentity.StaffOf(context).Id },
        context.CancellationToken);
}
