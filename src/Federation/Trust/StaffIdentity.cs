namespace Kalkan.Federation.Trust;

/// <summary>The member of the own staff that a request comes from: a pseudonymous id, never a name.</summary>
public sealed record StaffIdentity(StaffRoles Roles, string Id, KeyPin Pin);
