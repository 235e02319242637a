using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Kalkan.Federation.Requests;

namespace Kalkan.Federation.Peers;

/// <summary>A peer file that holds, or everything that is wrong with it.</summary>
public sealed record PeerFileVerdict(VerifiedPeerFile? File, ImmutableArray<FieldFault> Faults)
{
    /// <summary>The file holds.</summary>
    [MemberNotNullWhen(true, nameof(File))]
    public bool Holds => File is not null;

    internal static PeerFileVerdict Faulty(params ReadOnlySpan<FieldFault> faults) => new(null, [.. faults]);
}
