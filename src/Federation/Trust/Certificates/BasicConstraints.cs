namespace Kalkan.Federation.Trust.Certificates;

/// <summary>RFC 5280 §4.2.1.9; the path length counts the authorities that may follow below.</summary>
internal sealed record BasicConstraints(bool IsAuthority, int? PathLength);
