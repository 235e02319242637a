using Kalkan.Matching.Dates;
using Calendar = Kalkan.Matching.Dates.Calendar;
using PartialDate = Kalkan.Federation.Contracts.PartialDate;
using WireCalendar = Kalkan.Federation.Contracts.Calendar;

namespace Kalkan.Node.Records;

/// <summary>Reads a record's dates, which may be written in another calendar, as Gregorian days.</summary>
public static class RecordDates
{
    /// <summary>The first and the last day that the date may mean; false where its calendar has no such date.</summary>
    public static bool TryRange(PartialDate date, out DateOnly first, out DateOnly last) =>
        Read(date, out first, out last) is null;

    /// <summary>What is wrong with the date, or null.</summary>
    internal static string? FaultOf(PartialDate date) => Read(date, out _, out _);

    private static string? Read(PartialDate date, out DateOnly first, out DateOnly last)
    {
        (first, last) = (default, default);
        Calendar? calendar = date.Calendar switch
        {
            WireCalendar.Unspecified or WireCalendar.Gregorian => Calendar.Gregorian,
            WireCalendar.Jalali => Calendar.Jalali,
            WireCalendar.BikramSambat => Calendar.BikramSambat,
            WireCalendar.Hijri => Calendar.Hijri,
            _ => null,
        };
        if (calendar is null)
        {
            return "has a calendar that is not in the contract";
        }

        int? month = date.Month == 0 ? null : date.Month;
        int? day = date.Day == 0 ? null : date.Day;
        if (CalendarConversion.TryToGregorian(calendar.Value, date.Year, month, day, out var range, out var fault))
        {
            (first, last) = (range.Earliest, range.Latest);
            return null;
        }

        return fault switch
        {
            CalendarFault.YearOutOfRange => "has a year outside of what is known of its calendar",
            CalendarFault.Month => "has a month that is not 1 to 12",
            CalendarFault.DayWithoutMonth => "has a day without a month",
            _ => "has a day that its month does not have",
        };
    }
}
