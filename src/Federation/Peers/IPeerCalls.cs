using Grpc.Core;

namespace Kalkan.Federation.Peers;

/// <summary>Port: a kept channel to a peer.</summary>
public interface IPeerCalls
{
    /// <summary>What a generated client is made of. The call sets its own deadline.</summary>
    CallInvoker To(KnownPeer peer);
}
