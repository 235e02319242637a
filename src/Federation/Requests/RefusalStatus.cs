using System.Text;
using Google.Protobuf.WellKnownTypes;
using Google.Rpc;
using Grpc.Core;
using RpcStatus = Google.Rpc.Status;

namespace Kalkan.Federation.Requests;

/// <summary>The one place where a <see cref="Refusal"/> becomes a gRPC status with <c>google.rpc</c> details.</summary>
public static class RefusalStatus
{
    /// <summary>The <c>ErrorInfo.domain</c> of every refusal.</summary>
    public const string Domain = "kalkan";

    /// <summary>The exception that grpc-dotnet turns into trailers: status, ErrorInfo and, for faulty fields, BadRequest.</summary>
    public static RpcException ToRpcException(Refusal refusal)
    {
        var status = new RpcStatus { Code = (int)CodeOf(refusal.Reason), Message = refusal.Message };
        status.Details.Add(Any.Pack(new ErrorInfo { Domain = Domain, Reason = NameOf(refusal.Reason) }));
        if (!refusal.Faults.IsDefaultOrEmpty)
        {
            var badRequest = new BadRequest();
            badRequest.FieldViolations.AddRange(refusal.Faults.Select(
                f => new BadRequest.Types.FieldViolation { Field = f.Field, Description = f.Description }));
            status.Details.Add(Any.Pack(badRequest));
        }

        return status.ToRpcException();
    }

    /// <summary>The same for one item of a stream, which ends neither the stream nor the call.</summary>
    public static Contracts.ItemRefusal ToMessage(Refusal refusal)
    {
        var message = new Contracts.ItemRefusal
        {
            Code = (uint)CodeOf(refusal.Reason),
            Reason = NameOf(refusal.Reason),
            Message = refusal.Message,
        };
        if (!refusal.Faults.IsDefaultOrEmpty)
        {
            message.Violations.AddRange(refusal.Faults.Select(
                f => new Contracts.FieldViolation { Field = f.Field, Description = f.Description }));
        }

        return message;
    }

    /// <summary>The gRPC status code of a reason.</summary>
    public static StatusCode CodeOf(RefusalReason reason) => reason switch
    {
        RefusalReason.InvalidArgument => StatusCode.InvalidArgument,
        RefusalReason.NotAPeer => StatusCode.Unauthenticated,
        RefusalReason.MethodNotOpen or RefusalReason.Role or RefusalReason.NoRule or RefusalReason.UnsignedRefused =>
            StatusCode.PermissionDenied,
        RefusalReason.QuotaUsedUp or RefusalReason.RateLimited => StatusCode.ResourceExhausted,
        RefusalReason.ContractUnsupported or RefusalReason.Conflict => StatusCode.FailedPrecondition,
        RefusalReason.RequestRepeated => StatusCode.AlreadyExists,
        RefusalReason.AuditUnavailable or RefusalReason.StorageUnavailable => StatusCode.Unavailable,
        RefusalReason.NotFound => StatusCode.NotFound,
        RefusalReason.DeadlineExceeded => StatusCode.DeadlineExceeded,
        _ => StatusCode.Internal,
    };

    /// <summary>The reason as it stands on the wire: <c>NO_RULE</c>.</summary>
    public static string NameOf(RefusalReason reason)
    {
        var name = reason.ToString();
        var text = new StringBuilder(name.Length + 4);
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && text.Length > 0)
            {
                text.Append('_');
            }

            text.Append(char.ToUpperInvariant(letter));
        }

        return text.ToString();
    }
}
