using System.Globalization;

namespace Kalkan.Matching.Dates;

/// <summary>
/// Turns dates of the region's calendars into Gregorian ones, at input. A date of which day or month is unknown becomes the
/// range of days it may be, as a Jalali or Bikram Sambat year lies across two Gregorian years.
/// </summary>
/// <remarks>
/// A lunar date may be a day or two off where a country begins its months by sighting the moon; nothing here can know.
/// Bikram Sambat is known for 1970–2083 BS (1913-04-13 to 2027-04-13): later month lengths are not yet published.
/// </remarks>
public static class CalendarConversion
{
    private static readonly PersianCalendar Persian = new();
    private static readonly UmAlQuraCalendar UmmAlQura = new();
    private static readonly HijriCalendar TabularHijri = new();

    /// <summary>The Gregorian days that the date may be: one day where day and month are given.</summary>
    public static bool TryToGregorian(Calendar calendar, int year, int? month, int? day, out DateRange range, out CalendarFault fault)
    {
        range = default;
        var (firstYear, lastYear) = Years(calendar);
        fault = year < firstYear || year > lastYear ? CalendarFault.YearOutOfRange
            : month is < 1 or > 12 ? CalendarFault.Month
            : month is null && day is not null ? CalendarFault.DayWithoutMonth
            : day < 1 || (day is not null && day > DaysInMonth(calendar, year, month!.Value)) ? CalendarFault.Day
            : CalendarFault.None;
        if (fault != CalendarFault.None)
        {
            return false;
        }

        var lastMonth = month ?? 12;
        range = DateRange.Of(
            Day(calendar, year, month ?? 1, day ?? 1),
            Day(calendar, year, lastMonth, day ?? DaysInMonth(calendar, year, lastMonth)));
        return true;
    }

    // The last years are those that end inside what DateOnly and the framework's tables can say.
    private static (int First, int Last) Years(Calendar calendar) => calendar switch
    {
        Calendar.Jalali => (1, 9377),
        Calendar.BikramSambat => (BikramSambatCalendar.FirstYear, BikramSambatCalendar.LastYear),
        Calendar.Hijri => (1, 9665),
        _ => (1, 9999),
    };

    private static int DaysInMonth(Calendar calendar, int year, int month) => calendar switch
    {
        Calendar.Jalali => Persian.GetDaysInMonth(year, month),
        Calendar.BikramSambat => BikramSambatCalendar.DaysInMonth(year, month),
        Calendar.Hijri => Hijri(year).GetDaysInMonth(year, month),
        _ => DateTime.DaysInMonth(year, month),
    };

    private static DateOnly Day(Calendar calendar, int year, int month, int day) => calendar switch
    {
        Calendar.Jalali => DateOnly.FromDateTime(Persian.ToDateTime(year, month, day, 0, 0, 0, 0)),
        Calendar.BikramSambat => BikramSambatCalendar.ToGregorian(year, month, day),
        Calendar.Hijri => DateOnly.FromDateTime(Hijri(year).ToDateTime(year, month, day, 0, 0, 0, 0)),
        _ => new DateOnly(year, month, day),
    };

    private static System.Globalization.Calendar Hijri(int year) => year is >= 1318 and <= 1500 ? UmmAlQura : TabularHijri;
}
