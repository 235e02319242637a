using Kalkan.Federation.Sharing;

namespace Kalkan.Node.Policy;

/// <summary>Registers the slice.</summary>
internal static class PolicyServices
{
    /// <summary>
    /// The store, the policy in force and what the endpoint needs. Expects NodeDatabase, IRecordReader, ReferenceKey,
    /// IAuditLog and TimeProvider from the host.
    /// </summary>
    public static IServiceCollection AddPolicy(this IServiceCollection services) => services
        .AddSingleton<IPolicyStore, LiteDbPolicyStore>()
        .AddSingleton(provider => PolicyStart.From(provider.GetRequiredService<IPolicyStore>()))
        .AddSingleton<PolicyApplication>();
}
