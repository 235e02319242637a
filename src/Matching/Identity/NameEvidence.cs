using System.Runtime.InteropServices;
using Kalkan.Matching.Names;

namespace Kalkan.Matching.Identity;

/// <summary>
/// The names of two sides: the best agreement of any name with any other is what counts, and it counts once, however many
/// aliases repeat it. A pair is of the weaker kind of its two names.
/// </summary>
internal static class NameEvidence
{
    private const double NothingSaid = 0;

    /// <summary>What a name says: more the better it agrees, and the rarer what agrees.</summary>
    internal static double Weight(in NameLikeness likeness) =>
        PiecewiseLinear.At(Weights.NameKnots, Weights.Name, likeness.Score)
        + (PiecewiseLinear.At(Weights.NameKnots, Weights.NamePerPart, likeness.Score) * Math.Min(likeness.Information, Weights.MostParts));

    /// <summary>What the names say, and then what stands beside them.</summary>
    internal static EvidenceSum Join(in NameSet probe, in NameSet record, in EvidenceSum besideNames)
    {
        var sum = default(EvidenceSum);
        Add(ref sum, probe, record);
        sum.Add(besideNames);
        return sum;
    }

    private static void Add(ref EvidenceSum sum, in NameSet probe, in NameSet record)
    {
        if (probe.FirstKind() is not { } asked)
        {
            return;
        }

        if (record.FirstKind() is null)
        {
            sum.Add(asked, Outcome.Absent, 0, Rules.NotInRecord);
            return;
        }

        Met? best = null;
        foreach (var kindA in NameSet.Kinds)
        {
            if (probe.RepeatsStronger(kindA))
            {
                continue;
            }

            foreach (var a in probe.Of(kindA))
            {
                foreach (var kindB in NameSet.Kinds)
                {
                    foreach (var b in record.Of(kindB))
                    {
                        var kind = kindA > kindB ? kindA : kindB;
                        var found = kind == MatchField.Acronym ? CompareAcronym(a, kindA, b, kindB) : Compare(kind, a, b);
                        best = best is { } known && !IsBetter(found, known) ? known : found;
                    }
                }
            }
        }

        var met = best!.Value;
        if (met.Rule is { } word)
        {
            sum.Add(met.Kind, met.Outcome, met.Weight, word);
            return;
        }

        var rule = NameLikeness.Rule(met.A, met.B);
        sum.Add(met.Kind, NameLikeness.Outcome(rule), met.Weight, Rules.Of(rule));
    }

    private static Met Compare(MatchField kind, FoldedName a, FoldedName b)
    {
        var likeness = NameLikeness.Of(a, b);
        var weight = Weight(likeness);
        if (weight <= 0)
        {
            // Who bears one name need not bear the weak alias too: that it differs says nothing.
            return kind == MatchField.WeakAlias ? new(a, b, kind, Outcome.Absent, NothingSaid, Rules.NoCommonName)
                : likeness.Score < Weights.NameCloseScore ? new(a, b, kind, Outcome.Contradicted, weight, Rules.OtherName)
                : new(a, b, kind, Outcome.Contradicted, weight, Rules.HalfTheName);
        }

        return new(a, b, kind, Outcome.Close, weight * Factor(kind), null);
    }

    private static Met CompareAcronym(FoldedName a, MatchField kindA, FoldedName b, MatchField kindB)
    {
        var rule = Acronyms.Same(a, b) ? Rules.SameAcronym
            : kindA != MatchField.Acronym && Acronyms.StandsFor(b, a) ? Rules.Initials
            : kindB != MatchField.Acronym && Acronyms.StandsFor(a, b) ? Rules.Initials
            : null;
        return rule is null
            ? new(a, b, MatchField.Acronym, Outcome.Absent, NothingSaid, Rules.NoCommonName)
            : new(a, b, MatchField.Acronym, rule == Rules.SameAcronym ? Outcome.Agreed : Outcome.Close, Weights.Acronym, rule);
    }

    private static double Factor(MatchField kind) => kind switch
    {
        MatchField.Alias => Weights.AliasFactor,
        MatchField.WeakAlias => Weights.WeakAliasFactor,
        _ => 1,
    };

    // What agrees beats what contradicts, which beats what says nothing; the rest of the order only makes it independent of
    // the order of names.
    private static bool IsBetter(in Met found, in Met known)
    {
        static int Rank(Outcome outcome) => outcome switch { Outcome.Agreed or Outcome.Close => 0, Outcome.Contradicted => 1, _ => 2 };
        var order = Rank(found.Outcome).CompareTo(Rank(known.Outcome));
        order = order != 0 ? order : known.Weight.CompareTo(found.Weight);
        order = order != 0 ? order : ((int)found.Kind).CompareTo((int)known.Kind);
        return (order != 0 ? order : string.CompareOrdinal(found.Word, known.Word)) < 0;
    }

    // Two names that met. How names agree is looked up for those that count, and where weights tie.
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Met(FoldedName A, FoldedName B, MatchField Kind, Outcome Outcome, double Weight, string? Rule)
    {
        internal string Word => Rule ?? Rules.Of(NameLikeness.Rule(A, B));
    }
}
