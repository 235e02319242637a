using Kalkan.Matching.Dates;

namespace Kalkan.Matching.Documents;

/// <summary>YYMMDD as a zone writes it; what is unknown is fillers (some States write XX or 00), Doc 9303-3 section 4.8.</summary>
internal static class MrzDate
{
    private const int ExpiryWindowBefore = 50;

    /// <summary>
    /// False where there is no such day. Null where not even the year is known, as nothing can be compared without it. Parts
    /// of a birth date may be unknown; an expiry date is whole or not there.
    /// </summary>
    internal static bool TryRead(ReadOnlySpan<char> text, bool isBirth, DateOnly reference, out PartialDate? date)
    {
        date = null;
        if (!TryReadPart(text[..2], zeroIsUnknown: false, out var year)
            || !TryReadPart(text[2..4], zeroIsUnknown: true, out var month)
            || !TryReadPart(text[4..], zeroIsUnknown: true, out var day))
        {
            return false;
        }

        if (year is null)
        {
            return isBirth || (month is null && day is null);
        }

        var full = isBirth ? BirthYear(year.Value, month, day, reference) : ExpiryYear(year.Value, reference);
        if ((!isBirth && day is null) || !PartialDate.TryCreate(full, month, day, 0, out var known))
        {
            return false;
        }

        date = known;
        return true;
    }

    private static bool TryReadPart(ReadOnlySpan<char> part, bool zeroIsUnknown, out int? value)
    {
        value = null;
        if (part is "<<" or "XX")
        {
            return true;
        }

        if (!char.IsAsciiDigit(part[0]) || !char.IsAsciiDigit(part[1]))
        {
            return false;
        }

        var number = ((part[0] - '0') * 10) + part[1] - '0';
        value = number == 0 && zeroIsUnknown ? null : number;
        return true;
    }

    // The last such year in which the birth is not later than the reference.
    private static int BirthYear(int year, int? month, int? day, DateOnly reference)
    {
        var full = reference.Year - (reference.Year % 100) + year;
        var later = (full, month ?? 1, day ?? 1).CompareTo((reference.Year, reference.Month, reference.Day)) > 0;
        return later ? full - 100 : full;
    }

    private static int ExpiryYear(int year, DateOnly reference)
    {
        var first = reference.Year - ExpiryWindowBefore;
        return first + ((((year - first) % 100) + 100) % 100);
    }
}
