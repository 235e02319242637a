using System.Security.Cryptography;
using System.Text;
using Kalkan.Federation.Countries;

namespace Kalkan.Federation.Sharing;

/// <summary>
/// The node's secret that turns a record's id into the reference that one peer sees. Two peers get unlinkable
/// references for one record; the same peer always gets the same.
/// </summary>
public sealed class ReferenceKey
{
    /// <summary>Bytes of a key.</summary>
    public const int Size = 32;

    private const int ReferenceBytes = 16;

    private readonly byte[] _key;

    /// <summary>Takes a copy of <see cref="Size"/> random bytes.</summary>
    public ReferenceKey(ReadOnlySpan<byte> key)
    {
        if (key.Length != Size)
        {
            throw new ArgumentException($"A reference key has {Size} bytes.", nameof(key));
        }

        _key = key.ToArray();
    }

    /// <summary>The first 16 bytes of HMAC-SHA256 over the peer's two letters and the record's id (UTF-8), as 32 lower-case hexadecimal digits.</summary>
    public string For(Country peer, string recordId)
    {
        Span<byte> mac = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(peer.Code() + recordId), mac);
        return Convert.ToHexStringLower(mac[..ReferenceBytes]);
    }
}
