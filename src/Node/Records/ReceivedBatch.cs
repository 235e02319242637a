using Kalkan.Federation.Contracts;
using Kalkan.Federation.Requests;

namespace Kalkan.Node.Records;

/// <summary>A batch of an import after validation: what can be stored, and why the rest cannot.</summary>
internal sealed record ReceivedBatch(List<Record> Valid, List<RejectedRecord> Rejected)
{
    private const int MostFaultsTold = 8;

    internal static ReceivedBatch Of(ImportRecordsRequest request)
    {
        var batch = new ReceivedBatch(new(request.Records.Count), []);
        foreach (var received in request.Records)
        {
            var faults = received.Record is null ? [new FieldFault("record", "is required")] : RecordRules.Check(received.Record);
            if (faults.Length == 0)
            {
                Scripts.Fill(received.Record!);
                batch.Valid.Add(received.Record!);
            }
            else
            {
                var more = faults.Length > MostFaultsTold ? $"; and {faults.Length - MostFaultsTold} more" : "";
                var reason = string.Join("; ", faults.Take(MostFaultsTold).Select(fault => $"{fault.Field}: {fault.Description}"));
                batch.Rejected.Add(new() { Line = received.Line, Reason = reason + more });
            }
        }

        return batch;
    }

    /// <summary>The batch as the audit log holds it: which records, not what they say.</summary>
    internal ImportRecordsRequest Ids()
    {
        var ids = new ImportRecordsRequest();
        ids.Records.AddRange(Valid.Select(record => new ImportedRecord { Record = new() { Id = record.Id } }));
        return ids;
    }
}
