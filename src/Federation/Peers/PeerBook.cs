using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Kalkan.Federation.Countries;
using Kalkan.Federation.Requests;
using Kalkan.Federation.Trust;
using Kalkan.Federation.Trust.Certificates;
using Kalkan.Federation.Trust.Tls;
using Microsoft.Extensions.Logging;

namespace Kalkan.Federation.Peers;

/// <summary>
/// Whom this node knows. The one writer of the <see cref="TrustStore"/>: a change is checked as a whole, stored, swapped into
/// the trust with one call, and only then told. A change that fails leaves everything as it was.
/// </summary>
public sealed class PeerBook : IPeerDirectory
{
    /// <summary>The most bytes of a revocation list that is imported here.</summary>
    public const int MostCrlBytes = 192 * 1024;

    private readonly Lock _writer = new();
    private readonly IPeerStore _store;
    private readonly TrustStore _trust;
    private readonly ClientTls _tls;
    private readonly TimeProvider _time;
    private volatile Snapshot _now;

    /// <summary>Reads the store and puts its peers into the trust. A stored peer that cannot be read is left out and logged.</summary>
    /// <exception cref="InvalidDataException">The stored peers cannot stand together.</exception>
    public PeerBook(IPeerStore store, TrustStore trust, ClientTls tls, TimeProvider time, ILogger<PeerBook> logger)
    {
        (_store, _trust, _tls, _time) = (store, trust, tls, time);
        _now = new([.. store.Load().Select(peer => Open(peer, logger)).OfType<PeerEntry>().OrderBy(entry => entry.File.Country)], []);
        if (Apply(_now.Entries, own: null, save: null) is { } refusal)
        {
            throw new InvalidDataException(refusal.Message);
        }
    }

    /// <inheritdoc />
    public event Action? Changed;

    /// <inheritdoc />
    public ImmutableArray<KnownPeer> Active => _now.Active;

    /// <summary>Every peer, removed ones included, by country; one immutable list, replaced whole.</summary>
    public ImmutableArray<PeerEntry> All => _now.Entries;

    /// <summary>A peer by its country, active or removed.</summary>
    public PeerEntry? Find(Country country) => All.FirstOrDefault(entry => entry.File.Country == country);

    /// <summary>Checks a file against the rules, the day and what is known; changes nothing.</summary>
    public PeerOffer Offer(ReadOnlyMemory<byte> signed)
    {
        var verdict = PeerFiles.Check(signed, _time.GetUtcNow());
        if (!verdict.Holds)
        {
            return new(null, verdict.Faults, [], NeedsWords: true);
        }

        var known = Find(verdict.File.Country);
        ImmutableArray<FieldFault> faults = [.. FindConflicts(verdict.File, known)];
        return new(verdict.File, faults, PeerFileChanges.Between(known, verdict.File), known is not { IsActive: true } || !verdict.File.HasIdentityOf(known.File));
    }

    /// <summary>Takes in a file whose eight words a human has heard and given. New peers and new identities come in this way only.</summary>
    public Refusal? Add(ReadOnlyMemory<byte> signed, string words)
    {
        lock (_writer)
        {
            var offer = Offer(signed);
            return !offer.IsAcceptable ? Refusal.ForFaults(offer.Faults)
                : !PeerFingerprint.Matches(offer.File, words)
                    ? Refusal.ForFaults([new("fingerprint_words", "are not the words of this file; stop, and call the other side by a number you know")])
                : TakeIn(offer.File);
        }
    }

    /// <summary>Takes in a newer file that the peer itself announces: same root, signing key and trust domain.</summary>
    public Refusal? Update(Country caller, ReadOnlyMemory<byte> signed)
    {
        lock (_writer)
        {
            var offer = Offer(signed);
            return offer.File is { } file && file.Country != caller
                    ? Refusal.ForFaults([new("peer_file.country", "must be the caller's own")])
                : Find(caller) is not { IsActive: true } known
                    ? new(RefusalReason.NotAPeer, "The caller is no active peer.")
                : offer.File is { } older && older.HasIdentityOf(known.File) && older.Version <= known.File.Version
                    ? new(RefusalReason.Conflict, $"The file is not newer: version {known.File.Version} is held.")
                : !offer.IsAcceptable
                    ? Refusal.ForFaults(offer.Faults)
                : offer.NeedsWords
                    ? Refusal.ForFaults([.. IdentityFaults(offer.File, known.File)])
                : TakeIn(offer.File);
        }
    }

