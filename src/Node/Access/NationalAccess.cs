using System.Collections.Frozen;
using Kalkan.Federation.Requests;
using Kalkan.Federation.Trust;

namespace Kalkan.Node.Access;

/// <summary>Every method of the national listener and the roles of which one is enough; a method that does not stand here is denied.</summary>
public static class NationalAccess
{
    private const StaffRoles Anybody = StaffRoles.Officer | StaffRoles.Analyst | StaffRoles.Admin | StaffRoles.Auditor;
    private const StaffRoles Keepers = StaffRoles.Analyst | StaffRoles.Admin;
    private const StaffRoles Overseers = StaffRoles.Admin | StaffRoles.Auditor;

    /// <summary>The table, by full name as on the wire.</summary>
    public static FrozenDictionary<string, StaffRoles> Methods { get; } = new Dictionary<string, StaffRoles>(StringComparer.Ordinal)
    {
        ["/kalkan.search.v1.SearchService/Search"] = StaffRoles.Officer | StaffRoles.Analyst,

        ["/kalkan.record.v1.RecordService/ImportRecords"] = Keepers,
        ["/kalkan.record.v1.RecordService/ExportRecords"] = Keepers,
        ["/kalkan.record.v1.RecordService/ListRecords"] = Keepers,
        ["/kalkan.record.v1.RecordService/GetRecord"] = Anybody,
        ["/kalkan.record.v1.RecordService/RemoveRecord"] = Keepers,
        ["/kalkan.record.v1.RecordService/DeclareListsComplete"] = Keepers,

        ["/kalkan.policy.v1.PolicyService/GetPolicy"] = Overseers,
        ["/kalkan.policy.v1.PolicyService/CheckPolicy"] = Overseers,
        ["/kalkan.policy.v1.PolicyService/PreviewPolicy"] = Overseers,
        ["/kalkan.policy.v1.PolicyService/ApplyPolicy"] = StaffRoles.Admin,

        ["/kalkan.peer.v1.PeerService/ExportPeerFile"] = Overseers,
        ["/kalkan.peer.v1.PeerService/ListPeers"] = Overseers,
        ["/kalkan.peer.v1.PeerService/DiagnosePeer"] = Overseers,
        ["/kalkan.peer.v1.PeerService/AddPeer"] = StaffRoles.Admin,
        ["/kalkan.peer.v1.PeerService/RemovePeer"] = StaffRoles.Admin,
        ["/kalkan.peer.v1.PeerService/RotateKey"] = StaffRoles.Admin,
        ["/kalkan.peer.v1.PeerService/ImportCrl"] = StaffRoles.Admin,

        ["/kalkan.audit.v1.AuditService/ListEntries"] = StaffRoles.Auditor,
        ["/kalkan.audit.v1.AuditService/VerifyLog"] = Overseers,

        ["/kalkan.status.v1.StatusService/GetStatus"] = Anybody,
        ["/grpc.health.v1.Health/Check"] = Anybody,
        ["/grpc.health.v1.Health/Watch"] = Anybody,
        ["/grpc.reflection.v1.ServerReflection/ServerReflectionInfo"] = Anybody,
        ["/grpc.reflection.v1alpha.ServerReflection/ServerReflectionInfo"] = Anybody,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Null where the roles allow the method.</summary>
    public static Refusal? Check(string method, StaffRoles roles)
    {
        if (!Methods.TryGetValue(method, out var needed))
        {
            return new(RefusalReason.MethodNotOpen, "The method is open to nobody.");
        }

        return (roles & needed) != StaffRoles.None
            ? null
            : new(RefusalReason.Role, $"The method needs one of these roles: {StaffRoleNames.Format(needed).Replace(".", ", ", StringComparison.Ordinal)}.");
    }
}
