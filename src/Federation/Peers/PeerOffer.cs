using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Kalkan.Federation.Requests;

namespace Kalkan.Federation.Peers;

/// <summary>A peer file, held against what is known: whether it could be taken in, and what it would change.</summary>
/// <param name="File">The file, where it holds.</param>
/// <param name="Faults">Everything that speaks against it.</param>
/// <param name="Changes">What it changes against what is stored, a line each; no personal data.</param>
/// <param name="NeedsWords">It is a new peer or has a new identity: only with the words spoken anew.</param>
public sealed record PeerOffer(VerifiedPeerFile? File, ImmutableArray<FieldFault> Faults, ImmutableArray<string> Changes, bool NeedsWords)
{
    /// <summary>It could be taken in.</summary>
    [MemberNotNullWhen(true, nameof(File))]
    public bool IsAcceptable => Faults.IsEmpty;
}
