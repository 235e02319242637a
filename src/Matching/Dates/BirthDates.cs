using System.Collections.Immutable;

namespace Kalkan.Matching.Dates;

/// <summary>All birth dates a record gives for one person, in no order: dates (full, partial, estimated) and ranges.</summary>
public sealed class BirthDates
{
    /// <summary>No birth date known.</summary>
    public static readonly BirthDates None = new([], []);

    private readonly ImmutableArray<PartialDate> _dates;
    private readonly ImmutableArray<DateRange> _ranges;

    private BirthDates(ImmutableArray<PartialDate> dates, ImmutableArray<DateRange> ranges)
    {
        _dates = dates;
        _ranges = ranges;
    }

    /// <summary>Whether there is no date at all.</summary>
    public bool IsEmpty => _dates.IsEmpty && _ranges.IsEmpty;

    /// <summary>The exact dates by which a person can be looked up: not a 1 January, which stands for "unknown".</summary>
    public IEnumerable<DateOnly> FullDates =>
        _dates.Where(d => d is { IsExact: true } and not { Month: 1, Day: 1 }).Select(d => new DateOnly(d.Year, d.Month!.Value, d.Day!.Value));

    /// <summary>A set of dates.</summary>
    public static BirthDates Of(params ReadOnlySpan<PartialDate> dates) => new([.. dates], []);

    /// <summary>A set of dates and ranges; a range of one day is that day.</summary>
    public static BirthDates Of(IEnumerable<PartialDate> dates, IEnumerable<DateRange> ranges)
    {
        var all = ranges.ToList();
        return new BirthDates(
            [.. dates.Concat(all.Where(r => r.Earliest == r.Latest).Select(r => PartialDate.Of(r.Earliest))).Distinct()],
            [.. all.Where(r => r.Earliest != r.Latest).Distinct()]);
    }

    /// <summary>The best relation between any date of one and any of the other. Symmetric.</summary>
    public static BirthDateComparison Compare(BirthDates a, BirthDates b)
    {
        var best = new BirthDateComparison(BirthDateRule.Absent, 0);
        foreach (var x in a._dates)
        {
            foreach (var y in b._dates)
            {
                Keep(Compare(x, y), ref best);
            }
        }

        CompareRanges(a, b, ref best);
        CompareRanges(b, a, ref best);
        foreach (var x in a._ranges)
        {
            foreach (var y in b._ranges)
            {
                Keep(Compare(x, y), ref best);
            }
        }

        return best;
    }

    private static void CompareRanges(BirthDates dates, BirthDates ranges, ref BirthDateComparison best)
    {
        foreach (var date in dates._dates)
        {
            foreach (var range in ranges._ranges)
            {
                if (date.Range() is { } days)
                {
                    Keep(Compare(days, range), ref best);
                }
            }
        }
    }

    private static void Keep(BirthDateComparison found, ref BirthDateComparison best)
    {
        if (found.IsBetterThan(best))
        {
            best = found;
        }
    }

    private static BirthDateComparison Compare(DateRange a, DateRange b) =>
        a.Overlaps(b) ? new(BirthDateRule.WithinRange, 0) : new(BirthDateRule.Contradicted, a.YearsApart(b));

    private static BirthDateComparison Compare(PartialDate a, PartialDate b)
    {
        if (a.CenturyUnknown || b.CenturyUnknown)
        {
            return a.Year % 100 == b.Year % 100 && !PartsConflict(a, b)
                ? new(BirthDateRule.CenturyUnknown, 0)
                : new(BirthDateRule.Contradicted, 99);
        }

        if (a.Approximate || b.Approximate)
        {
            var beyond = Math.Abs(a.Year - b.Year) - a.PlusMinusYears - b.PlusMinusYears;
            return beyond <= 0 ? new(BirthDateRule.WithinTolerance, 0) : new(BirthDateRule.Contradicted, beyond);
        }

        return a.IsExact && b.IsExact ? CompareExact(a, b) : ComparePartial(a, b);
    }

    private static BirthDateComparison CompareExact(PartialDate a, PartialDate b)
    {
        var years = Math.Abs(a.Year - b.Year);
        if (years == 0 && (IsFirstOfJanuary(a) || IsFirstOfJanuary(b)))
        {
            return new(BirthDateRule.FirstOfJanuary, 0);
        }

        var differing = (years == 0 ? 0 : 1) + (a.Month == b.Month ? 0 : 1) + (a.Day == b.Day ? 0 : 1);
        return differing == 0 ? new(BirthDateRule.Exact, 0)
            : years == 0 && a.Month == b.Day && a.Day == b.Month ? new(BirthDateRule.DayMonthSwapped, 0)
            : differing == 1 && years <= 2 ? new(BirthDateRule.OnePartDiffers, 0)
            : new(BirthDateRule.Contradicted, years);
    }

    private static BirthDateComparison ComparePartial(PartialDate a, PartialDate b)
    {
        var years = Math.Abs(a.Year - b.Year);
        if (years > 0)
        {
            return new(BirthDateRule.Contradicted, years);
        }

        return a.Month is null || b.Month is null ? new(BirthDateRule.SameYear, 0)
            : a.Month == b.Month ? new(BirthDateRule.SameYearMonth, 0)
            : IsFirstOfJanuary(a) || IsFirstOfJanuary(b) ? new(BirthDateRule.FirstOfJanuary, 0)
            : new(BirthDateRule.Contradicted, 0);
    }

    private static bool IsFirstOfJanuary(PartialDate date) => date is { Month: 1, Day: 1 };

    private static bool PartsConflict(PartialDate a, PartialDate b) =>
        (a.Month is { } m && b.Month is { } n && m != n) || (a.Day is { } d && b.Day is { } e && d != e);
}
