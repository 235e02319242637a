using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Kalkan.Federation.Trust.Certificates;

namespace Kalkan.Federation.Trust;

/// <summary>
/// The SHA-256 of a certificate's SubjectPublicKeyInfo (RFC 7469, §2.4), written <c>sha256/base64</c>. Compared in fixed time.
/// </summary>
public sealed class KeyPin : IEquatable<KeyPin>
{
    private const string Prefix = "sha256/";
    private const int Base64Length = 44;

    private readonly byte[] _digest;

    private KeyPin(byte[] digest) => _digest = digest;

    /// <summary>The 32 bytes of the digest.</summary>
    public ReadOnlySpan<byte> Digest => _digest;

    /// <summary>The pin of a DER SubjectPublicKeyInfo.</summary>
    public static KeyPin OfKey(ReadOnlySpan<byte> subjectPublicKeyInfo) => new(SHA256.HashData(subjectPublicKeyInfo));

    /// <summary>The pin of a certificate; false where the DER cannot be read. Never throws.</summary>
    public static bool TryOf(X509Certificate2 certificate, [NotNullWhen(true)] out KeyPin? pin) =>
        TryOf(certificate.RawDataMemory, out pin);

    /// <summary>The pin of a DER certificate; false where it cannot be read. Never throws.</summary>
    public static bool TryOf(ReadOnlyMemory<byte> certificate, [NotNullWhen(true)] out KeyPin? pin)
    {
        pin = CertificateDer.TryReadSubjectPublicKeyInfo(certificate, out var key) ? OfKey(key.Span) : null;
        return pin is not null;
    }

    /// <summary>Reads exactly the text that <see cref="ToString"/> writes.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out KeyPin? pin)
    {
        pin = null;
        if (text is null || text.Length != Prefix.Length + Base64Length || !text.StartsWith(Prefix, StringComparison.Ordinal))
        {
            return false;
        }

        var digest = new byte[SHA256.HashSizeInBytes];
        if (!Convert.TryFromBase64String(text[Prefix.Length..], digest, out var written) || written != digest.Length)
        {
            return false;
        }

        var read = new KeyPin(digest);
        pin = read.ToString() == text ? read : null;
        return pin is not null;
    }

    public bool Equals(KeyPin? other) => other is not null && CryptographicOperations.FixedTimeEquals(_digest, other._digest);

    public override bool Equals(object? obj) => Equals(obj as KeyPin);

    public override int GetHashCode() => BitConverter.ToInt32(_digest);

    public override string ToString() => Prefix + Convert.ToBase64String(_digest);
}
