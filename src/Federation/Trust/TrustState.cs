using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography.X509Certificates;
using Kalkan.Federation.Countries;
using Kalkan.Federation.Trust.Certificates;

namespace Kalkan.Federation.Trust;

/// <summary>
/// All that is trusted at one moment, immutable: a handshake and a request each read one of these from beginning to end. Peers'
/// authorities are never merged; a key's pin leads to one peer, and that peer's root alone validates it.
/// </summary>
public sealed class TrustState
{
    private readonly FrozenDictionary<KeyPin, PeerTrust> _byPin;
    private readonly VerdictMemory _peerMemory = new();
    private readonly VerdictMemory _staffMemory = new();

    private TrustState(NodeCertificate own, ImmutableArray<PeerTrust> peers, StaffTrust? staff)
    {
        (Own, Peers, Staff) = (own, peers, staff);
        _byPin = peers.SelectMany(peer => peer.Pins.Select(pin => (pin, peer))).ToFrozenDictionary(entry => entry.pin, entry => entry.peer);
    }

    public NodeCertificate Own { get; }

    public ImmutableArray<PeerTrust> Peers { get; }

    public StaffTrust? Staff { get; }

    /// <summary>
    /// Makes a snapshot, or says in one sentence why these parts cannot stand together: a country, trust domain, root or pin that
    /// appears twice, the own country among the peers, no pin or more than two.
    /// </summary>
    public static bool TryCreate(
        NodeCertificate own,
        IEnumerable<PeerTrust> peers,
        StaffTrust? staff,
        [NotNullWhen(true)] out TrustState? state,
        [NotNullWhen(false)] out string? problem)
    {
        ImmutableArray<PeerTrust> all = [.. peers];
        problem = FindProblem(own, all);
        state = problem is null ? new TrustState(own, all, staff) : null;
        return state is not null;
    }

    public PeerTrust? Find(Country country) => Peers.FirstOrDefault(peer => peer.Country == country);

    /// <summary>
    /// Which peer a certificate speaks for at this instant. The first call for a certificate checks its chain; later ones look it up.
    /// Never throws, whatever the certificate is.
    /// </summary>
    public PeerVerdict Evaluate(X509Certificate2 leaf, IReadOnlyCollection<X509Certificate2> sent, DateTimeOffset instant)
    {
        if (FindOversized(leaf, sent) is { } oversized)
        {
            return PeerVerdict.Refuse(oversized);
        }

        if (!KeyPin.TryOf(leaf, out var pin) || !_byPin.TryGetValue(pin, out var peer))
        {
            return PeerVerdict.Refuse(new TrustRefusal(TrustReasons.UnknownPin, "The key is not one that a peer file names."));
        }

        if (peer.State is not PeerState.Active)
        {
            var reason = peer.State is PeerState.Paused ? TrustReasons.Paused : TrustReasons.Removed;
            return PeerVerdict.Refuse(new TrustRefusal(reason, $"The peer is {reason} here.", peer.Country));
        }

        var verdict = _peerMemory.GetOrCheck(leaf, instant, der => CertificateRules.Check(
            der, [.. sent.Select(other => other.RawDataMemory)], peer.Anchor, peer.TrustDomain, LeafProfile.Node, instant, peer.RevocationLists));
        return verdict.IsAccepted
            ? PeerVerdict.Accept(new Peer(peer.Country, pin))
            : PeerVerdict.Refuse(new TrustRefusal(verdict.Refusal.Reason, verdict.Refusal.Sentence, peer.Country));
    }

    /// <summary>Which member of the own staff a certificate speaks for at this instant. Never throws.</summary>
    public StaffVerdict EvaluateStaff(X509Certificate2 leaf, IReadOnlyCollection<X509Certificate2> sent, DateTimeOffset instant)
    {
        if (FindOversized(leaf, sent) is { } oversized)
        {
            return StaffVerdict.Refuse(oversized);
        }

        if (Staff is null || !KeyPin.TryOf(leaf, out var pin))
        {
            return StaffVerdict.Refuse(new TrustRefusal(TrustReasons.WrongRoot, "The certificate is not of this country's staff authority."));
        }

        if (Staff.BlockedPins.Contains(pin))
        {
            return StaffVerdict.Refuse(new TrustRefusal(TrustReasons.Blocked, "The key is blocked."));
        }

        var verdict = _staffMemory.GetOrCheck(leaf, instant, der => CertificateRules.Check(
            der, [.. sent.Select(other => other.RawDataMemory)], Staff.Anchor, Staff.TrustDomain, LeafProfile.Staff, instant, Staff.RevocationLists));
        return verdict.IsAccepted && verdict.SpiffeId.TryGetStaff(out var roles, out var id)
            ? StaffVerdict.Accept(new StaffIdentity(roles, id, pin))
            : StaffVerdict.Refuse(new TrustRefusal(verdict.Refusal!.Reason, verdict.Refusal.Sentence));
    }

    // Rule 1 comes before everything, also for a certificate whose chain is already known.
    private static TrustRefusal? FindOversized(X509Certificate2 leaf, IReadOnlyCollection<X509Certificate2> sent) =>
        sent.Count + 1 > StructureRules.MaxCertificates
        || leaf.RawDataMemory.Length > StructureRules.MaxCertificateBytes
        || sent.Any(other => other.RawDataMemory.Length > StructureRules.MaxCertificateBytes)
            ? new TrustRefusal(TrustReasons.Rule(CertificateRule.Size), "More than 8 certificates, or one over 16 KiB, were sent.")
            : null;

    private static string? FindProblem(NodeCertificate own, ImmutableArray<PeerTrust> peers)
    {
        var peer = peers.FirstOrDefault(peer => peer.Pins.Length is 0 or > PeerTrust.MaxPins);
        return peer is not null ? $"Peer {peer.Country} needs one or two key pins."
            : peers.Any(peer => peer.Country == own.Country) ? $"The own country {own.Country} is among the peers."
            : peers.Any(peer => peer.TrustDomain == own.Id.TrustDomain) ? "A peer has the own trust domain."
            : HasTwice(peers.Select(peer => peer.Country)) ? "A country is a peer twice."
            : HasTwice(peers.Select(peer => peer.TrustDomain)) ? "Two peers have the same trust domain."
            : HasTwice(peers.Select(peer => Convert.ToHexString(peer.Anchor.Root.Span))) ? "Two peers have the same root."
            : HasTwice(peers.SelectMany(peer => peer.Pins).Append(own.Pin)) ? "A key pin stands for two nodes."
            : null;
    }

    private static bool HasTwice<T>(IEnumerable<T> values)
    {
        var seen = new HashSet<T>();
        return values.Any(value => !seen.Add(value));
    }
}