    /// <summary>From now on nothing of this peer is answered. It stays known as removed, so that its calls are refused by that name.</summary>
    public Refusal? Remove(Country country)
    {
        lock (_writer)
        {
            return Find(country) is not { IsActive: true } known
                ? new(RefusalReason.NotFound, $"{country.Code()} is no active peer.")
                : Put(known with { Stored = known.Stored with { Removed = true } });
        }
    }

    /// <summary>Takes in a revocation list of a peer: signed by one of its authorities, with a rising number.</summary>
    public Refusal? ImportCrl(Country country, ReadOnlyMemory<byte> der, out RevocationList? list)
    {
        lock (_writer)
        {
            list = null;
            if (CheckCrl(country, der, out var known, out list) is { } refusal)
            {
                return refusal;
            }

            var accepted = list!;
            ImmutableArray<RevocationList> lists = [.. known!.RevocationLists.Where(old => !CrlRules.IsSameAuthority(old, accepted)), accepted];
            return Put(known with { RevocationLists = lists, Stored = known.Stored with { RevocationLists = [.. lists.Select(l => l.Raw)] } });
        }
    }

    /// <summary>Whether <see cref="ImportCrl"/> would take the list in; changes nothing.</summary>
    public Refusal? CheckCrl(Country country, ReadOnlyMemory<byte> der) => CheckCrl(country, der, out _, out _);

    /// <summary>Notes what a peer says it holds of us; kept, because a renewal may last over restarts.</summary>
    public void RecordHeldOfUs(Country country, ulong version, IEnumerable<string> pins)
    {
        lock (_writer)
        {
            ImmutableArray<string> held = [.. pins.Where(pin => KeyPin.TryParse(pin, out _)).Take(PeerTrust.MaxPins)];
            if (Find(country) is not { } known || (known.Stored.FileVersionItHoldsOfUs == version && known.Stored.PinsItHoldsOfUs.SequenceEqual(held)))
            {
                return;
            }

            // Nothing that is trusted changes, so the trust is not touched and nobody is told.
            var next = known with { Stored = known.Stored with { PinsItHoldsOfUs = held, FileVersionItHoldsOfUs = version } };
            _store.Save(next.Stored);
            _now = _now with { Entries = _now.Entries.Replace(known, next) };
        }
    }

    /// <summary>Swaps the own certificate into the trust: new handshakes show it, open connections stay.</summary>
    public Refusal? UseOwn(NodeCertificate own)
    {
        lock (_writer)
        {
            return Apply(_now.Entries, own, save: null);
        }
    }

    private Refusal? CheckCrl(Country country, ReadOnlyMemory<byte> der, out PeerEntry? known, out RevocationList? list)
    {
        list = null;
        known = Find(country);
        return known is null
                ? new(RefusalReason.NotFound, $"{country.Code()} is no peer.")
            : der.Length is 0 or > MostCrlBytes
                ? Refusal.ForFaults([new("crl", "must be 1 to 196,608 bytes")])
            : !CrlRules.TryAccept(der, known.File.Anchor, known.RevocationLists, _time.GetUtcNow(), out list, out var refusal)
                ? Refusal.ForFaults([new("crl", refusal.Sentence)])
            : null;
    }

    private Refusal? TakeIn(VerifiedPeerFile file)
    {
        var known = Find(file.Country);
        // A new identity has not said yet what it holds of us.
        var stored = known is not null && file.HasIdentityOf(known.File)
            ? known.Stored with { Removed = false, SignedFile = file.Signed }
            : new(file.Country, Removed: false, file.Signed, [], [], 0);
        var lists = Accept(known?.RevocationLists.Select(list => list.Raw) ?? [], file.Anchor);
        return Put(new(stored with { RevocationLists = [.. lists.Select(list => list.Raw)] }, file, lists));
    }

    private Refusal? Put(PeerEntry entry) => Apply(
        [.. _now.Entries.Where(other => other.File.Country != entry.File.Country).Append(entry).OrderBy(other => other.File.Country)],
        own: null,
        () => _store.Save(entry.Stored));

