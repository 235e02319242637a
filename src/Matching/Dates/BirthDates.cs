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

    /// <summary>The dates that are no ranges.</summary>
    internal ImmutableArray<PartialDate> Dates => _dates;

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
    public static BirthDateComparison Compare(BirthDates a, BirthDates b) => Compare(a, b, static _ => 0);

    /// <summary>The relation that weighs most; among equals the best.</summary>
    internal static BirthDateComparison Compare(BirthDates a, BirthDates b, Func<BirthDateComparison, double> weight)
    {
        var best = new Best(weight);
        foreach (var x in a._dates)
        {
            foreach (var y in b._dates)
            {
                best.Keep(Compare(x, y));
            }
        }

        CompareRanges(a, b, ref best);
        CompareRanges(b, a, ref best);
        foreach (var x in a._ranges)
        {
            foreach (var y in b._ranges)
            {
                best.Keep(Compare(x, y));
            }
        }

        return best.Found;
    }

    private static void CompareRanges(BirthDates dates, BirthDates ranges, ref Best best)
    {
        foreach (var date in dates._dates)
        {
            foreach (var range in ranges._ranges)
            {
                if (date.Range() is { } days)
                {
                    best.Keep(Compare(days, range));
                }
            }
        }
    }

    private static BirthDateComparison Compare(DateRange a, DateRange b) => a.Overlaps(b)
        ? new(BirthDateRule.WithinRange, 0, Math.Max(1, (a.Days + b.Days + 365) / 366))
        : new(BirthDateRule.Contradicted, a.YearsApart(b));

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
            var reach = a.PlusMinusYears + b.PlusMinusYears;
            var beyond = Math.Abs(a.Year - b.Year) - reach;
            return beyond <= 0 ? new(BirthDateRule.WithinTolerance, 0, (2 * reach) + 1) : new(BirthDateRule.Contradicted, beyond);
        }

        return a.IsExact && b.IsExact ? CompareExact(a, b) : ComparePartial(a, b);
    }

    private static BirthDateComparison CompareExact(PartialDate a, PartialDate b)
    {
        var years = Math.Abs(a.Year - b.Year);
        if (years == 0 && (IsFirstOfJanuary(a) || IsFirstOfJanuary(b)))
        {
            return new(a == b ? BirthDateRule.BothFirstOfJanuary : BirthDateRule.FirstOfJanuary, 0);
        }

        var differing = (years == 0 ? 0 : 1) + (a.Month == b.Month ? 0 : 1) + (a.Day == b.Day ? 0 : 1);
        return differing == 0 ? new(BirthDateRule.Exact, 0)
            : years == 0 && a.Month == b.Day && a.Day == b.Month ? new(BirthDateRule.DayMonthSwapped, 0)
            : IsOneSlip(a, b) ? new(BirthDateRule.OneDigitDiffers, 0)
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

    private static bool IsOneSlip(PartialDate a, PartialDate b)
    {
        if (a.Year / 100 != b.Year / 100)
        {
            return false;
        }

        var (year, month, day) = (Slips(a.Year, b.Year), Slips(a.Month!.Value, b.Month!.Value), Slips(a.Day!.Value, b.Day!.Value));
        return year + month + day == 1;
    }

    // How many slips make one number of two digits of the other: 2 stands for more than one.
    private static int Slips(int x, int y)
    {
        var (tensX, onesX, tensY, onesY) = (x / 10 % 10, x % 10, y / 10 % 10, y % 10);
        return tensX == tensY ? (onesX == onesY ? 0 : 1) : onesX == onesY || (tensX == onesY && onesX == tensY) ? 1 : 2;
    }

    private static bool IsFirstOfJanuary(PartialDate date) => date is { Month: 1, Day: 1 };

    private static bool PartsConflict(PartialDate a, PartialDate b) =>
        (a.Month is { } m && b.Month is { } n && m != n) || (a.Day is { } d && b.Day is { } e && d != e);

    // What weighs most of all that was found, and among what weighs the same the best rule.
    private struct Best(Func<BirthDateComparison, double> weight)
    {
        private double _weight = double.NegativeInfinity;

        internal BirthDateComparison Found { get; private set; } = new(BirthDateRule.Absent, 0);

        internal void Keep(BirthDateComparison found)
        {
            var order = weight(found).CompareTo(_weight);
            if (order > 0 || (order == 0 && found.IsBetterThan(Found)))
            {
                (Found, _weight) = (found, weight(found));
            }
        }
    }
}
