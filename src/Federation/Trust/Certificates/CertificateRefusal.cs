namespace Kalkan.Federation.Trust.Certificates;

/// <summary>
/// Why a certificate is refused. <paramref name="Position"/> counts from the leaf (0) up the chain; the sentence holds
/// no personal data, so it may be logged.
/// </summary>
public sealed record CertificateRefusal(CertificateRule Rule, string Reason, int Position, string Sentence);
