using FsCheck;
using FsCheck.Fluent;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Kalkan.Federation.Contracts;
using Kalkan.Federation.Countries;
using Kalkan.Federation.Peers;
using Kalkan.Federation.Trust.Envelopes;
using Kalkan.Federation.Trust.Issuing;

namespace Kalkan.Federation.Tests.Peers;

public sealed class PeerFileTests
{
    private static readonly DateTimeOffset Now = new(2026, 6, 1, 8, 0, 0, TimeSpan.Zero);
    private static readonly PeerMember Tajikistan = new(Country.TJ, Now);

    [Fact]
    public void A_sound_file_is_read_as_it_was_written()
    {
        var signed = Tajikistan.Signed(file => file.Addresses.Add("node.example:7443"), version: 7);

        var verdict = PeerFiles.Check(signed, Now);

        Assert.True(verdict.Holds);
        Assert.Empty(verdict.Faults);
        Assert.Equal((Country.TJ, 7UL, "tj.test"), (verdict.File.Country, verdict.File.Version, verdict.File.TrustDomain));
        Assert.Equal(["127.0.0.1:7443", "node.example:7443"], verdict.File.Addresses.Select(address => address.ToString()));
        Assert.Equal([Tajikistan.Pin], verdict.File.Pins.Select(pin => pin.ToString()));
        Assert.Equal(signed, verdict.File.Signed.ToArray());
    }

    [Fact]
    public void Any_flipped_bit_is_refused()
    {
        var signed = Tajikistan.Signed();
        for (var bit = 0; bit < signed.Length * 8; bit++)
        {
            var changed = signed.ToArray();
            changed[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.False(PeerFiles.Read(changed).Holds, $"Bit {bit} may be flipped.");
        }
    }

    [Fact]
    public void Any_changed_byte_is_refused_whatever_it_becomes()
    {
        var signed = Tajikistan.Signed();
        var changes = ArbMap.Default.ArbFor<(uint Place, byte Change)>();
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(1000), Prop.ForAll(changes, change =>
        {
            var changed = signed.ToArray();
            changed[change.Place % changed.Length] ^= change.Change;
            return change.Change == 0 || !PeerFiles.Read(changed).Holds;
        }));
    }

    [Fact]
    public void A_file_that_is_cut_off_is_refused_at_any_length()
    {
        var signed = Tajikistan.Signed();
        Assert.All(Enumerable.Range(0, signed.Length), length => Assert.False(PeerFiles.Read(signed.AsMemory(0, length)).Holds));
    }

    [Fact]
    public void Any_bytes_at_all_get_an_answer()
    {
        var bytes = ArbMap.Default.ArbFor<byte[]>();
        Check.One(Config.QuickThrowOnFailure, Prop.ForAll(bytes, any => any is null || !PeerFiles.Check(any, Now).Holds));
    }

    [Fact]
    public void Every_faulty_field_is_named_at_once()
    {
        var signed = Tajikistan.Signed(file =>
        {
            file.Country = "XX";
            file.Version = 0;
            file.TrustDomain = "TJ.Test";
            file.Addresses.Add("user@node.example:7443");
            file.RootCertificate = ByteString.CopyFromUtf8("no certificate");
            file.Pins.Add("sha256/short");
            file.Contracts.Clear();
            file.IssuedAt = null;
            file.ValidUntil = new Timestamp { Seconds = long.MaxValue };
        });

        var faults = PeerFiles.Check(signed, Now).Faults.Select(fault => fault.Field);

        Assert.Equal(
            [
                "peer_file.addresses[1]", "peer_file.contracts", "peer_file.country", "peer_file.issued_at", "peer_file.pins[1]",
                "peer_file.root_certificate", "peer_file.trust_domain", "peer_file.valid_until", "peer_file.version",
            ],
            faults.Order(StringComparer.Ordinal));
    }

