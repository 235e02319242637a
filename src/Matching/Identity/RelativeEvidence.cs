using System.Collections.Immutable;
using Kalkan.Matching.Names;

namespace Kalkan.Matching.Identity;

/// <summary>Names of parents and of places as evidence: a smaller map than that of a person's own name, one for each field.</summary>
internal static class RelativeEvidence
{
    /// <summary>What it says that the names agree so well; a father called Muhammad says little.</summary>
    internal static double Weight(MatchField field, in NameLikeness likeness) => field switch
    {
        MatchField.FatherName => Weight(Weights.FatherName, Weights.FatherNamePerPart, likeness),
        MatchField.MotherName => Weight(Weights.MotherName, Weights.MotherNamePerPart, likeness),
        _ => PiecewiseLinear.At(Weights.RelativeKnots, Weights.BirthPlace, likeness.Score),
    };

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
                if (weight > most || (weight.Equals(most) && likeness.Score > score))
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

        sum.Add(field, score >= Weights.NameAgreedScore ? Outcome.Agreed : Outcome.Close, most, NameLikeness.Rule(pair.A, pair.B));
    }

    private static double Weight(ReadOnlySpan<double> heights, ReadOnlySpan<double> perPart, in NameLikeness likeness) =>
        PiecewiseLinear.At(Weights.RelativeKnots, heights, likeness.Score)
        + (PiecewiseLinear.At(Weights.RelativeKnots, perPart, likeness.Score) * Math.Min(likeness.Information, Weights.MostRelativeParts));
}
