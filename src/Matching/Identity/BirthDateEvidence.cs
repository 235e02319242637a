using Kalkan.Matching.Dates;

namespace Kalkan.Matching.Identity;

/// <summary>Birth dates as evidence: of several dates the two that speak most for one person.</summary>
internal static class BirthDateEvidence
{
    internal static void Add(ref EvidenceSum sum, BirthDates probe, BirthDates record)
    {
        if (probe.IsEmpty)
        {
            return;
        }

        if (record.IsEmpty)
        {
            sum.Add(MatchField.BirthDate, Outcome.Absent, 0, Rules.NotInRecord);
            return;
        }

        var found = BirthDates.Compare(probe, record, static relation => Evidence(relation).Weight);
        var (outcome, weight, rule) = Evidence(found);
        sum.Add(MatchField.BirthDate, outcome, weight, rule);
    }

    private static (Outcome Outcome, double Weight, string Rule) Evidence(BirthDateComparison found) => found.Rule switch
    {
        BirthDateRule.Exact => (Outcome.Agreed, Weights.BirthDateExact, "exact"),
        BirthDateRule.DayMonthSwapped => (Outcome.Close, Weights.BirthDateSwapped, "day_month_swapped"),
        BirthDateRule.SameYearMonth => (Outcome.Close, Weights.BirthYearMonth, "same_year_month"),
        BirthDateRule.SameYear => (Outcome.Close, Weights.BirthYear, "same_year"),
        BirthDateRule.BothFirstOfJanuary => (Outcome.Close, Weights.BirthBothFirstOfJanuary, "both_first_of_january"),
        BirthDateRule.FirstOfJanuary => (Outcome.Close, Weights.BirthFirstOfJanuary, "first_of_january"),
        BirthDateRule.WithinTolerance => (Outcome.Close, Range(found.Width), "within_tolerance"),
        BirthDateRule.WithinRange => (Outcome.Close, Range(found.Width), "within_range"),
        BirthDateRule.CenturyUnknown => (Outcome.Close, Weights.BirthCenturyUnknown, "century_unknown"),
        BirthDateRule.OneDigitDiffers => (Outcome.Close, Weights.BirthOneDigitDiffers, "one_digit_differs"),
        BirthDateRule.OnePartDiffers => (Outcome.Close, Weights.BirthOnePartDiffers, "one_part_differs"),
        _ => found.YearsApart <= Weights.BirthNearYears
            ? (Outcome.Contradicted, Weights.BirthContradictedNear, "other_date_near")
            : (Outcome.Contradicted, Weights.BirthContradicted, "other_date"),
    };

    private static double Range(int years) => Math.Max(0, Weights.BirthRange + (Weights.BirthRangePerLogYear * Math.Log(years)));
}
