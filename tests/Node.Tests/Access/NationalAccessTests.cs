using Google.Protobuf.Reflection;
using Kalkan.Federation.Contracts;
using Kalkan.Federation.Requests;
using Kalkan.Federation.Trust;
using Kalkan.Node.Access;

namespace Kalkan.Node.Tests.Access;

public sealed class NationalAccessTests
{
    private static readonly string[] PeersServices = ["kalkan.match.v1.MatchService", "kalkan.node.v1.NodeService"];

    /// <summary>Who may call what, as the contract's comments say; written once more on purpose.</summary>
    public static TheoryData<string, bool, bool, bool, bool> Table => new()
    {
        // method, officer, analyst, admin, auditor
        { "/kalkan.search.v1.SearchService/Search", true, true, false, false },
        { "/kalkan.record.v1.RecordService/ImportRecords", false, true, true, false },
        { "/kalkan.record.v1.RecordService/ExportRecords", false, true, true, false },
        { "/kalkan.record.v1.RecordService/ListRecords", false, true, true, false },
        { "/kalkan.record.v1.RecordService/GetRecord", true, true, true, true },
        { "/kalkan.record.v1.RecordService/RemoveRecord", false, true, true, false },
        { "/kalkan.record.v1.RecordService/DeclareListsComplete", false, true, true, false },
        { "/kalkan.policy.v1.PolicyService/GetPolicy", false, false, true, true },
        { "/kalkan.policy.v1.PolicyService/CheckPolicy", false, false, true, true },
        { "/kalkan.policy.v1.PolicyService/PreviewPolicy", false, false, true, true },
        { "/kalkan.policy.v1.PolicyService/ApplyPolicy", false, false, true, false },
        { "/kalkan.peer.v1.PeerService/ExportPeerFile", false, false, true, true },
        { "/kalkan.peer.v1.PeerService/AddPeer", false, false, true, false },
        { "/kalkan.peer.v1.PeerService/ListPeers", false, false, true, true },
        { "/kalkan.peer.v1.PeerService/RemovePeer", false, false, true, false },
        { "/kalkan.peer.v1.PeerService/DiagnosePeer", false, false, true, true },
        { "/kalkan.peer.v1.PeerService/RotateKey", false, false, true, false },
        { "/kalkan.peer.v1.PeerService/ImportCrl", false, false, true, false },
        { "/kalkan.audit.v1.AuditService/ListEntries", false, false, false, true },
        { "/kalkan.audit.v1.AuditService/VerifyLog", false, false, true, true },
        { "/kalkan.status.v1.StatusService/GetStatus", true, true, true, true },
    };

    [Theory]
    [MemberData(nameof(Table))]
    public void Each_role_may_call_what_the_contract_says(string method, bool officer, bool analyst, bool admin, bool auditor)
    {
        Check(StaffRoles.Officer, officer);
        Check(StaffRoles.Analyst, analyst);
        Check(StaffRoles.Admin, admin);
        Check(StaffRoles.Auditor, auditor);
        Check(StaffRoles.None, false);

        void Check(StaffRoles role, bool allowed) =>
            Assert.Equal(allowed ? null : RefusalReason.Role, NationalAccess.Check(method, role)?.Reason);
    }

    [Fact]
    public void Every_national_method_of_the_contract_stands_in_the_table_and_nothing_else_of_ours()
    {
        var contract = Files().SelectMany(file => file.Services)
            .Where(service => !PeersServices.Contains(service.FullName))
            .SelectMany(service => service.Methods.Select(method => $"/{service.FullName}/{method.Name}"))
            .Order(StringComparer.Ordinal)
            .ToList();
        Assert.Equal(contract, NationalAccess.Methods.Keys.Where(m => m.StartsWith("/kalkan.", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.Equal(contract, Table.Select(row => row.Data.Item1).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("/kalkan.match.v1.MatchService/Match")]
    [InlineData("/kalkan.record.v1.RecordService/Other")]
    [InlineData("")]
    public void A_method_outside_the_table_is_open_to_nobody(string method) => Assert.Equal(
        RefusalReason.MethodNotOpen,
        NationalAccess.Check(method, StaffRoles.Officer | StaffRoles.Analyst | StaffRoles.Admin | StaffRoles.Auditor)!.Reason);

    [Fact]
    public void A_missing_role_is_told_which_would_do() =>
        Assert.Equal(
            "The method needs one of these roles: analyst, admin.",
            NationalAccess.Check("/kalkan.record.v1.RecordService/ImportRecords", StaffRoles.Officer)!.Message);

    private static IEnumerable<FileDescriptor> Files() => typeof(AuditEntry).Assembly.GetTypes()
        .Where(type => type.Namespace == typeof(AuditEntry).Namespace && type.Name.EndsWith("Reflection", StringComparison.Ordinal))
        .Select(type => (FileDescriptor)type.GetProperty("Descriptor")!.GetValue(null)!);
}
