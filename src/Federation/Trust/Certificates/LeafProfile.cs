using System.Collections.Immutable;

namespace Kalkan.Federation.Trust.Certificates;

/// <summary>What a leaf is for: exactly these extended key usages, and this kind of SPIFFE id.</summary>
public sealed class LeafProfile
{
    private LeafProfile(ImmutableArray<string> usages, Func<SpiffeId, bool> names) => (ExtendedKeyUsages, Names) = (usages, names);

    /// <summary>A node, as client and as server: clientAuth and serverAuth, <c>/node</c>.</summary>
    public static LeafProfile Node { get; } = new([Oids.ClientAuth, Oids.ServerAuth], id => id.IsNode);

    /// <summary>A member of the country's own staff: clientAuth only, <c>/staff/roles/id</c>.</summary>
    public static LeafProfile Staff { get; } = new([Oids.ClientAuth], id => id.TryGetStaff(out _, out _));

    internal ImmutableArray<string> ExtendedKeyUsages { get; }

    internal Func<SpiffeId, bool> Names { get; }
}
