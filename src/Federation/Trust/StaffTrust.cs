using System.Collections.Immutable;
using Kalkan.Federation.Trust.Certificates;

namespace Kalkan.Federation.Trust;

/// <summary>Who may use the national listener: staff with a certificate of the country's own staff authority, unless its key is blocked.</summary>
public sealed record StaffTrust(
    string TrustDomain,
    TrustAnchor Anchor,
    ImmutableHashSet<KeyPin> BlockedPins,
    ImmutableArray<RevocationList> RevocationLists);
