using Grpc.Core;
using Kalkan.Federation.Requests;
using Kalkan.Node.Search;

namespace Kalkan.Node.Hosting;

/// <summary>Who acts in a national call: the pseudonymous id in the caller's certificate.</summary>
internal sealed class StaffName : IStaffName
{
    /// <summary>As a function.</summary>
    public static string Id(ServerCallContext context) => CallerIdentity.StaffOf(context).Id;

    /// <inheritdoc />
    public string Of(ServerCallContext context) => Id(context);
}
