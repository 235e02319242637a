using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Kalkan.Federation.Countries;
using Kalkan.Federation.Trust.Envelopes;

namespace Kalkan.Federation.Peers;

/// <summary>
/// The eight words that two people read to each other over the telephone. They stand for what a peer file may never change by
/// itself: country, root, signing key and trust domain. Pins, addresses and version are left out on purpose: they are
/// renewed often, each time signed by the key that the words already stand for, so one call per pair of members lasts for years.
/// </summary>
public static class PeerFingerprint
{
    /// <summary>The longest text that is compared; eight words are far shorter.</summary>
    public const int MostWordChars = 256;

    /// <summary>The eight words of a file, in lower case with single spaces.</summary>
    public static string Of(VerifiedPeerFile file) => SpokenFingerprint.Of(
        file.SigningKey,
        [
            .. "kalkan/peer-identity/v1\0"u8,
            .. Part(Encoding.ASCII.GetBytes(file.Country.Code())),
            .. Part(file.Anchor.Root.Span),
            .. Part(Encoding.ASCII.GetBytes(file.TrustDomain)),
        ]);

    /// <summary>Whether the words as given are these; case, hyphens and spaces do not matter. Takes the same time for every given text.</summary>
    public static bool Matches(VerifiedPeerFile file, string given) =>
        given.Length <= MostWordChars
        && CryptographicOperations.FixedTimeEquals(Digest(Of(file)), Digest(given));

    // A digest of each, so that not even the length of the right words shows.
    private static byte[] Digest(string words) => SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(
        ' ', words.ToLowerInvariant().Split([' ', '\t', '\r', '\n', '-', ',', '\u00a0'], StringSplitOptions.RemoveEmptyEntries))));

    // Lengths first, so that no two different identities give the same bytes.
    private static byte[] Part(ReadOnlySpan<byte> bytes)
    {
        var part = new byte[sizeof(int) + bytes.Length];
        BinaryPrimitives.WriteInt32BigEndian(part, bytes.Length);
        bytes.CopyTo(part.AsSpan(sizeof(int)));
        return part;
    }
}
