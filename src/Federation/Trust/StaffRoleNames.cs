namespace Kalkan.Federation.Trust;

/// <summary>
/// The text form of roles in a SPIFFE path: lower-case names in the fixed order officer, analyst, admin, auditor, joined by a
/// dot (<c>officer.analyst</c>). A plus sign is not allowed in a SPIFFE path segment (SPIFFE-ID §2.2).
/// </summary>
public static class StaffRoleNames
{
    private static readonly (StaffRoles Role, string Name)[] Ordered =
    [
        (StaffRoles.Officer, "officer"),
        (StaffRoles.Analyst, "analyst"),
        (StaffRoles.Admin, "admin"),
        (StaffRoles.Auditor, "auditor"),
    ];

    public static string Format(StaffRoles roles) =>
        string.Join('.', Ordered.Where(entry => roles.HasFlag(entry.Role)).Select(entry => entry.Name));

    /// <summary>Reads one or more known roles, each once and in the fixed order.</summary>
    public static bool TryParse(string text, out StaffRoles roles)
    {
        roles = StaffRoles.None;
        foreach (var name in text.Split('.'))
        {
            roles |= Array.Find(Ordered, entry => entry.Name == name).Role;
        }

        return roles != StaffRoles.None && Format(roles) == text;
    }
}
