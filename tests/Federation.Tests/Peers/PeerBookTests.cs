using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Google.Protobuf.WellKnownTypes;
using Kalkan.Federation.Countries;
using Kalkan.Federation.Peers;
using Kalkan.Federation.Requests;
using Kalkan.Federation.Trust.Issuing;
using PeerState = Kalkan.Federation.Trust.PeerState;

namespace Kalkan.Federation.Tests.Peers;

public sealed class PeerBookTests
{
    private static readonly DateTimeOffset Now = new(2026, 6, 1, 8, 0, 0, TimeSpan.Zero);

    private readonly PeerMember _georgia = new(Country.GE, Now);
    private readonly PeerMember _tajikistan = new(Country.TJ, Now);
    private readonly Book _book;

    public PeerBookTests() => _book = Book.Of(_georgia);

    private PeerBook Peers => _book.Peers;

    [Fact]
    public void A_file_with_the_right_words_makes_a_peer()
    {
        var told = 0;
        Peers.Changed += () => told++;

        _book.Add(_tajikistan.Signed());

        var peer = Assert.Single(Peers.Active);
        Assert.Equal(Country.TJ, peer.Country);
        Assert.Equal(["127.0.0.1:7443"], peer.Addresses);
        Assert.Equal(PeerState.Active, _book.Trust.Current.Find(Country.TJ)!.State);
        Assert.Single(_book.Store.Load());
        Assert.Equal(1, told);
    }

    [Theory]
    [InlineData("")]
    [InlineData("one two three four five six seven eight")]
    public void Wrong_words_change_nothing(string words)
    {
        var refusal = Peers.Add(_tajikistan.Signed(), words);

        Assert.Equal("fingerprint_words", Assert.Single(refusal!.Faults).Field);
        AssertNothingKnown();
    }

    [Fact]
    public void The_words_of_another_file_are_wrong_words()
    {
        var uzbekistan = new PeerMember(Country.UZ, Now);

        Assert.NotNull(Peers.Add(_tajikistan.Signed(), uzbekistan.Words(uzbekistan.Signed())));
        AssertNothingKnown();
    }

    [Fact]
    public void A_file_can_be_looked_at_without_being_taken_in()
    {
        var offer = Peers.Offer(_tajikistan.Signed());

        Assert.True(offer.IsAcceptable);
        Assert.True(offer.NeedsWords);
        Assert.Equal(["new peer TJ, Tajikistan"], offer.Changes);
        AssertNothingKnown();
    }

    [Fact]
    public void An_older_file_and_the_same_file_are_refused()
    {
        _book.Add(_tajikistan.Signed(version: 5));

        Assert.Equal(["peer_file.version"], FieldsOf(_tajikistan.Signed(version: 4)));
        Assert.Equal(["peer_file.version"], FieldsOf(_tajikistan.Signed(version: 5)));
        Assert.Empty(FieldsOf(_tajikistan.Signed(version: 6)));
    }

    [Fact]
    public void Our_own_country_trust_domain_and_key_are_refused()
    {
        var faults = FieldsOf(_georgia.Signed());

        Assert.Equal(["peer_file.country", "peer_file.pins", "peer_file.trust_domain"], faults);
    }

    [Fact]
    public void The_root_trust_domain_and_key_of_another_peer_are_refused_even_of_a_removed_one()
    {
        _book.Add(_tajikistan.Signed());
        var thief = new PeerMember(Country.UZ, Now, _tajikistan.Root) { Node = _tajikistan.Node };
        string[] all = ["peer_file.pins", "peer_file.root_certificate", "peer_file.trust_domain"];

        Assert.Equal(all, FieldsOf(thief.Signed(file => file.TrustDomain = "tj.test")));
        Assert.Null(Peers.Remove(Country.TJ));
        Assert.Equal(all, FieldsOf(thief.Signed(file => file.TrustDomain = "tj.test")));
    }

