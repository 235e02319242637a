namespace Kalkan.Federation.Trust.Certificates;

/// <summary>The machine-readable reasons for which a certificate is refused.</summary>
public static class TrustReasons
{
    public const string NoCertificate = "no_certificate";
    public const string Unreadable = "unreadable";
    public const string UnknownPin = "unknown_pin";
    public const string Removed = "removed";
    public const string Paused = "paused";
    public const string Blocked = "blocked";
    public const string OtherPeer = "other_peer";
    public const string NotYetValid = "not_yet_valid";
    public const string Expired = "expired";
    public const string WrongRoot = "wrong_root";
    public const string Revoked = "revoked";
    public const string TooManyConnections = "too_many_connections";

    /// <summary>The reason for a broken rule that has no name of its own: <c>certificate_rule_1</c> … <c>certificate_rule_7</c>.</summary>
    public static string Rule(CertificateRule rule) => $"certificate_rule_{(int)rule}";
}
