namespace Kalkan.Federation.Trust;

/// <summary>How soon a certificate ends.</summary>
public enum ExpiryWarning
{
    None,
    Within30Days,
    Within14Days,
    Within7Days,
    Expired,
}
