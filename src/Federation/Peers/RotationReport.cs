using System.Collections.Immutable;
using Kalkan.Federation.Countries;

namespace Kalkan.Federation.Peers;

/// <summary>Which active peers accept the key that is to be used next (or, after activation, is used), and which do not yet.</summary>
public sealed record RotationReport(ImmutableArray<Country> Adopted, ImmutableArray<Country> Missing);