    [Fact]
    public void A_peer_announces_its_next_key()
    {
        _book.Add(_tajikistan.Signed());
        var next = NextNode(_tajikistan);

        Assert.Null(Peers.Update(Country.TJ, _tajikistan.Signed(file => file.Pins.Add(PeerMember.PinOf(next)), version: 2)));

        Assert.Equal([_tajikistan.Pin, PeerMember.PinOf(next)], _book.Trust.Current.Find(Country.TJ)!.Pins.Select(pin => pin.ToString()));
    }

    [Fact]
    public void A_peer_announces_nobody_elses_file()
    {
        var uzbekistan = new PeerMember(Country.UZ, Now);
        _book.Add(_tajikistan.Signed());
        _book.Add(uzbekistan.Signed());

        var refusal = Peers.Update(Country.TJ, uzbekistan.Signed(version: 2));

        Assert.Equal("peer_file.country", Assert.Single(refusal!.Faults).Field);
        Assert.Equal(1UL, Peers.Find(Country.UZ)!.File.Version);
    }

    [Fact]
    public void An_announced_file_must_be_newer()
    {
        _book.Add(_tajikistan.Signed(version: 3));

        Assert.Equal(RefusalReason.Conflict, Peers.Update(Country.TJ, _tajikistan.Signed(version: 2))!.Reason);
    }

    [Fact]
    public void An_announcement_brings_no_new_root_signing_key_or_trust_domain()
    {
        _book.Add(_tajikistan.Signed());
        var other = new PeerMember(Country.TJ, Now);

        var refusal = Peers.Update(Country.TJ, other.Signed(file => file.TrustDomain = "tj.other", version: 2));

        Assert.Equal(
            ["peer_file.root_certificate", "peer_file.signing_key", "peer_file.trust_domain"],
            refusal!.Faults.Select(fault => fault.Field));
        Assert.Equal("tj.test", Peers.Find(Country.TJ)!.File.TrustDomain);
    }

    [Fact]
    public void A_new_identity_comes_in_with_new_words_and_is_shown_before()
    {
        _book.Add(_tajikistan.Signed(version: 9));
        var other = new PeerMember(Country.TJ, Now);
        var signed = other.Signed(file => file.TrustDomain = "tj.other");

        var offer = Peers.Offer(signed);

        Assert.True(offer.NeedsWords);
        Assert.Contains("NEW ROOT certificate", offer.Changes);
        Assert.Contains("NEW SIGNING KEY", offer.Changes);
        Assert.NotNull(Peers.Add(signed, _tajikistan.Words(_tajikistan.Signed())));
        _book.Add(signed);
        Assert.Equal("tj.other", Peers.Find(Country.TJ)!.File.TrustDomain);
    }

    [Fact]
    public void A_removed_peer_stays_known_as_removed_over_a_restart_and_may_come_back()
    {
        var signed = _tajikistan.Signed();
        _book.Add(signed);

        Assert.Null(Peers.Remove(Country.TJ));

        Assert.Empty(Peers.Active);
        Assert.Equal(PeerState.Removed, _book.Trust.Current.Find(Country.TJ)!.State);
        Assert.Equal(RefusalReason.NotAPeer, Peers.Update(Country.TJ, _tajikistan.Signed(version: 2))!.Reason);
        Assert.Equal(RefusalReason.NotFound, Peers.Remove(Country.TJ)!.Reason);

        var again = Book.Of(_georgia, _book.Store);
        Assert.Empty(again.Peers.Active);
        Assert.Equal(PeerState.Removed, again.Trust.Current.Find(Country.TJ)!.State);
        again.Add(signed);
        Assert.Single(again.Peers.Active);
    }

    [Fact]
    public void What_cannot_be_stored_is_not_trusted()
    {
        _book.Store.Fails = true;
        var before = _book.Trust.Current;

        Assert.Throws<IOException>(() => Peers.Add(_tajikistan.Signed(), _tajikistan.Words(_tajikistan.Signed())));

        Assert.Same(before, _book.Trust.Current);
        Assert.Empty(Peers.Active);
    }

    [Fact]
    public void An_unchanged_peer_keeps_its_place_when_another_comes()
    {
        _book.Add(_tajikistan.Signed());
        var before = Peers.Active.Single();

        _book.Add(new PeerMember(Country.UZ, Now).Signed());

        Assert.Same(before, Peers.Active.Single(peer => peer.Country == Country.TJ));
    }

