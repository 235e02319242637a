using Google.Protobuf;
using Grpc.Core;
using Kalkan.Federation.Audit;
using Kalkan.Federation.Contracts;
using Kalkan.Federation.Requests;

namespace Kalkan.Node.Records;

/// <summary>
/// Records who of the own staff did what with records, before it takes effect. Which records it was about stands in
/// the entry sealed, as an id may say who somebody is.
/// </summary>
internal sealed class RecordAudit(IAuditLog log, IProbeSeal seal, StaffId staff)
{
    /// <exception cref="RefusedException">It cannot be recorded, so it must not be done.</exception>
    internal async Task RecordAsync(ServerCallContext call, IMessage? about)
    {
        var entry = new AuditEntry { Kind = AuditKind.National, Method = call.Method, Staff = staff(call) };
        if (about is not null)
        {
            entry.SealedProbe = ByteString.CopyFrom(seal.Seal(about.ToByteArray(), requestId: ""));
        }

        try
        {
            await log.AppendAsync(entry, call.CancellationToken);
        }
        catch (AuditUnavailableException)
        {
            throw new RefusedException(new(
                RefusalReason.AuditUnavailable, "The audit log cannot be written; nothing is done with records without it."));
        }
    }
}