    // Only what can be trusted as a whole is stored, and only what is stored is trusted.
    private Refusal? Apply(ImmutableArray<PeerEntry> entries, NodeCertificate? own, Action? save)
    {
        var current = _trust.Current;
        if (!TrustState.TryCreate(own ?? current.Own, entries.Select(entry => entry.ToTrust()), current.Staff, out var next, out var problem))
        {
            return new(RefusalReason.Conflict, problem);
        }

        save?.Invoke();
        _now = new(entries, [.. entries.Where(entry => entry.IsActive).Select(entry => Known(entry, fresh: own is not null))]);
        _trust.Replace(next);
        Changed?.Invoke();
        return null;
    }

    // Who keeps a channel keeps it for an unchanged peer; under another own certificate every peer counts as changed.
    private KnownPeer Known(PeerEntry entry, bool fresh)
    {
        var file = entry.File;
        ImmutableArray<string> addresses = [.. file.Addresses.Select(address => address.ToString())];
        return !fresh && Active.FirstOrDefault(peer => peer.Country == file.Country) is { } kept
            && Find(file.Country) is { } before && before.File.Pins.SequenceEqual(file.Pins)
            && kept.Addresses.SequenceEqual(addresses) && kept.Contracts.SequenceEqual(file.Contracts)
                ? kept
                : new(file.Country, addresses, file.Contracts, () => _tls.For(file.Country));
    }

    private IEnumerable<FieldFault> FindConflicts(VerifiedPeerFile file, PeerEntry? known)
    {
        var own = _trust.Current.Own;
        if (file.Country == own.Country)
        {
            yield return new("peer_file.country", "is this node's own");
        }

        if (file.TrustDomain == own.Id.TrustDomain)
        {
            yield return new("peer_file.trust_domain", "is this node's own");
        }

        // A signing key counts its own versions; a removed peer may come back with the file it had.
        if (known is not null && file.HasSigningKeyOf(known.File)
            && (file.Version < known.File.Version || (known.IsActive && file.Version == known.File.Version)))
        {
            yield return new("peer_file.version", $"must be higher than {known.File.Version}, which is stored");
        }

        foreach (var other in All.Where(other => other.File.Country != file.Country))
        {
            if (other.File.TrustDomain == file.TrustDomain)
            {
                yield return new("peer_file.trust_domain", $"is that of {other.File.Country.Code()}");
            }

            if (other.File.HasRootOf(file))
            {
                yield return new("peer_file.root_certificate", $"is that of {other.File.Country.Code()}");
            }

            if (other.File.Pins.Intersect(file.Pins).Any())
            {
                yield return new("peer_file.pins", $"names a key of {other.File.Country.Code()}");
            }
        }

        if (file.Pins.Contains(own.Pin))
        {
            yield return new("peer_file.pins", "names this node's own key");
        }
    }

    private static IEnumerable<FieldFault> IdentityFaults(VerifiedPeerFile file, VerifiedPeerFile known)
    {
        const string Why = "may not change without the eight words spoken anew";
        if (!file.HasRootOf(known))
        {
            yield return new("peer_file.root_certificate", Why);
        }

        if (!file.HasSigningKeyOf(known))
        {
            yield return new("peer_file.signing_key", Why);
        }

        if (file.TrustDomain != known.TrustDomain)
        {
            yield return new("peer_file.trust_domain", Why);
        }
    }

    private PeerEntry? Open(StoredPeer stored, ILogger logger)
    {
        var verdict = PeerFiles.Read(stored.SignedFile);
        if (verdict.File is not { } file || file.Country != stored.Country)
        {
            PeersLog.StoredPeerUnreadable(logger, stored.Country);
            return null;
        }

        var lists = Accept(stored.RevocationLists, file.Anchor);
        if (lists.Length != stored.RevocationLists.Length)
        {
            PeersLog.StoredCrlUnreadable(logger, stored.Country);
        }

        return new(stored, file, lists);
    }

    private ImmutableArray<RevocationList> Accept(IEnumerable<ReadOnlyMemory<byte>> lists, TrustAnchor anchor) =>
        [.. lists.Select(der => CrlRules.TryAccept(der, anchor, [], _time.GetUtcNow(), out var list, out _) ? list : null).OfType<RevocationList>()];

    [SuppressMessage("Design", "MA0048", Justification = "Private.")]
    private sealed record Snapshot(ImmutableArray<PeerEntry> Entries, ImmutableArray<KnownPeer> Active);
}
