using System.Collections.Immutable;
using Kalkan.Federation.Countries;
using Kalkan.Federation.Trust;
using Kalkan.Federation.Trust.Certificates;
using Kalkan.Federation.Trust.Envelopes;

namespace Kalkan.Federation.Peers;

/// <summary>A peer file whose signature holds and whose every field is well formed; only <see cref="PeerFiles"/> makes one.</summary>
public sealed record VerifiedPeerFile
{
    internal VerifiedPeerFile()
    {
    }

    /// <summary>Whose file it is.</summary>
    public required Country Country { get; init; }

    /// <summary>Rises with each file of one signing key.</summary>
    public required ulong Version { get; init; }

    /// <summary>The SPIFFE trust domain.</summary>
    public required string TrustDomain { get; init; }

    /// <summary>1 to 8, in the order to try.</summary>
    public required ImmutableArray<PeerAddress> Addresses { get; init; }

    /// <summary>The root and every other authority.</summary>
    public required TrustAnchor Anchor { get; init; }

    /// <summary>1 or 2.</summary>
    public required ImmutableArray<KeyPin> Pins { get; init; }

    /// <summary>Highest first.</summary>
    public required ImmutableArray<uint> Contracts { get; init; }

    /// <summary>The key that signed it and signs every later file.</summary>
    public required VerifyingKey SigningKey { get; init; }

    /// <summary>When it was signed, as its signer says.</summary>
    public required DateTimeOffset IssuedAt { get; init; }

    /// <summary>Not taken in afterwards.</summary>
    public required DateTimeOffset ValidUntil { get; init; }

    /// <summary>The SignedPeerFile as it came, to be stored and sent on unchanged.</summary>
    public required ReadOnlyMemory<byte> Signed { get; init; }

    /// <summary>The eight words of <see cref="PeerFingerprint"/>.</summary>
    public string Words => PeerFingerprint.Of(this);

    /// <summary>Root, signing key and trust domain are the other's: what a file without new words may not change.</summary>
    public bool HasIdentityOf(VerifiedPeerFile other) =>
        Country == other.Country && TrustDomain == other.TrustDomain && HasRootOf(other) && HasSigningKeyOf(other);

    internal bool HasRootOf(VerifiedPeerFile other) => Anchor.Root.Span.SequenceEqual(other.Anchor.Root.Span);

    internal bool HasSigningKeyOf(VerifiedPeerFile other) => SigningKey.Equals(other.SigningKey);
}
