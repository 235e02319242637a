using Microsoft.Extensions.DependencyInjection;

namespace Kalkan.Federation.Asking;

/// <summary>Registers the slice. Needs IPeerDirectory, IAuditLog, IProbeSeal, TimeProvider and logging.</summary>
public static class AskingServices
{
    /// <summary>Adds <see cref="PeerChannels"/> and <see cref="FanOut"/>.</summary>
    public static IServiceCollection AddAsking(this IServiceCollection services, AskingLimits limits) => services
        .AddSingleton(limits)
        .AddSingleton<PeerChannels>()
        .AddSingleton<FanOut>();
}
