using System.Formats.Asn1;
using System.Text;

namespace Kalkan.Federation.Trust.Certificates;

/// <summary>Distinguished names, compared attribute by attribute without regard to case and runs of spaces (RFC 5280 §7.1).</summary>
internal static class DistinguishedName
{
    private const int MaxParts = 32;

    public static void Check(AsnReader name) => Parts(name);

    public static bool IsEmpty(ReadOnlyMemory<byte> name) => !DerReading.Whole(name).HasData;

    /// <summary>True where <paramref name="name"/> begins with all parts of <paramref name="prefix"/>.</summary>
    public static bool StartsWith(ReadOnlyMemory<byte> name, ReadOnlyMemory<byte> prefix)
    {
        var (whole, start) = (Parts(DerReading.Whole(name)), Parts(DerReading.Whole(prefix)));
        return start.Count <= whole.Count && whole.Take(start.Count).SequenceEqual(start, StringComparer.Ordinal);
    }

    private static List<string> Parts(AsnReader name)
    {
        var parts = new List<string>();
        while (name.HasData)
        {
            var attributes = name.ReadSetOf();
            var part = new StringBuilder();
            do
            {
                var attribute = attributes.ReadSequence();
                part.Append(attribute.ReadObjectIdentifier()).Append('=').Append(Value(attribute)).Append('\n');
                attribute.ThrowIfNotEmpty();
            }
            while (attributes.HasData);

            parts.Add(parts.Count < MaxParts ? part.ToString() : throw new AsnContentException("A name has too many parts."));
        }

        return parts;
    }

    private static string Value(AsnReader attribute)
    {
        var tag = attribute.PeekTag();
        if (tag.TagClass == TagClass.Universal && Enum.IsDefined((UniversalTagNumber)tag.TagValue) && IsText((UniversalTagNumber)tag.TagValue))
        {
            var text = attribute.ReadCharacterString((UniversalTagNumber)tag.TagValue);
            return text.Contains('\0', StringComparison.Ordinal)
                ? throw new AsnContentException("A name holds a NUL.")
                : string.Join(' ', text.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries));
        }

        return '#' + Convert.ToHexString(attribute.ReadEncodedValue().Span);
    }

    private static bool IsText(UniversalTagNumber tag) => tag is UniversalTagNumber.UTF8String or UniversalTagNumber.PrintableString
        or UniversalTagNumber.IA5String or UniversalTagNumber.T61String or UniversalTagNumber.BMPString or UniversalTagNumber.NumericString;
}
