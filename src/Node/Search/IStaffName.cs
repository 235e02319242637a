using Grpc.Core;

namespace Kalkan.Node.Search;

/// <summary>Port: who acts in a national call.</summary>
public interface IStaffName
{
    /// <summary>The pseudonymous id in the caller's certificate.</summary>
    string Of(ServerCallContext context);
}
