namespace Kalkan.Matching.Dates;

/// <summary>How two birth dates relate, roughly from agreement to contradiction.</summary>
public enum BirthDateRule
{
    /// <summary>The same day, and not a 1 January.</summary>
    Exact,

    /// <summary>Same year; day and month stand in each other's place.</summary>
    DayMonthSwapped,

    /// <summary>Same year and month; a day is unknown.</summary>
    SameYearMonth,

    /// <summary>Same year; a month is unknown.</summary>
    SameYear,

    /// <summary>Both say 1 January of the same year, which many registers write for an unknown birthday.</summary>
    BothFirstOfJanuary,

    /// <summary>Same year, and one side says 1 January.</summary>
    FirstOfJanuary,

    /// <summary>One side is an estimate that reaches the other.</summary>
    WithinTolerance,

    /// <summary>One side is a range that the other lies in or touches.</summary>
    WithinRange,

    /// <summary>Same last two digits of the year and nothing against it; one side does not tell its century.</summary>
    CenturyUnknown,

    /// <summary>
    /// Two exact dates that one slip of the hand makes one: a digit written for another, or the two digits of day, month or
    /// year within the century in each other's place.
    /// </summary>
    OneDigitDiffers,

    /// <summary>Two exact dates that differ in one of day, month and year (the year by two at most).</summary>
    OnePartDiffers,

    /// <summary>The dates exclude each other.</summary>
    Contradicted,

    /// <summary>One side has no birth date.</summary>
    Absent,
}
