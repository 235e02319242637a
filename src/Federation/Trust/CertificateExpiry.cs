namespace Kalkan.Federation.Trust;

/// <summary>Which warning a certificate deserves that ends at a given instant.</summary>
public static class CertificateExpiry
{
    public static ExpiryWarning Warning(DateTimeOffset notAfter, DateTimeOffset instant) => (notAfter - instant).TotalDays switch
    {
        < 0 => ExpiryWarning.Expired,
        <= 7 => ExpiryWarning.Within7Days,
        <= 14 => ExpiryWarning.Within14Days,
        <= 30 => ExpiryWarning.Within30Days,
        _ => ExpiryWarning.None,
    };
}
