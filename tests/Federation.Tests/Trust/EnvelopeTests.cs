using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Kalkan.Federation.Trust.Envelopes;

namespace Kalkan.Federation.Tests.Trust;

public sealed class EnvelopeTests
{
    // RFC 8032 §7.1, test 3.
    private static readonly byte[] Seed = Convert.FromHexString("C5AA8DF43F9F837BEDB7442F31DCB7B166D38535076F094B85CE3A2E0B4458F7");

    [Fact]
    public void The_key_is_the_one_of_the_standard()
    {
        using var key = SigningKey.FromSeed(Seed)!;
        Assert.Equal("FC51CD8E6218A1A38DA47ED00230F0580816ED13BA3303AC5DEB911548908025", Convert.ToHexString(key.Public.Bytes));
        Assert.Equal(Seed, key.ExportSeed());
        Assert.Null(SigningKey.FromSeed(Seed.AsSpan(1)));
        Assert.False(VerifyingKey.TryCreate(Seed.AsSpan(1), out _));
    }

    [Fact]
    public void The_signature_is_over_context_NUL_and_payload()
    {
        using var key = SigningKey.FromSeed(Seed)!;
        var envelope = SignedEnvelope.Sign(SignedEnvelope.PeerFile, "payload"u8.ToArray(), key);
        Assert.True(NSec.Cryptography.SignatureAlgorithm.Ed25519.Verify(
            NSec.Cryptography.PublicKey.Import(NSec.Cryptography.SignatureAlgorithm.Ed25519, key.Public.Bytes, NSec.Cryptography.KeyBlobFormat.RawPublicKey),
            Encoding.ASCII.GetBytes("kalkan/peer-file/v1\0payload"),
            envelope.Signature.Span));
    }

    [Fact]
    public void What_was_changed_anywhere_does_not_verify() =>
        Check.One(Config.QuickThrowOnFailure, Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), ArbMap.Default.ArbFor<byte>(), (payload, where) =>
        {
            using var key = SigningKey.FromSeed(Seed)!;
            var envelope = SignedEnvelope.Sign("kalkan/test/v1", payload, key);
            var changed = envelope.Signature.ToArray();
            changed[where % changed.Length] ^= 1;
            return envelope.Verify("kalkan/test/v1", key.Public)
                && !envelope.Verify("kalkan/test/v2", key.Public)
                && !(envelope with { Payload = payload.Append((byte)0).ToArray() }).Verify("kalkan/test/v1", key.Public)
                && !(envelope with { Signature = changed }).Verify("kalkan/test/v1", key.Public)
                && !(envelope with { Signature = payload }).Verify("kalkan/test/v1", key.Public);
        }));

    [Fact]
    public void Another_key_does_not_verify()
    {
        using var key = SigningKey.Create();
        using var other = SigningKey.Create();
        Assert.False(SignedEnvelope.Sign("a", new byte[] { 1 }, key).Verify("a", other.Public));
        Assert.Throws<ArgumentException>(() => SignedEnvelope.Sign("a\0b", new byte[] { 1 }, key));
    }

    [Fact]
    public void The_words_are_1024_short_and_two_letters_apart()
    {
        var words = SpokenFingerprint.Words;
        Assert.Equal(1024, words.Length);
        Assert.All(words, word => Assert.Matches("^[a-z]{3,8}$", word));
        Assert.Equal(words.Order(StringComparer.Ordinal), words);

        // With one letter left out anywhere, equal rests mean a distance of at most one (or the same place twice).
        var seen = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var word in words)
        {
            var rests = Enumerable.Range(0, word.Length).Select(i => string.Concat(word.AsSpan(0, i), "_", word.AsSpan(i + 1)));
            var shorter = Enumerable.Range(0, word.Length).Select(i => word.Remove(i, 1)).Distinct(StringComparer.Ordinal);
            foreach (var rest in rests)
            {
                Assert.True(seen.TryAdd(rest, word), $"{word} and {seen[rest]} differ by one letter");
            }

            Assert.DoesNotContain(shorter, words.Contains);
        }
    }

    [Fact]
    public void Eight_words_stand_for_the_first_eighty_bits()
    {
        using var key = SigningKey.FromSeed(Seed)!;
        var spoken = SpokenFingerprint.Of(key.Public, "payload"u8);
        var digest = System.Security.Cryptography.SHA256.HashData([.. key.Public.Bytes, .. "payload"u8]);
        var bits = string.Concat(digest.Take(10).Select(octet => Convert.ToString(octet, 2).PadLeft(8, '0')));
        var expected = Enumerable.Range(0, 8).Select(i => SpokenFingerprint.Words[Convert.ToInt32(bits.Substring(i * 10, 10), 2)]);
        Assert.Equal(string.Join(' ', expected), spoken);
        Assert.True(SpokenFingerprint.Matches($"  {spoken.ToUpperInvariant().Replace(" ", "   ", StringComparison.Ordinal)}", key.Public, "payload"u8));
        Assert.False(SpokenFingerprint.Matches(spoken, key.Public, "Payload"u8));
        Assert.False(SpokenFingerprint.Matches("", key.Public, "payload"u8));
    }
}
