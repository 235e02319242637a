using System.Collections.Immutable;
using System.Security.Cryptography;

namespace Kalkan.Node.Setup;

/// <summary>The DER in PEM texts (RFC 7468).</summary>
internal static class PemBlocks
{
    /// <summary>Every certificate, in order; text of other kinds is passed over.</summary>
    /// <exception cref="FormatException">A block's base64 is broken.</exception>
    public static ImmutableArray<ReadOnlyMemory<byte>> Certificates(string pem)
    {
        var found = ImmutableArray.CreateBuilder<ReadOnlyMemory<byte>>();
        var rest = pem.AsSpan();
        while (PemEncoding.TryFind(rest, out var fields))
        {
            if (rest[fields.Label] is "CERTIFICATE")
            {
                found.Add(Convert.FromBase64String(rest[fields.Base64Data].ToString()));
            }

            rest = rest[fields.Location.End..];
        }

        return found.ToImmutable();
    }
}
