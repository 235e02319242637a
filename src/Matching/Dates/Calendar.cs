namespace Kalkan.Matching.Dates;

/// <summary>The calendars in which the region's records write a date. Everything is compared in <see cref="Gregorian"/>.</summary>
public enum Calendar
{
    /// <summary>Gregorian (ISO 8601).</summary>
    Gregorian,

    /// <summary>Solar Hijri (Jalali, Hejri-ye shamsi), civil calendar of Iran and Afghanistan.</summary>
    Jalali,

    /// <summary>Bikram Sambat, civil calendar of Nepal.</summary>
    BikramSambat,

    /// <summary>Lunar Hijri: Umm al-Qura where its tables reach (1318–1500 AH), the tabular calendar elsewhere.</summary>
    Hijri,
}
