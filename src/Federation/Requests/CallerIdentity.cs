using Grpc.Core;
using Kalkan.Federation.Countries;
using Kalkan.Federation.Trust;
using Microsoft.AspNetCore.Http;

namespace Kalkan.Federation.Requests;

/// <summary>Who calls, as the authorization of this very request left it in the request's features.</summary>
public static class CallerIdentity
{
    /// <summary>The peer that calls.</summary>
    /// <exception cref="RefusedException">The caller is no peer.</exception>
    public static Country PeerOf(ServerCallContext context) => context.GetHttpContext().Features.Get<Peer>() is { } peer
        ? peer.Country
        : throw new RefusedException(new(RefusalReason.NotAPeer, "The caller is no peer of this node."));

    /// <summary>The member of the staff that calls.</summary>
    /// <exception cref="RefusedException">The caller is none.</exception>
    public static StaffIdentity StaffOf(ServerCallContext context) => context.GetHttpContext().Features.Get<StaffIdentity>()
        ?? throw new RefusedException(new(RefusalReason.NotAPeer, "The caller is no member of this node's staff."));

    /// <summary>The peer's two letters for the log, also of one that was just turned away; empty where none is known.</summary>
    internal static string CountryCodeOf(HttpContext http) =>
        (http.Features.Get<Peer>()?.Country ?? http.Features.Get<TrustRefusal>()?.Country)?.Code() ?? "";

    /// <summary>The staff's pseudonymous id for the log; empty where none is known.</summary>
    internal static string StaffIdOf(HttpContext http) => http.Features.Get<StaffIdentity>()?.Id ?? "";
}
