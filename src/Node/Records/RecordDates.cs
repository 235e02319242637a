using System.Globalization;
using Kalkan.Federation.Contracts;

namespace Kalkan.Node.Records;

/// <summary>Reads a record's dates, which may be written in another calendar, as Gregorian days.</summary>
public static class RecordDates
{
    /// <summary>The first and the last day that the date may mean; false where its calendar has no such date.</summary>
    public static bool TryRange(PartialDate date, out DateOnly first, out DateOnly last)
    {
        (first, last) = (default, default);
        if (date is not { Year: >= 1 and <= 9999, Month: >= 0 and <= 12, Day: >= 0 and <= 32 } || date is { Month: 0, Day: > 0 })
        {
            return false;
        }

        System.Globalization.Calendar? calendar = date.Calendar switch
        {
            Federation.Contracts.Calendar.Unspecified or Federation.Contracts.Calendar.Gregorian => new GregorianCalendar(),
            Federation.Contracts.Calendar.Jalali => new PersianCalendar(),
            Federation.Contracts.Calendar.Hijri => new UmAlQuraCalendar(),
            _ => null,
        };
        if (calendar is null)
        {
            return false;
        }

        try
        {
            var month = date.Month == 0 ? 12 : date.Month;
            first = DateOnly.FromDateTime(calendar.ToDateTime(date.Year, Math.Max(date.Month, 1), Math.Max(date.Day, 1), 0, 0, 0, 0));
            last = date.Day > 0
                ? first
                : DateOnly.FromDateTime(calendar.ToDateTime(date.Year, month, calendar.GetDaysInMonth(date.Year, month), 0, 0, 0, 0));
            return true;
        }
        catch (ArgumentOutOfRangeException)
        {
            return false;
        }
    }

    /// <summary>What is wrong with the date, or null.</summary>
    internal static string? FaultOf(PartialDate date) =>
        date is { Month: 0, Day: > 0 } ? "has a day without a month"
        : TryRange(date, out _, out _) ? null
        : "is not a date of its calendar";
}
