using System.Collections.Immutable;
using Kalkan.Matching.Names;

namespace Kalkan.Matching.Identity;

/// <summary>Names of parents and of places as evidence: smaller maps than that of a person's own name.</summary>
internal static class RelativeEvidence
{
    /// <summary>What it says that the names agree so well; a father called Muhammad says little.</summary>
    internal static double Weight(MatchField field, in NameLikeness likeness) => field == MatchField.BirthPlace
        ? PiecewiseLinear.At(Weights.RelativeKnots, Weights.BirthPlace, likeness.Score)
        : PiecewiseLinear.At(Weights.RelativeKnots, Weights.ParentName, likeness.Score)
            + (PiecewiseLinear.At(Weights.RelativeKnots, Weights.ParentNamePerPart, likeness.Score) * Math.Min(likeness.Information, Weights.MostParentParts));

    internal static void Add(ref EvidenceSum sum, MatchField field, ImmutableArray<FoldedName> probe, ImmutableArray<FoldedName> record)
    {
        if (probe.IsEmpty)
        {
            return;
        }

        if (record.IsEmpty)
        {
            sum.Add(field, Outcome.Absent, 0, Rules.NotInRecord);
            return;
        }

        var (most, score, pair) = (double.NegativeInfinity, 0.0, (A: probe[0], B: record[0]));
        foreach (var a in probe)
        {
            foreach (var b in record)
            {
                var likeness = NameLikeness.Of(a, b);
                var weight = Weight(field, likeness);
                if (weight > most || (weight.Equals(most) && IsBetter((likeness.Score, a, b), (score, pair.A, pair.B))))
                {
                    (most, score, pair) = (weight, likeness.Score, (a, b));
                }
            }
        }

        if (most <= 0)
        {
            sum.Add(field, Outcome.Contradicted, most, Rules.OtherName);
            return;
        }

        var rule = NameLikeness.Rule(pair.A, pair.B);
        sum.Add(field, NameLikeness.Outcome(rule), most, Rules.Of(rule));
    }

    // Among what weighs the same, an order that does not depend on the order of names.
    private static bool IsBetter((double Score, FoldedName A, FoldedName B) found, (double Score, FoldedName A, FoldedName B) known)
    {
        var order = known.Score.CompareTo(found.Score);
        return (order != 0 ? order : NameLikeness.Rule(found.A, found.B).CompareTo(NameLikeness.Rule(known.A, known.B))) < 0;
    }
}
