namespace Kalkan.Federation.Trust.Access;

/// <summary>The names of the authentication schemes, and of the authorization policies of the same name, on the two listeners.</summary>
public static class TrustPolicies
{
    /// <summary>A peer's node, pinned.</summary>
    public const string Peer = "Peer";

    /// <summary>A member of the own staff, with at least one role.</summary>
    public const string Staff = "Staff";
}
