using Microsoft.AspNetCore.Authorization;

namespace Kalkan.Federation.Trust.Access;

/// <summary>The request comes from a member of the own staff, not blocked, with at least one of these roles.</summary>
public sealed class StaffRequirement(StaffRoles anyOf) : IAuthorizationRequirement
{
    public StaffRoles AnyOf { get; } = anyOf;
}
