namespace Kalkan.Federation.Trust.Certificates;

/// <summary>
/// Why a revocation list is not taken in: <c>crl_too_large</c>, <c>crl_unreadable</c>, <c>crl_wrong_issuer</c>,
/// <c>crl_not_rising</c> or <c>crl_not_yet_valid</c>.
/// </summary>
public sealed record CrlRefusal(string Reason, string Sentence);
