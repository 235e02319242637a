namespace Kalkan.Federation.Sharing;

/// <summary>One applied policy.</summary>
/// <param name="Version">1, 2, 3 … without gaps.</param>
/// <param name="Yaml">As it was applied, to the byte.</param>
/// <param name="AppliedAt">When.</param>
/// <param name="AppliedBy">Pseudonymous id of the admin.</param>
public sealed record StoredPolicy(ulong Version, string Yaml, DateTimeOffset AppliedAt, string AppliedBy);
