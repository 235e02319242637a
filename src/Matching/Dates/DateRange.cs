using System.Runtime.InteropServices;

namespace Kalkan.Matching.Dates;

/// <summary>An inclusive range of Gregorian days, earliest first.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct DateRange
{
    private DateRange(DateOnly earliest, DateOnly latest)
    {
        Earliest = earliest;
        Latest = latest;
    }

    /// <summary>The first day.</summary>
    public DateOnly Earliest { get; }

    /// <summary>The last day, never before <see cref="Earliest"/>.</summary>
    public DateOnly Latest { get; }

    /// <summary>How many days, 1 at least.</summary>
    internal int Days => Latest.DayNumber - Earliest.DayNumber + 1;

    /// <summary>
    /// The birthdays of somebody who was <paramref name="years"/> years old (0–150) on that day; false where there are none.
    /// </summary>
    public static bool TryOfAge(int years, DateOnly on, out DateRange range)
    {
        range = default;
        if (years is < 0 or > 150 || on.Year - years < 2)
        {
            return false;
        }

        range = new DateRange(on.AddYears(-years - 1).AddDays(1), on.AddYears(-years));
        return true;
    }

    /// <summary>False where <paramref name="latest"/> lies before <paramref name="earliest"/>.</summary>
    public static bool TryCreate(DateOnly earliest, DateOnly latest, out DateRange range)
    {
        range = latest < earliest ? default : new DateRange(earliest, latest);
        return latest >= earliest;
    }

    /// <summary>Whether any day is common to both.</summary>
    public bool Overlaps(DateRange other) => Earliest <= other.Latest && other.Earliest <= Latest;

    /// <summary>Whole years between the nearest ends; 0 where the ranges overlap or lie less than a year apart.</summary>
    public int YearsApart(DateRange other)
    {
        if (Overlaps(other))
        {
            return 0;
        }

        var (first, second) = Latest < other.Earliest ? (Latest, other.Earliest) : (other.Latest, Earliest);
        var years = second.Year - first.Year;
        return (second.Month, second.Day).CompareTo((first.Month, first.Day)) < 0 ? years - 1 : years;
    }

    internal static DateRange Of(DateOnly earliest, DateOnly latest) => new(earliest, latest);
}
