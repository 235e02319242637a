using System.Text;

namespace Kalkan.Node.Formats.AnsiNist;

/// <summary>A field of a tagged record.</summary>
/// <param name="Number">What follows the point of the tag: 3 of <c>1.003</c>, which older files write <c>1.03</c>.</param>
/// <param name="Value">What follows the colon, up to the separator.</param>
internal sealed record AnsiNistField(int Number, ReadOnlyMemory<byte> Value)
{
    /// <summary>The value as text; the reader has checked that it is some.</summary>
    public string Text => Encoding.UTF8.GetString(Value.Span);

    /// <summary>Subfields, and the items of each.</summary>
    public string[][] Subfields =>
        [.. Text.Split((char)AnsiNistLimits.RecordSeparator).Select(subfield => subfield.Split((char)AnsiNistLimits.UnitSeparator))];
}
