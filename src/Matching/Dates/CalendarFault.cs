namespace Kalkan.Matching.Dates;

/// <summary>Why a date could not be converted.</summary>
public enum CalendarFault
{
    /// <summary>It was converted.</summary>
    None,

    /// <summary>The year lies outside the years for which this calendar's month lengths are known.</summary>
    YearOutOfRange,

    /// <summary>The month is not 1–12.</summary>
    Month,

    /// <summary>The month of that year has no such day.</summary>
    Day,

    /// <summary>A day was given without its month.</summary>
    DayWithoutMonth,
}
