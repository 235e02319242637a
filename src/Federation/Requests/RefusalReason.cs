namespace Kalkan.Federation.Requests;

/// <summary>
/// Machine reasons of a refusal; each has one gRPC status (see <see cref="RefusalStatus"/>) and travels as
/// <c>google.rpc.ErrorInfo.reason</c> in upper snake case with the domain <c>kalkan</c>.
/// </summary>
public enum RefusalReason
{
    /// <summary>One or more fields are faulty; every one is named.</summary>
    InvalidArgument,

    /// <summary>The caller is no peer, or not any more.</summary>
    NotAPeer,

    /// <summary>The method is not open to this caller.</summary>
    MethodNotOpen,

    /// <summary>The caller's roles do not include one that this method needs.</summary>
    Role,

    /// <summary>No sharing rule names this peer for this purpose.</summary>
    NoRule,

    /// <summary>Every rule for this peer and purpose refuses questions that are not signed.</summary>
    UnsignedRefused,

    /// <summary>The peer's daily quota for this purpose is used up.</summary>
    QuotaUsedUp,

    /// <summary>Too many calls at once or per second.</summary>
    RateLimited,

    /// <summary>No contract version is spoken by both.</summary>
    ContractUnsupported,

    /// <summary>The request id was used before.</summary>
    RequestRepeated,

    /// <summary>The audit log cannot be written; nothing is answered without it.</summary>
    AuditUnavailable,

    /// <summary>The database cannot be read or written; nothing was changed that was not acknowledged.</summary>
    StorageUnavailable,

    /// <summary>Nothing of this name exists.</summary>
    NotFound,

    /// <summary>The state has changed meanwhile, or does not allow this yet.</summary>
    Conflict,

    /// <summary>The deadline passed before an answer could be given.</summary>
    DeadlineExceeded,
}
