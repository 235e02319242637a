using Google.Protobuf;
using Kalkan.Federation.Countries;
using Kalkan.Federation.Peers;
using Kalkan.Federation.Trust.Envelopes;
using Kalkan.Federation.Trust.Issuing;

namespace Kalkan.Federation.Tests.Peers;

public sealed class PeerFingerprintTests
{
    private static readonly DateTimeOffset Now = new(2026, 6, 1, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public void The_words_stay_when_keys_and_addresses_are_renewed()
    {
        var georgia = new PeerMember(Country.GE, Now);
        var before = georgia.Words(georgia.Signed());
        var next = CertificateIssuing.Node(georgia.Root, georgia.TrustDomain, [], [], Now);

        var after = georgia.Words(georgia.Signed(file => file.Pins.Add(PeerMember.PinOf(next)), version: 2));

        Assert.Equal(8, before.Split(' ').Length);
        Assert.Equal(before, after);
    }

    [Fact]
    public void The_words_change_with_root_signing_key_trust_domain_and_country()
    {
        var georgia = new PeerMember(Country.GE, Now);
        var otherRoot = CertificateIssuing.Root("other", Now);
        var words = new HashSet<string>(StringComparer.Ordinal)
        {
            georgia.Words(georgia.Signed()),
            georgia.Words(georgia.Signed(file => file.RootCertificate = ByteString.CopyFrom(PeerMember.Der(otherRoot.CertificatePem)))),
            georgia.Words(georgia.Signed(file => file.TrustDomain = "ge.other")),
            georgia.Words(georgia.Signed(file => file.Country = "TR")),
        };
        georgia.Signing = SigningKey.Create();
        words.Add(georgia.Words(georgia.Signed()));

        Assert.Equal(5, words.Count);
    }

    [Fact]
    public void Case_hyphens_and_spaces_do_not_matter_but_every_word_does()
    {
        var georgia = new PeerMember(Country.GE, Now);
        var file = PeerFiles.Read(georgia.Signed()).File!;
        var words = file.Words.Split(' ');

        Assert.True(PeerFingerprint.Matches(file, "  " + string.Join(" - ", words).ToUpperInvariant() + "\r\n"));
        Assert.All(Enumerable.Range(0, 8), i => Assert.False(PeerFingerprint.Matches(file, string.Join(' ', words.Where((_, place) => place != i)))));
        Assert.False(PeerFingerprint.Matches(file, string.Join(' ', words.Reverse())));
        Assert.False(PeerFingerprint.Matches(file, ""));
        Assert.False(PeerFingerprint.Matches(file, file.Words + new string(' ', 300)));
    }
}
