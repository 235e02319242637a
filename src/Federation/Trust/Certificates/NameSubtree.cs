using System.Numerics;

namespace Kalkan.Federation.Trust.Certificates;

/// <summary>One subtree of name constraints: whether it can be evaluated, and which names lie in it.</summary>
internal static class NameSubtree
{
    public static bool IsWellFormed(GeneralName subtree) => subtree.Kind switch
    {
        GeneralNameKind.Dns => subtree.Text.Length == 0 || HostName.IsValid(subtree.Text),
        GeneralNameKind.Uri => HostName.IsValid(subtree.Text) || SpiffeId.IsTrustDomain(subtree.Text) && subtree.Text[0] != '.',
        GeneralNameKind.Address => IsAddressRange(subtree.Bytes.Span),
        GeneralNameKind.Directory => !DistinguishedName.IsEmpty(subtree.Bytes),
        _ => false,
    };

    public static bool Contains(GeneralName subtree, GeneralName name) => name.Kind switch
    {
        GeneralNameKind.Dns => IsSameOrBelow(name.Text, subtree.Text),
        GeneralNameKind.Uri => string.Equals(HostOf(name.Text), subtree.Text, StringComparison.OrdinalIgnoreCase),
        GeneralNameKind.Address => IsInRange(name.Bytes.Span, subtree.Bytes.Span),
        GeneralNameKind.Directory => DistinguishedName.StartsWith(name.Bytes, subtree.Bytes),
        _ => true,
    };

    private static bool IsSameOrBelow(string name, string subtree) =>
        subtree.Length == 0
        || string.Equals(name, subtree, StringComparison.OrdinalIgnoreCase)
        || name.EndsWith('.' + subtree, StringComparison.OrdinalIgnoreCase);

    private static string HostOf(string uri) => SpiffeId.TryParse(uri, out var id) ? id.TrustDomain : "";

    // Address and mask, the mask's ones all in front (RFC 5280 §4.2.1.10, RFC 4632).
    private static bool IsAddressRange(ReadOnlySpan<byte> range)
    {
        if (range.Length is not (8 or 32))
        {
            return false;
        }

        var ended = false;
        foreach (var octet in range[(range.Length / 2)..])
        {
            var ones = BitOperations.LeadingZeroCount((uint)(byte)~octet) - 24;
            if ((ended && octet != 0) || (byte)(0xFF00 >> ones) != octet)
            {
                return false;
            }

            ended = octet != 0xFF;
        }

        return true;
    }

    private static bool IsInRange(ReadOnlySpan<byte> address, ReadOnlySpan<byte> range)
    {
        if (address.Length * 2 != range.Length)
        {
            return false;
        }

        var start = range[..address.Length];
        var mask = range[address.Length..];
        for (var i = 0; i < address.Length; i++)
        {
            if ((address[i] & mask[i]) != (start[i] & mask[i]))
            {
                return false;
            }
        }

        return true;
    }
}
