using Kalkan.Federation.Contracts;

namespace Kalkan.Federation.Requests;

/// <summary>
/// Whether a date of a question can be a birth date: well-formed in its own calendar, neither of another age nor in the future.
/// </summary>
internal static class DateRules
{
    private const int EarliestYear = 1850;

    public static void CheckBirthDates(IReadOnlyList<BirthDate> dates, string path, DateOnly today, FaultList faults)
    {
        var count = faults.Count(path, dates.Count, 8);
        for (var i = 0; i < count; i++)
        {
            var item = $"{path}[{i}]";
            if (dates[i].Date is not { } date)
            {
                faults.Add($"{item}.date", "is required");
                continue;
            }

            var sound = Check(date, $"{item}.date", today, faults);
            if (dates[i].Until is { } until && Check(until, $"{item}.until", today, faults) && sound)
            {
                CheckRange(date, until, $"{item}.until", faults);
            }
        }
    }

    private static bool Check(PartialDate date, string path, DateOnly today, FaultList faults)
    {
        var before = faults.Total;
        if (!Enum.IsDefined(date.Calendar))
        {
            faults.Add($"{path}.calendar", "is not known in this contract");
        }
        else if (date.Year is < 1 or > 9999)
        {
            faults.Add($"{path}.year", "is not within 1 to 9999");
        }
        else if (GregorianYear(date) is var year && (year < EarliestYear || year > today.Year + 1))
        {
            faults.Add(
                $"{path}.year", $"is no plausible birth year in the {NameOf(date.Calendar)} calendar; set calendar where it is another");
        }

        if (date.Month is < 0 or > 12)
        {
            faults.Add($"{path}.month", "is not within 1 to 12, or 0 where it is unknown");
        }
        else if (date.Month == 0 && date.Day != 0)
        {
            faults.Add($"{path}.day", "is given without a month");
        }
        else if (date.Day < 0 || date.Day > LongestMonth(date))
        {
            faults.Add($"{path}.day", "is not a day of that month, or 0 where it is unknown");
        }
        else if (IsGregorian(date) && date.Day > 0 && date.Year is >= 1 and <= 9999
            && new DateOnly(date.Year, date.Month, date.Day) > today.AddDays(1))
        {
            faults.Add(path, "lies in the future");
        }

        return faults.Total == before;
    }

    private static void CheckRange(PartialDate from, PartialDate until, string path, FaultList faults)
    {
        if (until.Calendar != from.Calendar)
        {
            faults.Add($"{path}.calendar", "is not the calendar in which the range begins");
        }
        else if ((until.Year, Last(until.Month), Last(until.Day)).CompareTo((from.Year, from.Month, from.Day)) < 0)
        {
            faults.Add(path, "lies before the beginning of the range");
        }

        static int Last(int part) => part == 0 ? int.MaxValue : part;
    }

    private static bool IsGregorian(PartialDate date) => date.Calendar is Calendar.Unspecified or Calendar.Gregorian;

    private static int LongestMonth(PartialDate date) => date.Calendar switch
    {
        _ when date.Month == 0 => 0,
        Calendar.Jalali => date.Month <= 6 ? 31 : 30,
        Calendar.BikramSambat => 32,
        Calendar.Hijri => 30,
        _ => DateTime.DaysInMonth(Math.Clamp(date.Year, 1, 9999), date.Month),
    };

    /// <summary>To within a year, which is all that plausibility needs.</summary>
    private static int GregorianYear(PartialDate date) => date.Calendar switch
    {
        Calendar.Jalali => date.Year + 621,
        Calendar.BikramSambat => date.Year - 57,
        Calendar.Hijri => (int)((date.Year * 0.970224) + 621.57),
        _ => date.Year,
    };

    private static string NameOf(Calendar calendar) => calendar switch
    {
        Calendar.Jalali => "Jalali",
        Calendar.BikramSambat => "Bikram Sambat",
        Calendar.Hijri => "Hijri",
        _ => "Gregorian",
    };
}
