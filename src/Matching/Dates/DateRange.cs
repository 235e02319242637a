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