    public static TheoryData<string, string, Action<PeerFile>> Faults() => new()
    {
        { "no address", "peer_file.addresses", file => file.Addresses.Clear() },
        { "nine addresses", "peer_file.addresses", file => file.Addresses.AddRange(Enumerable.Range(1, 8).Select(port => $"127.0.0.1:{port}")) },
        { "the same address twice", "peer_file.addresses[1]", file => file.Addresses.Add(file.Addresses[0]) },
        { "no pin", "peer_file.pins", file => file.Pins.Clear() },
        { "three pins", "peer_file.pins", file => file.Pins.AddRange([Pin(), Pin()]) },
        { "the same pin twice", "peer_file.pins[1]", file => file.Pins.Add(file.Pins[0]) },
        { "contract 0", "peer_file.contracts", file => file.Contracts.Add(0) },
        { "contracts lowest first", "peer_file.contracts", file => file.Contracts.Add(2) },
        { "contracts that are not spoken here", "peer_file.contracts", file => file.Contracts[0] = 99 },
        { "issued in the future", "peer_file.issued_at", file => file.IssuedAt = Now.AddMinutes(3).ToTimestamp() },
        { "valid no longer", "peer_file.valid_until", file => Date(file, Now.AddDays(-2), Now.AddSeconds(-1)) },
        { "valid until before it was issued", "peer_file.valid_until", file => Date(file, Now, Now.AddSeconds(-1)) },
        { "a leaf for a root", "peer_file.root_certificate", file => file.RootCertificate = Der(Tajikistan.Node) },
        { "a leaf for an authority", "peer_file.ca_certificates[0]", file => file.CaCertificates.Add(Der(Tajikistan.Node)) },
        { "an authority of another root", "peer_file.ca_certificates[0]", file => file.CaCertificates.Add(Der(CertificateIssuing.Root("other", Now))) },
        { "five authorities", "peer_file.ca_certificates", file => file.CaCertificates.AddRange(Enumerable.Repeat(file.RootCertificate, 5)) },
    };

    [Theory]
    [MemberData(nameof(Faults), DisableDiscoveryEnumeration = true)]
    public void A_fault_is_named_and_no_other(string what, string field, Action<PeerFile> change)
    {
        var faults = PeerFiles.Check(Tajikistan.Signed(change), Now).Faults.Select(fault => fault.Field).Distinct();

        Assert.True(faults.SequenceEqual([field]), $"{what}: {string.Join(", ", faults)}");
    }

    [Fact]
    public void A_clock_may_be_two_minutes_ahead()
    {
        Assert.True(PeerFiles.Check(Tajikistan.Signed(file => file.IssuedAt = (Now + PeerFiles.ClockTolerance).ToTimestamp()), Now).Holds);
    }

    [Fact]
    public void A_file_over_the_limit_is_refused_unread()
    {
        var large = Tajikistan.Signed(file => file.TrustDomain = new('a', PeerFiles.MostPayloadBytes));

        Assert.False(PeerFiles.Read(large).Holds);
        Assert.False(PeerFiles.Read(new byte[PeerFiles.MostBytes + 1]).Holds);
    }

    [Fact]
    public void A_signature_for_anything_else_does_not_hold()
    {
        var payload = Tajikistan.File().ToByteArray();
        var other = SignedEnvelope.Sign("kalkan/question/v1", payload, Tajikistan.Signing);
        var signed = new SignedPeerFile { Payload = ByteString.CopyFrom(payload), Signature = ByteString.CopyFrom(other.Signature.Span) };

        Assert.Equal("signed_peer_file.signature", Assert.Single(PeerFiles.Read(signed.ToByteArray()).Faults).Field);
    }

    [Fact]
    public void A_field_that_is_not_known_yet_survives_and_does_not_break_the_signature()
    {
        var payload = Tajikistan.File().ToByteArray().Concat((byte[])[0xFA, 0x07, 0x02, 0x68, 0x69]).ToArray();
        var signed = new SignedPeerFile
        {
            Payload = ByteString.CopyFrom(payload),
            Signature = ByteString.CopyFrom(SignedEnvelope.Sign(SignedEnvelope.PeerFile, payload, Tajikistan.Signing).Signature.Span),
        }.ToByteArray();

        Assert.True(PeerFiles.Check(signed, Now).Holds);
        Assert.Equal(payload, PeerFiles.PayloadOf(PeerFiles.Read(signed).File!.Signed).ToByteArray());
    }

    private static string Pin() => PeerMember.PinOf(CertificateIssuing.Root("pin", Now));

    private static ByteString Der(IssuedCertificate certificate) => ByteString.CopyFrom(PeerMember.Der(certificate.CertificatePem));

    private static void Date(PeerFile file, DateTimeOffset issued, DateTimeOffset until) =>
        (file.IssuedAt, file.ValidUntil) = (issued.ToTimestamp(), until.ToTimestamp());
}
