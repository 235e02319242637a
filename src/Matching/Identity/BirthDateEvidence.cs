using Kalkan.Matching.Dates;

namespace Kalkan.Matching.Identity;

/// <summary>Birth dates as evidence.</summary>
internal static class BirthDateEvidence
{
    internal static void Add(ref EvidenceSum sum, BirthDates probe, BirthDates record)
    {
        if (probe.IsEmpty)
        {
            return;
        }

        var found = BirthDates.Compare(probe, record);
        var (outcome, weight, rule) = Evidence(found);
        sum.Add(MatchField.BirthDate, outcome, weight, rule);
    }

    private static (Outcome Outcome, double Weight, string Rule) Evidence(BirthDateComparison found) => found.Rule switch
    {
        BirthDateRule.Exact => (Outcome.Agreed, Weights.BirthDateExact, "exact"),
        BirthDateRule.DayMonthSwapped => (Outcome.Close, Weights.BirthDateSwapped, "day_month_swapped"),
        BirthDateRule.SameYearMonth => (Outcome.Close, Weights.BirthYearMonth, "same_year_month"),
        BirthDateRule.SameYear => (Outcome.Close, Weights.BirthYear, "same_year"),
        BirthDateRule.FirstOfJanuary => (Outcome.Close, Weights.BirthFirstOfJanuary, "first_of_january"),
        BirthDateRule.WithinTolerance => (Outcome.Close, Weights.BirthRange, "within_tolerance"),
        BirthDateRule.WithinRange => (Outcome.Close, Weights.BirthRange, "within_range"),
        BirthDateRule.CenturyUnknown => (Outcome.Close, Weights.BirthCenturyUnknown, "century_unknown"),
        BirthDateRule.OnePartDiffers => (Outcome.Close, Weights.BirthOnePartDiffers, "one_part_differs"),
        BirthDateRule.Absent => (Outcome.Absent, 0, Rules.NotInRecord),
        _ => found.YearsApart <= Weights.BirthNearYears
            ? (Outcome.Contradicted, Weights.BirthContradictedNear, "other_date_near")
            : (Outcome.Contradicted, Weights.BirthContradicted, "other_date"),
    };
}
