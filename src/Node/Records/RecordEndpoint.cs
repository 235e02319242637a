using Grpc.Core;
using Kalkan.Federation.Audit;
using Kalkan.Federation.Contracts;
using Kalkan.Federation.Requests;
using Kalkan.Node.Storage;

namespace Kalkan.Node.Records;

/// <summary>The member's own records, for its own staff. Every call is in the audit log before it takes effect.</summary>
public sealed class RecordEndpoint(
    IRecordStore store, IAuditLog log, IProbeSeal seal, StaffId staff, TimeProvider time, RecordOptions options)
    : RecordService.RecordServiceBase
{
    private readonly RecordAudit _audit = new(log, seal, staff);

    private DateOnly Today => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);

    /// <inheritdoc />
    public override async Task ImportRecords(
        IAsyncStreamReader<ImportRecordsRequest> requestStream,
        IServerStreamWriter<ImportRecordsResponse> responseStream,
        ServerCallContext context)
    {
        using var idle = new CancellationTokenSource(options.ImportIdle, time);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(idle.Token, context.CancellationToken);
        try
        {
            // The next batch is not read before this one is acknowledged: that holds the sender back.
            while (await requestStream.MoveNext(end.Token))
            {
                var acknowledgement = await ApplyAsync(requestStream.Current, context);
                idle.CancelAfter(options.ImportIdle);
                await responseStream.WriteAsync(acknowledgement, end.Token);
                idle.CancelAfter(options.ImportIdle);
            }
        }
        catch (Exception e) when (e is OperationCanceledException or RpcException && idle.IsCancellationRequested)
        {
            throw new RefusedException(new(
                RefusalReason.DeadlineExceeded, $"Nothing was sent or taken for {options.ImportIdle.TotalSeconds:0} seconds."));
        }
    }

    /// <inheritdoc />
    public override async Task ExportRecords(
        ExportRecordsRequest request, IServerStreamWriter<ExportRecordsResponse> responseStream, ServerCallContext context)
    {
        await _audit.RecordAsync(context, about: null);
        var response = new ExportRecordsResponse();
        var (after, bytes) = ("", 0);
        while (await StoredAsync(() => store.PageAsync(after, options.MostRecords, context.CancellationToken)) is { Count: > 0 } page)
        {
            after = page[^1].Id;
            foreach (var record in page)
            {
                var size = record.CalculateSize();
                if (response.Records.Count > 0 && bytes + size > options.MostExportBytes)
                {
                    await responseStream.WriteAsync(response, context.CancellationToken);
                    (response, bytes) = (new(), 0);
                }

                response.Records.Add(record);
                bytes += size;
            }
        }

        if (response.Records.Count > 0)
        {
            await responseStream.WriteAsync(response, context.CancellationToken);
        }
    }

    /// <inheritdoc />
    public override async Task<ListRecordsResponse> ListRecords(ListRecordsRequest request, ServerCallContext context)
    {
        if (request.PageSize > options.MostRecords)
        {
            throw Refused("page_size", $"must be at most {options.MostRecords}");
        }

        if (request.AfterId.Length > 0)
        {
            RefuseUnlessId("after_id", request.AfterId);
        }

        await _audit.RecordAsync(context, request);
        var size = request.PageSize == 0 ? options.UsualPage : (int)request.PageSize;
        var page = await StoredAsync(() => store.PageAsync(request.AfterId, size, context.CancellationToken));
        var response = new ListRecordsResponse { Total = (ulong)store.Counts.Total };
        response.Records.AddRange(page.Select(record => RecordSummaries.Of(record, Today)));
        return response;
    }

    /// <inheritdoc />
    public override async Task<GetRecordResponse> GetRecord(GetRecordRequest request, ServerCallContext context)
    {
        RefuseUnlessId("id", request.Id);
        await _audit.RecordAsync(context, request);
        return new()
        {
            Record = await StoredAsync(() => store.FindAsync(request.Id, context.CancellationToken)) ?? throw NotFound(),
        };
    }

    /// <inheritdoc />
    public override async Task<RemoveRecordResponse> RemoveRecord(RemoveRecordRequest request, ServerCallContext context)
    {
        RefuseUnlessId("id", request.Id);
        await _audit.RecordAsync(context, request);
        return await StoredAsync(() => store.RemoveAsync(request.Id, context.CancellationToken)) ? new() : throw NotFound();
    }

    /// <inheritdoc />
    public override async Task<DeclareListsCompleteResponse> DeclareListsComplete(
        DeclareListsCompleteRequest request, ServerCallContext context)
    {
        if (request.AsOf is not { Month: not 0, Day: not 0 } || !RecordDates.TryRange(request.AsOf, out var asOf, out _))
        {
            throw Refused("as_of", "must be a full date that its calendar has");
        }

        if (asOf > Today)
        {
            throw Refused("as_of", "lies in the future");
        }

        await _audit.RecordAsync(context, request);
        await StoredAsync(() => DeclareAsync(asOf, context.CancellationToken));
        return new();
    }

    private async Task<ImportRecordsResponse> ApplyAsync(ImportRecordsRequest request, ServerCallContext context)
    {
        if (request.Records.Count == 0 || request.Records.Count > options.MostRecords)
        {
            throw Refused("records", $"must have 1 to {options.MostRecords} entries");
        }

        var batch = ReceivedBatch.Of(request);
        var response = new ImportRecordsResponse();
        response.Rejected.AddRange(batch.Rejected);
        if (batch.Valid.Count == 0)
        {
            return response;
        }

        await _audit.RecordAsync(context, batch.Ids());
        foreach (var (record, outcome) in await StoredAsync(() => store.ApplyAsync(batch.Valid, context.CancellationToken)))
        {
            response.Created += outcome == ApplyOutcome.Created ? 1u : 0;
            response.Updated += outcome == ApplyOutcome.Updated ? 1u : 0;
            response.Unchanged += outcome == ApplyOutcome.Unchanged ? 1u : 0;
            response.Dormant += RecordTraitsOf.Of(record).Complete ? 0u : 1;
        }

        return response;
    }

    private async ValueTask<bool> DeclareAsync(DateOnly asOf, CancellationToken cancellation)
    {
        await store.DeclareListsCompleteAsync(asOf, cancellation);
        return true;
    }

    private static async Task<T> StoredAsync<T>(Func<ValueTask<T>> work)
    {
        try
        {
            return await work();
        }
        catch (StorageUnavailableException)
        {
            throw new RefusedException(new(
                RefusalReason.StorageUnavailable, "The record database cannot be read or written; what was acknowledged is kept."));
        }
    }

    private static void RefuseUnlessId(string field, string id)
    {
        if (!TextRules.IsRecordId(id))
        {
            throw Refused(field, "must be 1 to 64 characters of A-Z a-z 0-9 . _ : -");
        }
    }

    private static RefusedException Refused(string field, string description) =>
        new(Federation.Requests.Refusal.ForFaults([new(field, description)]));

    private static RefusedException NotFound() => new(new(RefusalReason.NotFound, "There is no record of this id."));
}