    [Fact]
    public void A_stored_file_that_was_altered_is_left_out_and_the_others_stay()
    {
        _book.Add(_tajikistan.Signed());
        _book.Add(new PeerMember(Country.UZ, Now).Signed());
        var altered = _tajikistan.Signed();
        altered[^1] ^= 1;
        _book.Store.Save(new(Country.TJ, false, altered, [], [], 0));

        Assert.Equal(Country.UZ, Assert.Single(Book.Of(_georgia, _book.Store).Peers.All).File.Country);
    }

    [Fact]
    public void A_file_whose_time_has_passed_is_not_taken_in_but_one_that_was_taken_in_stays()
    {
        _book.Add(_tajikistan.Signed(file => file.ValidUntil = Now.AddDays(1).ToTimestamp()));
        _book.Time.Advance(TimeSpan.FromDays(2));

        Assert.Single(Book.Open(_book.Store, _book.Trust, _book.Time).Active);
        Assert.Contains("peer_file.valid_until", FieldsOf(_tajikistan.Signed(file => file.ValidUntil = Now.AddDays(1).ToTimestamp(), version: 2)));
    }

    [Fact]
    public void What_a_peer_holds_of_us_is_kept_and_touches_nothing_else()
    {
        _book.Add(_tajikistan.Signed());
        var (before, told) = (_book.Trust.Current, 0);
        Peers.Changed += () => told++;

        Peers.RecordHeldOfUs(Country.TJ, 4, [_georgia.Pin, "nonsense"]);

        Assert.Equal((4UL, _georgia.Pin), (Peers.Find(Country.TJ)!.Stored.FileVersionItHoldsOfUs, Peers.Find(Country.TJ)!.Stored.PinsItHoldsOfUs.Single()));
        Assert.Equal(4UL, _book.Store.Load().Single().FileVersionItHoldsOfUs);
        Assert.Same(before, _book.Trust.Current);
        Assert.Equal(0, told);
    }

    [Fact]
    public void A_revocation_list_is_taken_in_from_the_peers_own_authority_with_a_rising_number_and_outlives_a_restart()
    {
        _book.Add(_tajikistan.Signed());

        Assert.Equal("crl", Assert.Single(Peers.ImportCrl(Country.TJ, Crl(_georgia.Root, 1), out _)!.Faults).Field);
        Assert.Null(Peers.ImportCrl(Country.TJ, Crl(_tajikistan.Root, 2), out var list));
        Assert.Equal((1, 2), (list!.Count, (int)list.Number));
        Assert.NotNull(Peers.ImportCrl(Country.TJ, Crl(_tajikistan.Root, 2), out _));
        Assert.Null(Peers.ImportCrl(Country.TJ, Crl(_tajikistan.Root, 3), out _));

        var again = Book.Of(_georgia, _book.Store);
        Assert.Equal(3, (int)Assert.Single(again.Trust.Current.Find(Country.TJ)!.RevocationLists).Number);
        Assert.NotNull(again.Peers.ImportCrl(Country.TJ, Crl(_tajikistan.Root, 3), out _));
    }

    private static byte[] Crl(IssuedCertificate authority, int number)
    {
        using var issuer = X509Certificate2.CreateFromPem(authority.CertificatePem, authority.KeyPem);
        var builder = new CertificateRevocationListBuilder();
        builder.AddEntry([0x41, 0x01], Now.AddDays(-1));
        return builder.Build(issuer, number, Now.AddDays(30), HashAlgorithmName.SHA384, thisUpdate: Now.AddMinutes(-1));
    }

    private static IssuedCertificate NextNode(PeerMember member) => CertificateIssuing.Node(member.Root, member.TrustDomain, [], [], Now);

    private IEnumerable<string> FieldsOf(byte[] signed) => Peers.Offer(signed).Faults.Select(fault => fault.Field).Distinct().Order(StringComparer.Ordinal);

    private void AssertNothingKnown()
    {
        Assert.Empty(Peers.All);
        Assert.Empty(_book.Store.Load());
        Assert.Empty(_book.Trust.Current.Peers);
    }
}
