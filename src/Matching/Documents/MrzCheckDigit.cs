using System.Runtime.InteropServices;

namespace Kalkan.Matching.Documents;

/// <summary>The check digit of ICAO Doc 9303-3 section 4.9: weights 7, 3, 1; modulus 10.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct MrzCheckDigit
{
    private int _sum;
    private int _position;

    internal static char Of(ReadOnlySpan<char> data)
    {
        var digit = default(MrzCheckDigit);
        digit.Add(data);
        return digit.Digit;
    }

    /// <summary>The digit over everything added so far.</summary>
    internal readonly char Digit => (char)('0' + (_sum % 10));

    /// <summary>Adds characters of the zone: 0–9, A–Z (10–35) and the filler (0).</summary>
    internal void Add(ReadOnlySpan<char> data)
    {
        foreach (var c in data)
        {
            var weight = (_position++ % 3) switch { 0 => 7, 1 => 3, _ => 1 };
            _sum += weight * (char.IsAsciiDigit(c) ? c - '0' : char.IsAsciiLetterUpper(c) ? c - 'A' + 10 : 0);
        }
    }
}
