namespace Kalkan.Matching.Dates;

/// <summary>
/// The month lengths of Nepal's civil calendar. They follow the sun's entry into the zodiac signs and are published year
/// by year, so there is no rule to compute them by: the table ends where the published calendars end.
/// </summary>
internal static class BikramSambatCalendar
{
    internal const int FirstYear = 1970;

    internal static readonly int LastYear = FirstYear + Years.Length - 1;

    /// <summary>1 Baishakh 1970 BS.</summary>
    private static readonly DateOnly Epoch = new(1913, 4, 13);

    // One letter a year, ten years a line: which of the month patterns below that year has.
    private static string Years =>
        "AJCDABCKAB" + "CEABCEAGCF" + "AHIFAHIAAC" // 1970–1999
        + "DABCDABCLA" + "BCEABCEAGI" + "FAHIFACDAJ" + "CDABCMABCE" + "ABCEAGCFAH" // 2000–2049
        + "IFAHIAJCDA" + "BCKABCLABC" + "EAGCFAHIFA" + "HIAA"; // 2050–2083

    // Days of Baishakh … Chaitra, less 29. Thirteen patterns are all that has occurred.
    private static ReadOnlySpan<byte> Pattern(char letter) => letter switch
    {
        'A' => "223222101011"u8,
        'B' => "223321101011"u8,
        'C' => "232321110012"u8,
        'D' => "132321110102"u8,
        'E' => "222322011011"u8,
        'F' => "222322101011"u8,
        'G' => "232321101011"u8,
        'H' => "232321110011"u8,
        'I' => "232321110102"u8,
        'J' => "223231101011"u8,
        'K' => "132322010102"u8,
        'L' => "222322011002"u8,
        _ => "132322011002"u8,
    };

    internal static int DaysInMonth(int year, int month) => Pattern(Years[year - FirstYear])[month - 1] - '0' + 29;

    internal static int DaysInYear(int year)
    {
        var days = 0;
        for (var month = 1; month <= 12; month++)
        {
            days += DaysInMonth(year, month);
        }

        return days;
    }

    /// <summary>The Gregorian day of a date that exists.</summary>
    internal static DateOnly ToGregorian(int year, int month, int day)
    {
        var days = day - 1;
        for (var y = FirstYear; y < year; y++)
        {
            days += DaysInYear(y);
        }

        for (var m = 1; m < month; m++)
        {
            days += DaysInMonth(year, m);
        }

        return Epoch.AddDays(days);
    }
}
