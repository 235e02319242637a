using System.Collections.Frozen;

namespace Kalkan.Federation.Answering;

/// <summary>
/// Every method that a peer's node may call, and nothing else: a method that does not stand here is denied, even if a
/// service is mapped by mistake.
/// </summary>
public static class PeerAccess
{
    /// <summary>Full names as on the wire.</summary>
    public static FrozenSet<string> Methods { get; } = new[]
    {
        // Questions.
        "/kalkan.match.v1.MatchService/Match",
        "/kalkan.match.v1.MatchService/Identify",
        "/kalkan.match.v1.MatchService/Screen",

        // Each other's versions, clock and keys.
        "/kalkan.node.v1.NodeService/GetInfo",
        "/kalkan.node.v1.NodeService/AnnouncePeerFile",

        // Is it up? What does it speak?
        "/grpc.health.v1.Health/Check",
        "/grpc.health.v1.Health/Watch",
        "/grpc.reflection.v1.ServerReflection/ServerReflectionInfo",
        "/grpc.reflection.v1alpha.ServerReflection/ServerReflectionInfo",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a peer may call the method.</summary>
    public static bool IsOpen(string? method) => method is not null && Methods.Contains(method);
}
