using System.Globalization;

namespace Kalkan.Matching.Dates;

/// <summary>
/// A Gregorian date of which the day, or the day and the month, may be unknown, and whose year may be an estimate.
/// </summary>
public readonly record struct PartialDate
{
    /// <summary>The widest estimate accepted, in years either side.</summary>
    public const int MaxPlusMinusYears = 20;

    private PartialDate(int year, int? month, int? day, int plusMinusYears, bool centuryUnknown)
    {
        Year = year;
        Month = month;
        Day = day;
        PlusMinusYears = plusMinusYears;
        CenturyUnknown = centuryUnknown;
    }

    /// <summary>1–9999, or 0–99 where <see cref="CenturyUnknown"/>.</summary>
    public int Year { get; }

    /// <summary>1–12, or null where unknown.</summary>
    public int? Month { get; }

    /// <summary>1–31, or null where unknown; never known without the month.</summary>
    public int? Day { get; }

    /// <summary>How many years either side the true year may lie; 0 for a year that is not an estimate.</summary>
    public int PlusMinusYears { get; }

    /// <summary>Whether the source wrote two digits for the year and nothing else tells the century.</summary>
    public bool CenturyUnknown { get; }

    /// <summary>Whether the year is an estimate.</summary>
    public bool Approximate => PlusMinusYears > 0;

    /// <summary>Whether day, month and century are known and the year is no estimate.</summary>
    public bool IsExact => Day is not null && !Approximate && !CenturyUnknown;

    /// <summary>Makes a date; false where it does not exist, a day has no month, or the estimate is too wide.</summary>
    public static bool TryCreate(int year, int? month, int? day, int plusMinusYears, out PartialDate date)
    {
        date = default;
        if (year is < 1 or > 9999 || plusMinusYears is < 0 or > MaxPlusMinusYears || !Exists(year, month, day))
        {
            return false;
        }

        date = new PartialDate(year, month, day, plusMinusYears, centuryUnknown: false);
        return true;
    }

    /// <summary>Makes a date whose century is unknown; <paramref name="twoDigitYear"/> is 0–99.</summary>
    public static bool TryCreateWithoutCentury(int twoDigitYear, int? month, int? day, out PartialDate date)
    {
        date = default;

        // 2000 and its neighbours: a leap day is accepted where any century could have it.
        if (twoDigitYear is < 0 or > 99 || !Exists(2000 + twoDigitYear, month, day))
        {
            return false;
        }

        date = new PartialDate(twoDigitYear, month, day, 0, centuryUnknown: true);
        return true;
    }

    /// <summary>The exact date.</summary>
    public static PartialDate Of(DateOnly day) => new(day.Year, day.Month, day.Day, 0, centuryUnknown: false);

    /// <summary>Reads <c>YYYY</c>, <c>YYYY-MM</c> or <c>YYYY-MM-DD</c> (ISO 8601, ASCII digits); nothing else.</summary>
    public static bool TryParse(string? text, out PartialDate date)
    {
        date = default;
        if (text is null || text.Length is not (4 or 7 or 10)
            || (text.Length > 4 && text[4] != '-') || (text.Length > 7 && text[7] != '-'))
        {
            return false;
        }

        return Number(text.AsSpan(0, 4)) is { } year
            && (text.Length < 7 || Number(text.AsSpan(5, 2)) is not null)
            && (text.Length < 10 || Number(text.AsSpan(8, 2)) is not null)
            && TryCreate(
                year, text.Length < 7 ? null : Number(text.AsSpan(5, 2)), text.Length < 10 ? null : Number(text.AsSpan(8, 2)), 0, out date);
    }

    /// <summary>All days the date may be, the estimate included. Without a century: null, as nothing can be said.</summary>
    public DateRange? Range()
    {
        if (CenturyUnknown || Year == 0)
        {
            return null;
        }

        var first = Math.Max(1, Year - PlusMinusYears);
        var last = Math.Min(9999, Year + PlusMinusYears);
        if (Approximate || Month is not { } month)
        {
            return DateRange.Of(new DateOnly(first, 1, 1), new DateOnly(last, 12, 31));
        }

        return DateRange.Of(new DateOnly(Year, month, Day ?? 1), new DateOnly(Year, month, Day ?? DateTime.DaysInMonth(Year, month)));
    }

    /// <summary>The ISO 8601 form with as many parts as are known; <c>~</c> and the years either side for an estimate.</summary>
    public override string ToString()
    {
        var year = CenturyUnknown ? $"--{Year:00}" : $"{Year:0000}";
        var text = Month is { } month ? Day is { } day ? $"{year}-{month:00}-{day:00}" : $"{year}-{month:00}" : year;
        return Approximate ? $"~{text}±{PlusMinusYears}" : text;
    }

    private static bool Exists(int year, int? month, int? day) => (month, day) switch
    {
        (null, null) => true,
        (null, _) => false,
        ( < 1 or > 12, _) => false,
        (_, null) => true,
        var (m, d) => d >= 1 && d <= DateTime.DaysInMonth(year, m.Value),
    };

    private static int? Number(ReadOnlySpan<char> digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
