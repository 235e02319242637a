using Microsoft.AspNetCore.Authentication.Certificate;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Kalkan.Federation.Trust.Access;

/// <summary>
/// Registers who may come in. Each listener is an application of its own and calls one of the two; what is registered is closed by
/// default, so a new service is not open by mistake. A <see cref="TrustStore"/> must be registered as well.
/// </summary>
public static class TrustServices
{
    /// <summary>For the peers' listener: every endpoint requires a pinned peer.</summary>
    public static IServiceCollection AddPeerAuthentication(this IServiceCollection services) =>
        services.AddCertificateScheme(TrustPolicies.Peer, new PeerPinRequirement()).AddSingleton<IAuthorizationHandler, PeerPinHandler>();

    /// <summary>For the national listener: every endpoint requires staff; which role, the endpoint says with <see cref="StaffRequirement"/>.</summary>
    public static IServiceCollection AddStaffAuthentication(this IServiceCollection services) =>
        services.AddCertificateScheme(
            TrustPolicies.Staff,
            new StaffRequirement(StaffRoles.Officer | StaffRoles.Analyst | StaffRoles.Admin | StaffRoles.Auditor))
            .AddSingleton<IAuthorizationHandler, StaffHandler>();

    private static IServiceCollection AddCertificateScheme(this IServiceCollection services, string name, IAuthorizationRequirement requirement)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<ICertificateValidationCache, SnapshotCertificateCache>();
        services.TryAddSingleton<IAuthorizationMiddlewareResultHandler, TrustRefusalResultHandler>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IConfigureOptions<CertificateAuthenticationOptions>, CertificateSchemeOptions>());
        services.AddHostedService<SchemeOptionsReset>();
        services.TryAddSingleton<LiveConnections>();
        services.AddAuthentication(name).AddCertificate(name);
        var policy = new AuthorizationPolicyBuilder(name).RequireAuthenticatedUser().AddRequirements(requirement).Build();
        services.AddAuthorizationBuilder().AddPolicy(name, policy).SetFallbackPolicy(policy).SetDefaultPolicy(policy);
        return services;
    }
}
