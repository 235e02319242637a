namespace Kalkan.Federation.Trust;

/// <summary>What a member of the country's own staff may be; a certificate can carry several.</summary>
[Flags]
public enum StaffRoles
{
    None = 0,
    Officer = 1,
    Analyst = 2,
    Admin = 4,
    Auditor = 8,
}
